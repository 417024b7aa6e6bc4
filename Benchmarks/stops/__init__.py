"""How promptly the program stops."""
