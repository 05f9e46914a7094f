"""Applying generated deltas to a frozen base model."""
