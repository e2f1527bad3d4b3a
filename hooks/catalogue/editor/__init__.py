"""What an editor is given: a schema of each kind of file, and a new file to begin with."""
