"""The way to a Ray cluster: the one that ``RAY_ADDRESS`` names, or one of this machine.

What is started here listens on loopback alone, has no dashboard and wants a token. Nothing here
keeps state in Ray. Importing this does not import Ray.
"""

from __future__ import annotations

import os
import platform
import secrets
import socket
import subprocess
import sys
from dataclasses import dataclass
from importlib import import_module, metadata
from types import ModuleType
from typing import Any

from lorasmith import __version__
from lorasmith.errors import InputError, LorasmithError, MissingDependencyError, UnavailableError

INSTALL = "pip install 'lorasmith[ray]'"
LOCAL = "local"
_LOOPBACK = "127.0.0.1"
_MANY_MACHINES = "RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER"  # off, Ray's address is loopback anywhere
_AUTHENTICATION = "RAY_AUTH_MODE"
_CONNECT_SECONDS = 5.0
_STRANGER_SECONDS = 60.0
_STRANGER = """
import sys
from ray._raylet import GcsClient
GcsClient(address=sys.argv[1]).internal_kv_get(b"lorasmith")
"""
_OBJECT_STORE_BYTES = 300_000_000  # results pass through it; nothing is kept there


@dataclass(frozen=True, kw_only=True)
class RayConfig:
    """Which cluster, and what each worker reserves of it.

    ``address`` is "local" for a cluster of this process alone, "auto" for the one started on this
    machine, or HOST:PORT. ``gpus_per_worker`` may be a fraction: four workers of 0.25 share a GPU.
    After ``patience`` seconds without any worker, what waits fails; a worker that is silent for
    ``silence`` seconds with an item in hand is replaced.
    """

    address: str = LOCAL
    cpus_per_worker: float = 1.0
    gpus_per_worker: float = 0.0
    start_seconds: float = 600.0
    patience: float = 120.0
    silence: float = 600.0

    @classmethod
    def from_environment(cls) -> RayConfig:
        """Read ``RAY_ADDRESS``, ``LORASMITH_CPUS_PER_WORKER`` and ``LORASMITH_GPUS_PER_WORKER``.

        Raises: InputError if a number is none.
        """
        return cls(
            address=os.environ.get("RAY_ADDRESS") or LOCAL,
            cpus_per_worker=_number("LORASMITH_CPUS_PER_WORKER", 1.0),
            gpus_per_worker=_number("LORASMITH_GPUS_PER_WORKER", 0.0),
        )


def _number(name: str, default: float) -> float:
    text = os.environ.get(name, "")
    try:
        value = float(text or default)
    except ValueError:
        value = -1.0
    if value < 0:
        raise InputError(f"{name} must be a number from 0, got {text!r:.40}; correct it")
    return value


def import_ray(address: str = "") -> ModuleType:
    """Return Ray, set up to want a token and to report nothing to anybody.

    If it is for a cluster of this machine, "local", all listens on loopback. Where Ray has been
    imported before, it stays as it was set up then.

    Raises: MissingDependencyError with the command that installs it.
    """
    if "ray" not in sys.modules:  # it reads these when it is imported, and never again
        os.environ.setdefault(_AUTHENTICATION, "token")
        os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
        if address == LOCAL:
            os.environ.setdefault(_MANY_MACHINES, "0")
    try:
        return import_module("ray")
    except ImportError as error:
        raise MissingDependencyError(f"Ray is not installed; {INSTALL}") from error


def token_warning(address: str) -> str:
    """Return what is to be said of a cluster of several machines where no token is asked for here.

    To be called before ``import_ray``, which sets what is not set.
    """
    mode = os.environ.get(_AUTHENTICATION)
    if mode == "token" or (address == LOCAL and mode is None):
        return ""
    return (
        f"{_AUTHENTICATION} is {mode or 'not set'}: a cluster that was started so obeys whoever "
        f"reaches a port of it; export {_AUTHENTICATION}=token before ray start, and here"
    )


