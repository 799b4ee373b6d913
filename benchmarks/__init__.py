"""How fast the library is, what it costs to load, and whether its cost stays linear; see `benchmarks.__main__`."""
