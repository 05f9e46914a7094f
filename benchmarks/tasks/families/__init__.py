"""One module per group of families; each has ``build(rng)``, which yields drafts of tasks."""
