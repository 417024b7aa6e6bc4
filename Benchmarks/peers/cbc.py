"""CBC, as Debian packages it, on the program that `praxis convert --to mps` wrote."""

import re
import subprocess
import time
from pathlib import Path

from common.instances import Instance
from peers.answers import Answer
from peers.highs import ABSOLUTE_GAP
from peers.rosters import DutyNames


def solve(
    instance: Instance, mps: Path, seconds: float, threads: int, seed: int, folder: Path
) -> Answer:
    """Solves a program.

    CBC reads the program itself, so its time holds the reading too.
    """
    solution = folder / "cbc-solution.txt"
    command = ["cbc", str(mps), "-timeMode", "elapsed", "-sec", f"{seconds:g}"]
    command += ["-threads", str(threads), "-randomCbcSeed", str(seed)]
    command += ["-allow", str(ABSOLUTE_GAP), "-ratio", "0", "-solve", "-solution", str(solution)]
    start = time.monotonic()
    log = subprocess.run(command, capture_output=True, text=True).stdout
    done = time.monotonic()
    (folder / "cbc.log").write_text(log)
    head, values = read_solution(solution)
    # Without an integer solution CBC writes the fractional one.
    found = bool(values) and not any(word in head.lower() for word in ("infeasible", "no integer"))
    cost = objective(head) if found else None
    state = "feasible" if found else "unknown"
    if head.startswith("Optimal"):
        state = "optimal"
    elif head.startswith(("Infeasible", "Integer infeasible")):
        state = "infeasible"
    return Answer(
        version=version(log),
        status=state,
        cost=cost,
        bound=cost if state == "optimal" else figure(log, r"Lower bound:\s+(\S+)"),
        build_seconds=0,
        seconds=done - start,
        assignments=DutyNames(instance).assignments(values) if found else (),
    )


def read_solution(path: Path) -> tuple[str, dict[str, float]]:
    """The first line, which says how it ended, and the values that are not 0."""
    if not path.exists():
        return "", {}
    lines = path.read_text().splitlines()
    cells = (line.replace("**", " ").split() for line in lines[1:])
    return lines[0] if lines else "", {row[1]: float(row[2]) for row in cells if len(row) >= 3}


def objective(head: str) -> float | None:
    """The cost in the first line of a solution."""
    return figure(head, r"objective value\s+(\S+)")


def version(log: str) -> str:
    """The version that the log names."""
    match = re.search(r"Version:\s*(\S+)", log)
    return match[1] if match else ""


def figure(text: str, pattern: str) -> float | None:
    """A number in a text."""
    match = re.search(pattern, text)
    return float(match[1]) if match else None
