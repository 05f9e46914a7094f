"""What ``/metrics`` says; every label has a bounded set of values."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

_SECONDS = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30)


class Metrics:
    """The meters of one application, and the engine's observer."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        registry = self.registry
        self.waiting = Gauge("lorasmith_queue_depth", "Requests that wait.", registry=registry)
        self.batches = Histogram(
            "lorasmith_batch_rows",
            "Adapters in a batch.",
            buckets=(1, 2, 4, 8, 16, 32, 64, 128),
            registry=registry,
        )
        self.stages = Histogram(
            "lorasmith_stage_seconds",
            "Time a batch spent in a stage.",
            ["stage"],
            buckets=_SECONDS,
            registry=registry,
        )
        self.adapters = Counter("lorasmith_adapters", "Adapters stored.", registry=registry)
        self.bytes = Counter(
            "lorasmith_adapter_bytes", "Bytes of weights stored.", registry=registry
        )
        self.errors = Counter(
            "lorasmith_errors",
            "Errors answered, and of work on batches and their lines, by type.",
            ["type"],
            registry=registry,
        )
        self.open_batches = Gauge(
            "lorasmith_open_batches", "Unfinished batches of all servers.", registry=registry
        )
        self.waiting_lines = Gauge(
            "lorasmith_waiting_lines", "Lines of these to be made.", registry=registry
        )
        self.requests = Histogram(
            "lorasmith_request_seconds",
            "Time to answer, by route and status class.",
            ["route", "status"],
            buckets=_SECONDS,
            registry=registry,
        )

    def batch(self, rows: int, waited: float, generated: float, written: float) -> None:
        """Count a batch."""
        self.batches.observe(rows)
        for stage, seconds in (("wait", waited), ("generate", generated), ("write", written)):
            self.stages.labels(stage).observe(seconds)

    def failed(self, code: str) -> None:
        """Count an error, by the name that problems have for it."""
        self.errors.labels(code).inc()

    def jobs(self, num_open: float, num_waiting: float) -> None:
        """Say how many batches are unfinished, and how many of their lines."""
        self.open_batches.set(num_open)
        self.waiting_lines.set(num_waiting)

    def queue(self, waiting: int) -> None:
        """Say how many requests wait."""
        self.waiting.set(waiting)
