"""From tasks to a generator, and from a generator to honest tables."""