def obeys_anybody(address: str) -> bool:
    """Tell whether the cluster at HOST:PORT answers a process that has no token."""
    strange = os.environ | {_AUTHENTICATION: "disabled"}
    for name in ("RAY_AUTH_TOKEN", "RAY_AUTH_TOKEN_PATH"):
        strange.pop(name, None)
    try:
        # Ray reads its settings once, so that a stranger has to be another process.
        done = subprocess.run(
            [sys.executable, "-c", _STRANGER, address],
            env=strange, capture_output=True, timeout=_STRANGER_SECONDS,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def connect(config: RayConfig, num_workers: int = 1) -> bool:
    """Connect this process, unless it is; return whether that is to be undone by ``ray.shutdown``.

    Raises: MissingDependencyError without Ray; UnavailableError if the cluster cannot be reached
        or runs other versions; InputError if it is too small for the workers.
    """
    ray = import_ray(config.address)
    ours = not ray.is_initialized()
    if ours:
        _init(ray, config.address)
    try:
        _refuse_too_small(ray, config, num_workers)
    except LorasmithError:
        if ours:
            ray.shutdown()
        raise
    return ours


def _init(ray: ModuleType, address: str) -> None:
    quiet: dict[str, Any] = {"log_to_driver": False, "logging_level": "ERROR"}
    if address != LOCAL:
        _probe(address)
        how: dict[str, Any] = {"address": address}
    elif _AUTHENTICATION not in os.environ:
        raise UnavailableError(
            f"Ray was imported without {_AUTHENTICATION}, so that a cluster started now would obey "
            f"anybody; set {_AUTHENTICATION}=token, or =disabled if that is meant, and start again"
        )
    else:
        # Ray would leave one in the user's home, and take it for every cluster from then on.
        os.environ.setdefault("RAY_AUTH_TOKEN", secrets.token_hex(32))
        how = {
            "address": LOCAL,
            "include_dashboard": False,
            "dashboard_host": _LOOPBACK,
            "object_store_memory": _OBJECT_STORE_BYTES,
        }
    try:
        ray.init(**how, **quiet)
    except Exception as error:  # Ray raises whatever its layers raise
        raise UnavailableError(_explain(address, error)) from error


def _probe(address: str) -> None:
    """See that something listens: Ray itself ends the process where nothing does."""
    if address == "auto":
        return
    host, _, port = address.rpartition(":")
    if not host or not port.isdigit() or "/" in address:
        raise InputError(
            f"RAY_ADDRESS is HOST:PORT, auto or local, got {address!r:.80}; correct it"
        )
    try:
        socket.create_connection((host, int(port)), _CONNECT_SECONDS).close()
    except OSError as error:
        raise UnavailableError(
            f"nothing answers at the Ray address {address} ({error}); start the cluster, or unset "
            "RAY_ADDRESS to run on this machine"
        ) from error


def _explain(address: str, error: Exception) -> str:
    text = " ".join(str(error).split())
    if "ersion mismatch" in text:
        return (
            f"the Ray cluster {address} runs other versions: {text:.300}; install the same Python "
            "and Ray on both sides"
        )
    if "token" in text.lower() or "auth" in type(error).__name__.lower():
        return (
            f"the Ray cluster {address} refuses this process's token: {text:.200}; put the "
            "cluster's into ~/.ray/auth_token or RAY_AUTH_TOKEN"
        )
    return (
        f"cannot use the Ray cluster {address}: {text:.300}; lorasmith doctor --ray looks further"
    )


def _refuse_too_small(ray: ModuleType, config: RayConfig, num_workers: int) -> None:
    has: dict[str, float] = ray.cluster_resources()
    wants = {"CPU": config.cpus_per_worker, "GPU": config.gpus_per_worker}
    for name, each in wants.items():
        if num_workers * each > has.get(name, 0.0) + 1e-6:
            raise InputError(
                f"{num_workers} workers of {each:g} {name} need {num_workers * each:g}, and the "
                f"cluster has {has.get(name, 0.0):g}; use fewer workers or add machines"
            )


def versions() -> dict[str, str]:
    """Return what must be the same on all machines for the same bytes."""
    found = {"python": platform.python_version(), "lorasmith": __version__}
    for package in ("ray", "torch"):
        try:
            found[package] = metadata.version(package).partition("+")[0]
        except metadata.PackageNotFoundError:
            found[package] = "none"
    return found


def refuse_other_versions(theirs: dict[str, str], where: str) -> None:
    """Compare another machine's versions with this one's.

    Raises: UnavailableError naming the first that differs.
    """
    for package, version in versions().items():
        if theirs.get(package) != version:
            raise UnavailableError(
                f"{where} has {package} {theirs.get(package)}, this machine {version}; install "
                "the same on all machines"
            )
