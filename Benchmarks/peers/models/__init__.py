"""Our models of the public problems for solvers that bring their own language."""
