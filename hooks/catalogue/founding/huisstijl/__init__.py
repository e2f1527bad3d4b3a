"""A huisstijl: from the design tokens of a municipality to the colours of its site, each contrast measured.

Files of tokens are read (`theme_files`), what refers to another is filled in (`references`), roles are chosen (`roles`,
`choice`), what differs too little is told with the nearest colour that does not (`promises`), and of what is left a
style sheet is made (`sheet`). `own_colours` measures what a municipality wrote by hand.
"""
