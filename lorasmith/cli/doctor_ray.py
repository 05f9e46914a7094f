"""What ``lorasmith doctor --ray`` looks at: installation, token, cluster and machines."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

from lorasmith.cli.doctor import Finding
from lorasmith.errors import LorasmithError, MissingDependencyError
from lorasmith.ray_cluster import (
    LOCAL,
    RayConfig,
    connect,
    import_ray,
    obeys_anybody,
    token_warning,
    versions,
)

_LOOPBACK = ("127.", "localhost", "[::1]", "::1")
_TASK_SECONDS = 60.0


def ray_findings() -> Iterator[Finding]:
    """Look at everything between here and an actor that generates, in the order of dependence."""
    config = RayConfig.from_environment()
    warning = token_warning(config.address)  # before Ray is imported, which sets what is not set
    try:
        ray = import_ray(config.address)
    except MissingDependencyError as error:
        yield Finding(name="ray", state="missing", detail="not installed", fix=_fix(error))
        return
    yield Finding(name="ray", state="ok", detail=metadata.version("ray"))
    yield _serve()
    yield _token(config, warning)
    yield _shared_memory()
    try:
        ours = connect(config, 1)
    except LorasmithError as error:
        yield Finding(name="cluster", state="wrong", detail=str(error), fix=_fix(error))
        return
    try:
        yield from _cluster(ray, config)
    finally:
        if ours:
            ray.shutdown()


def _fix(error: LorasmithError) -> str:
    return str(error).rpartition("; ")[2]


def _serve() -> Finding:
    try:
        import ray.serve  # noqa: F401 - whether it can be
    except ImportError as error:
        return Finding(
            name="ray serve",
            state="optional",
            detail=f"not usable: {error}",
            fix="pip install 'ray[serve]'",
        )
    return Finding(name="ray serve", state="ok", detail="can be imported")


def _token(config: RayConfig, warning: str) -> Finding:
    """Say whether strangers could run code on the cluster."""
    if warning:
        what, _, fix = warning.rpartition("; ")
        return Finding(name="token", state="wrong", detail=what, fix=fix)
    path = Path(os.environ.get("RAY_AUTH_TOKEN_PATH") or Path.home() / ".ray" / "auth_token")
    if os.environ.get("RAY_AUTH_TOKEN"):
        return Finding(name="token", state="ok", detail="in RAY_AUTH_TOKEN")
    if not path.is_file():
        if config.address == LOCAL:
            return Finding(
                name="token", state="ok", detail="made for every cluster of this machine"
            )
        return Finding(
            name="token", state="wrong", detail=f"there is none in {path}",
            fix="copy the cluster's token there, or: ray get-auth-token --generate",
        )  # fmt: skip
    if path.stat().st_mode & 0o077:
        return Finding(
            name="token", state="wrong", detail=f"others may read {path}", fix=f"chmod 600 {path}"
        )
    return Finding(name="token", state="ok", detail=str(path))


def _shared_memory() -> Finding:
    """Say whether there is room for Ray's object store; in containers there often is not."""
    folder = Path("/dev/shm")
    if not folder.is_dir():
        return Finding(
            name="shared memory", state="optional", detail=f"none; {tempfile.gettempdir()} serves"
        )
    found = os.statvfs(folder)
    free = found.f_bavail * found.f_frsize
    if free < 300_000_000:
        return Finding(
            name="shared memory",
            state="optional",
            detail=f"/dev/shm has {free / 1e6:,.0f} MB free, so results go through a disk",
            fix="docker run --shm-size=1g",
        )
    return Finding(name="shared memory", state="ok", detail=f"{free / 1e9:,.1f} GB free")


def _cluster(ray: Any, config: RayConfig) -> Iterator[Finding]:  # noqa: ANN401 - a module
    nodes = [node for node in ray.nodes() if node["Alive"]]
    has = ray.cluster_resources()
    yield Finding(
        name="cluster",
        state="ok",
        detail=f"{'of this process' if config.address == LOCAL else config.address}: "
        f"{len(nodes)} machines, {has.get('CPU', 0):g} CPUs, {has.get('GPU', 0):g} GPUs",
    )
    yield _strangers(ray)
    yield _dashboard(ray)
    for node in nodes:
        yield _machine(ray, node)


def _strangers(ray: Any) -> Finding:  # noqa: ANN401
    """Ask the cluster without a token, as a stranger would."""
    address = str(ray.get_runtime_context().gcs_address)
    if not obeys_anybody(address):
        return Finding(name="strangers", state="ok", detail=f"{address} refuses them")
    return Finding(
        name="strangers",
        state="wrong",
        detail=f"{address} answers without a token: whoever reaches it runs code there",
        fix="export RAY_AUTH_MODE=token on all machines, and start the cluster again",
    )


def _dashboard(ray: Any) -> Finding:  # noqa: ANN401
    """Say where the dashboard and its job port listen, which run code for whoever may ask."""
    url = str(ray.init(ignore_reinit_error=True).address_info.get("webui_url") or "")
    if not url:
        return Finding(name="dashboard", state="ok", detail="off")
    if url.startswith(_LOOPBACK):
        return Finding(name="dashboard", state="ok", detail=f"{url}, on loopback")
    return Finding(
        name="dashboard",
        state="wrong",
        detail=f"{url}: it and its job port can be reached from elsewhere",
        fix="ray start --head --dashboard-host 127.0.0.1",
    )


def _machine(ray: Any, node: dict[str, Any]) -> Finding:  # noqa: ANN401
    """Run a task on a machine that says which versions it has."""
    from ray.util.scheduling_strategies import NodeAffinitySchedulingStrategy

    name = f"machine {node['NodeManagerAddress']}"
    where = NodeAffinitySchedulingStrategy(node["NodeID"], soft=False)
    ask = ray.remote(num_cpus=0, max_retries=0)(versions)
    try:
        theirs = ray.get(ask.options(scheduling_strategy=where).remote(), timeout=_TASK_SECONDS)
    except Exception as error:  # Ray's, or the import of lorasmith there
        text = " ".join(str(error).split())
        return Finding(
            name=name, state="wrong", detail=f"cannot run our code: {text:.160}",
            fix="pip install lorasmith there, or ship it: docs/scaling.md",
        )  # fmt: skip
    mine = versions()
    others = [f"{p} {theirs.get(p)} (here {v})" for p, v in mine.items() if theirs.get(p) != v]
    if others:
        return Finding(
            name=name, state="wrong", detail=", ".join(others),
            fix="install the same on all machines",
        )  # fmt: skip
    return Finding(name=name, state="ok", detail=", ".join(f"{p} {v}" for p, v in theirs.items()))
