# Praxis: `make demo` and `make test` install what is missing, then work.
