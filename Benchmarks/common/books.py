"""Runs `praxis book` and checks what it wrote."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

from common import machine
from common.checks import one_line
from common.places import PRAXIS, ROOT, shown


@dataclass(frozen=True)
class BookRun:
    """What a run told, and what the verifier says of its book."""

    told: dict
    is_good: bool
    fault: str
    seconds: float
    peak_mb: float
    others: float | None
    command: list[str]

    @property
    def verified(self) -> str:
        """Whether the verifier passed it at the cost that was told."""
        return "yes" if self.is_good else "no"


def run_book(
    source: str, folder: Path, limit: float, threads: int, seed: int, engine: str, cores: str
) -> BookRun:
    """Makes one book on fixed cores, and verifies it."""
    command = [shown(PRAXIS), "book", source, "--time-limit", f"{limit:g}"]
    command += ["--threads", str(threads), "--seed", str(seed), "--engine", engine]
    command = machine.pinned([*command, "--json", "--quiet", "--out", shown(folder)], cores)
    done = machine.run(command, kill_after=2 * limit + 120, folder=folder)
    try:
        told = json.loads(done.output)
    except json.JSONDecodeError:
        told = {}
    plan = folder / "book.json"
    cost, fault = verify(source, plan) if plan.exists() else (None, one_line(done.errors))
    if not fault and cost != told.get("cost"):
        fault = f"says {told.get('cost')}, costs {cost}"
    return BookRun(told, not fault, fault, done.seconds, done.peak_mb, done.others, command)


def verify(source: str, plan: Path, roster: Path | None = None) -> tuple[int | None, str]:
    """The cost of a book by `praxis verify`, and what is wrong with it."""
    command = [shown(PRAXIS), "verify", source, shown(plan), "--json"]
    if roster:
        command += ["--roster", shown(roster)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    try:
        found = json.loads(done.stdout)
    except json.JSONDecodeError:
        return None, one_line(done.stderr) or f"verify: exit code {done.returncode}"
    if found["verified"]:
        return found["cost"], ""
    hard = [item["sentence"] for item in found["findings"] if item["hard"]]
    told = hard + [problem["sentence"] for problem in found["problems"]]
    return found["cost"], one_line(f"{len(told)} faults: " + " ".join(told[:1]))
