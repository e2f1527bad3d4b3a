"""Small forges on this computer, as their documentation says they answer. Each is strict: what it is asked otherwise, it
notes in `wrong`, and it can be told to refuse.
"""
