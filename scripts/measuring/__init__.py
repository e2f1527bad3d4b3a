"""What the bench is made of: what it measures with, what it compares with, and what it makes of the numbers."""
