"""From a condition to an adapter."""

from lorasmith.generator.api import AdapterGenerator

__all__ = ["AdapterGenerator"]
