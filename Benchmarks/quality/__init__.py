"""The quality benchmark: cost, bound and gap of our engines over sets of instances."""
