"""The task suite: built offline and deterministically from packages on PyPI."""
