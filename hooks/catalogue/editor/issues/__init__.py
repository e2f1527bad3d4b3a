"""Issues that become content: the forms in which a forge asks, and what is made of one that was filled in."""
