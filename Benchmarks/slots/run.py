"""Measures slot searches, bookings and cancellations by the size of the practice.

The practices are made. One thread works, on the first of the cores. The table goes to
results/slots.md.
"""

import argparse
import itertools
import subprocess
from collections.abc import Iterator
from pathlib import Path

from common import machine
from common.places import BENCHMARKS, RESULTS, shown

TOOL = BENCHMARKS / ".build" / "release" / "SlotTable"


def main() -> None:
    """Parses the command line, measures and writes the table."""
    parser = argparse.ArgumentParser(prog="slots.run", description=__doc__)
    parser.add_argument("--cores", default=machine.default_cores(), help="cores, as 0,1")
    parser.add_argument("--requests", type=int, default=2000, help="searches a practice")
    parser.add_argument("--results", type=Path, default=RESULTS / "slots.md")
    parser.add_argument("--no-build", action="store_true", help="measure the build that is there")
    arguments = parser.parse_args()
    if not arguments.no_build:
        build = ["swift", "build", "-c", "release", "--product", "SlotTable", "-j", "2"]
        subprocess.run(build, cwd=BENCHMARKS, check=True)
    core = arguments.cores.replace("-", ",").split(",")[0]
    load = machine.load()
    table = "".join(rows(arguments.requests, core))
    arguments.results.parent.mkdir(parents=True, exist_ok=True)
    arguments.results.write_text(page(table, load), encoding="utf-8")
    print(table)


def rows(requests: int, core: str) -> Iterator[str]:
    """The rows of the table, each measured by a process of its own."""
    for row in itertools.count():
        command = machine.pinned([shown(TOOL), str(requests), str(row)], core)
        done = subprocess.run(
            command, cwd=BENCHMARKS.parent, check=True, stdout=subprocess.PIPE, text=True
        )
        if not done.stdout:
            return
        yield done.stdout


def page(table: str, load: float) -> str:
    """The table with what must be known to read it."""
    return (
        "# What a slot search costs\n\nOne thread on one core, seconds of the processor, load "
        f"{load} before.\nA request is for a service of three phases, ten slots of all weeks (or of "
        "a fortnight), ranked;\nafter each one of its slots is booked and another booking cancelled. "
        "The\nfirst search finds nothing worked out before. A plain scan finds which starts are "
        "possible,\nunranked. Late binding: a time of a doctor who is taken, for which others "
        "change hands.\nBookings and cancellations are in a fresh copy of the book.\n\n"
        + table
    )


if __name__ == "__main__":
    main()
