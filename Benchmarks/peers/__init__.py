"""The same instances through other solvers, on the same cores and in the same time."""
