"""What is drawn: charts, small curves, diagrams; and the text of a story."""
