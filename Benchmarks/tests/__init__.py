"""Quick tests of the benchmark tools."""
