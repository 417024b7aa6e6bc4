"""Runs commands on fixed cores and measures them."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
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
    others: float | None = None


def default_cores(count: int = 2) -> str:
    """The first cores that this process may use, as `0,1`."""
    return ",".join(str(core) for core in sorted(os.sched_getaffinity(0))[:count])


def pinned(command: Sequence[str], cores: str) -> list[str]:
    """A command that runs on these cores only."""
    return ["taskset", "-c", cores, *command]


def count_of(cores: str) -> int:
    """How many cores a list such as `0,2-3` names."""
    return len(numbers_of(cores))


def was_shared(row: dict[str, str]) -> bool:
    """Whether others took more than 3 % of the cores' time, or the load says so in older rows."""
    if row.get("others"):
        return float(row["others"]) > 0.03
    return float(row["load"]) > 1.5


def load() -> float:
    """How many processes wanted to run over the last minute."""
    return round(os.getloadavg()[0], 2)


def run(command: Sequence[str], kill_after: float, folder: Path) -> Run:
    """Runs a command from the repository's root and measures it.

    The peak of memory is that of the command's own process and of the
    children that it waited for, whichever is the largest. `others` is the share
    of the time of the cores that the command is pinned to which other processes took.
    When this process is interrupted the command is told to stop, and no result comes back.
    """
    folder.mkdir(parents=True, exist_ok=True)
    cores = command[2] if list(command[:2]) == ["taskset", "-c"] else None
    before = worked(cores)
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
    seconds = time.monotonic() - start
    after = worked(cores)
    own = usage.ru_utime + usage.ru_stime
    return Run(
        code=process.returncode,
        output=(folder / "stdout").read_text(errors="replace"),
        errors=(folder / "stderr").read_text(errors="replace"),
        seconds=round(seconds, 2),
        peak_mb=round(usage.ru_maxrss / 1024, 1),
        timed_out=timed_out,
        others=taken_by_others(before, after, own, seconds),
    )


def numbers_of(cores: str) -> list[int]:
    """The cores that a list such as `0,2-3` names."""
    numbers = []
    for part in cores.split(","):
        first, _, last = part.partition("-")
        numbers += range(int(first), int(last or first) + 1)
    return numbers


def worked(cores: str | None) -> tuple[float, int] | None:
    """The seconds for which these cores have worked since the machine started, and their number."""
    try:
        lines = Path("/proc/stat").read_text().splitlines()
    except OSError:
        return None
    names = {f"cpu{core}" for core in numbers_of(cores)} if cores else set()
    # user nice system idle iowait irq softirq steal: all but idle and iowait are work.
    found = [line.split()[1:9] for line in lines if line.split()[0] in names]
    ticks = sum(int(part) for parts in found for at, part in enumerate(parts) if at not in (3, 4))
    return (ticks / os.sysconf("SC_CLK_TCK"), len(found)) if found else None


def taken_by_others(
    before: tuple[float, int] | None,
    after: tuple[float, int] | None,
    own: float,
    seconds: float,
) -> float | None:
    """The share of the cores' time that processes other than the measured one took."""
    if before is None or after is None or seconds <= 0:
        return None
    return round(max(0.0, after[0] - before[0] - own) / (seconds * after[1]), 3)


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
