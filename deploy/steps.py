"""Does what the Dockerfile says in a bare folder, where there is no container engine.

    python deploy/steps.py FOLDER

Paths of the image lie below FOLDER; steps that install system packages or add users are left to
the image. Then the service is started as the image starts it, its health check is asked until it
passes, an adapter is made with a key, and the service is stopped with SIGTERM.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
OF_THE_IMAGE = ("apt-get", "useradd")
_PATHS = re.compile(r"(?<![\w.])/(app|data)\b")
PORT = 8377


@dataclass(frozen=True)
class Step:
    """One instruction of a Dockerfile."""

    name: str
    text: str


def read_steps(dockerfile: Path) -> list[Step]:
    """Return the instructions, with continued lines joined and comments left out."""
    lines = [line for line in dockerfile.read_text().splitlines() if not line.startswith("#")]
    joined = "\n".join(lines).replace("\\\n", " ")
    pairs = [line.split(None, 1) for line in joined.splitlines() if line.strip()]
    return [Step(name, " ".join(text.split())) for name, text in pairs]


class Bare:
    """A folder that stands for the image."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        self.cwd = self.folder
        own = ("PYTHON", "VIRTUAL_ENV", "LORASMITH", "HOME")
        self.environment = {k: v for k, v in os.environ.items() if not k.startswith(own)}
        self.environment["HOME"] = str(self.folder)
        self.said: dict[str, list[str]] = {}

    def inside(self, text: str) -> str:
        """Return a text with the image's paths below the folder."""
        return _PATHS.sub(lambda found: f"{self.folder}/{found[1]}", text)

    def do(self, step: Step) -> None:
        """Carry out one instruction."""
        text = self.inside(step.text)
        if step.name == "WORKDIR":
            self.cwd = Path(text)
            self.cwd.mkdir(parents=True, exist_ok=True)
        elif step.name in ("ENV", "ARG"):
            for word in shlex.split(text):
                name, _, value = word.partition("=")
                if step.name == "ENV" or name not in self.environment:
                    self.environment[name] = value
        elif step.name == "COPY" and not text.startswith("--from"):
            *sources, target = text.split()
            for source in sources:
                self.copy(ROOT / source, self.cwd / target)
        elif step.name == "RUN" and not any(word in text for word in OF_THE_IMAGE):
            subprocess.run(text, shell=True, cwd=self.cwd, env=self.environment, check=True)
        elif step.name == "VOLUME":
            for path in json.loads(text):
                Path(path).mkdir(parents=True, exist_ok=True)
        elif step.name in ("ENTRYPOINT", "CMD"):
            self.said[step.name] = json.loads(text)
        elif step.name == "HEALTHCHECK":
            self.said[step.name] = json.loads(text.split("CMD", 1)[1])

    @staticmethod
    def copy(source: Path, target: Path) -> None:
        """Copy a file into a folder, or a folder as one."""
        if source.is_dir():
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(source, target, dirs_exist_ok=True, ignore=ignored)
        else:
            shutil.copy2(source, target)

    def run(self, name: str, *words: str) -> subprocess.Popen[str]:
        """Start a command as the image does."""
        command = [*self.said[name], *words]
        return subprocess.Popen(
            command, cwd=self.cwd, env=self.environment, stdout=subprocess.PIPE, text=True
        )

    def output(self, name: str, *words: str) -> str:
        """Return what a command prints."""
        process = self.run(name, *words)
        text, _ = process.communicate()
        if process.returncode:
            raise SystemExit(f"{words} failed with {process.returncode}")
        return text.strip()


def try_out(bare: Bare, port: int = PORT) -> None:
    """Start the service, wait until it is healthy, make an adapter, stop it."""
    key = bare.output("ENTRYPOINT", "keys", "create", "steps")
    with bare.run("ENTRYPOINT", *bare.said["CMD"]) as server:
        try:
            wait_until_healthy(bare, server)
            request = urllib.request.Request(
                f"http://127.0.0.1:{port}/v1/adapters",
                json.dumps({"description": "Give the plural of the English noun."}).encode(),
                {"Content-Type": "application/json", "Authorization": f"Bearer {key}"},
            )
            with urllib.request.urlopen(request) as answer:
                sys.stdout.write(f"made {json.load(answer)['id']}\n")
        finally:
            server.send_signal(signal.SIGTERM)
            code = server.wait(timeout=60)
    if code != 0:
        raise SystemExit(f"the service ended with {code}")


def wait_until_healthy(bare: Bare, server: subprocess.Popen[str]) -> None:
    """Ask the health check until it passes; the end of the server is the end of it."""
    ends = time.monotonic() + 300
    while True:
        with bare.run("HEALTHCHECK") as check:
            if check.wait() == 0:
                return
        if server.poll() is not None or time.monotonic() > ends:
            raise SystemExit("the service does not become healthy")
        time.sleep(1)


def main() -> None:
    """Do all steps in the folder that is given."""
    if len(sys.argv) != 2:
        raise SystemExit(f"usage: python {sys.argv[0]} FOLDER")
    bare = Bare(Path(sys.argv[1]))
    for step in read_steps(ROOT / "Dockerfile"):
        sys.stdout.write(f"{step.name} {step.text}\n")
        bare.do(step)
    try_out(bare)


if __name__ == "__main__":
    main()
