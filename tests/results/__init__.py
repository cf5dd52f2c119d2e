"""What is kept of checked files between runs."""
