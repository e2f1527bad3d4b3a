"""What helps the program along on a computer: processes, kept templates, progress, and what goes wrong."""
