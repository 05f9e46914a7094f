"""Benchmarks: the task suite, the speed of generation, and the tables of ``RESULTS.md``."""
