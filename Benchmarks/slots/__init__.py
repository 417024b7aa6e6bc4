"""What single parts of the engines cost."""
