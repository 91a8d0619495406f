"""Invented books: the sample that `rmtui demo` opens, and larger ones for trials and benchmarks."""
