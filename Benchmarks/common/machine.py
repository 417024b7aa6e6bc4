"""Runs commands on fixed cores and measures them."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from common.places import ROOT


@dataclass(frozen=True)
class Run:
    """What a command did."""

    code: int
    output: str
    errors: str
    seconds: float
    peak_mb: float
    timed_out: bool


def default_cores(count: int = 2) -> str:
    """The first cores that this process may use, as `0,1`."""
    return ",".join(str(core) for core in sorted(os.sched_getaffinity(0))[:count])


def pinned(command: Sequence[str], cores: str) -> list[str]:
    """A command that runs on these cores only."""
    return ["taskset", "-c", cores, *command]


def count_of(cores: str) -> int:
    """How many cores a list such as `0,2-3` names."""
    total = 0
    for part in cores.split(","):
        first, _, last = part.partition("-")
        total += int(last or first) - int(first) + 1
    return total


def load() -> float:
    """How many processes wanted to run over the last minute."""
    return round(os.getloadavg()[0], 2)


def run(command: Sequence[str], kill_after: float, folder: Path) -> Run:
    """Runs a command from the repository's root and measures it.

    The peak of memory is that of the command's own process and of the
    children that it waited for, whichever is the largest. When this process is
    interrupted the command is told to stop, and no result comes back.
    """
    folder.mkdir(parents=True, exist_ok=True)
    start = time.monotonic()
    with (folder / "stdout").open("w") as output, (folder / "stderr").open("w") as errors:
        process = subprocess.Popen(
            command, cwd=ROOT, stdout=output, stderr=errors, start_new_session=True
        )
        try:
            status, usage, timed_out = wait(process.pid, start + kill_after)
        except KeyboardInterrupt:
            end(process.pid)
            raise
    process.returncode = os.waitstatus_to_exitcode(status)
    return Run(
        code=process.returncode,
        output=(folder / "stdout").read_text(errors="replace"),
        errors=(folder / "stderr").read_text(errors="replace"),
        seconds=round(time.monotonic() - start, 2),
        peak_mb=round(usage.ru_maxrss / 1024, 1),
        timed_out=timed_out,
    )


def wait(process: int, deadline: float):
    """Waits for a process, and ends it after the deadline."""
    timed_out = False
    while True:
        found, status, usage = os.wait4(process, os.WNOHANG)
        if found:
            return status, usage, timed_out
        if time.monotonic() > deadline and not timed_out:
            timed_out = True
            os.killpg(process, signal.SIGKILL)
        time.sleep(0.02)


def end(process: int) -> None:
    """Asks a process to stop, waits, and insists."""
    for kind in (signal.SIGINT, signal.SIGKILL):
        try:
            os.killpg(process, kind)
        except ProcessLookupError:
            return
        for _ in range(100):
            if os.waitpid(process, os.WNOHANG)[0]:
                return
            time.sleep(0.02)


def engine_version() -> str:
    """The last commit that changed the program, `+` when it was changed since."""
    parts = ["Sources", "Package.swift"]
    commit = git("log", "-1", "--format=%h", "--abbrev=10", "--", *parts)
    return commit + ("+" if git("status", "--porcelain", "--", *parts) else "")


def git(*arguments: str) -> str:
    """What git says."""
    return subprocess.run(
        ["git", *arguments], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout.strip()


def build_praxis() -> None:
    """Builds the program that is measured."""
    command = ["swift", "build", "-c", "release", "--product", "praxis", "-j", "2"]
    subprocess.run(command, cwd=ROOT, check=True)


def require(program: str, advice: str) -> None:
    """Ends with advice when a program is not installed."""
    if shutil.which(program) is None:
        raise SystemExit(f"{program} is not installed. {advice}")
