"""Seeded instances of any size, and how time and memory grow with them."""
