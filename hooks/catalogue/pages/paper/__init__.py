"""What is printed and filled in by hand: the questions of the form, on paper."""
