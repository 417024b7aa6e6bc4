"""Measures what each kind of move, pricing and evaluation costs, and writes the table.

The problems are instance 8 of the shift-scheduling set and a nurse rostering instance
of 80 people, or made ones of those sizes where the public data is absent. One
thread works, on the first of the cores. The table goes to results/moves.md.
"""

import argparse
import subprocess
from pathlib import Path

from common import machine
from common.places import BENCHMARKS, DATA, RESULTS, shown

TOOL = BENCHMARKS / ".build" / "release" / "MoveTable"
#: An instance of the public data, and the size that stands for it.
PROBLEMS = (
    (DATA / "shift-scheduling" / "Instance8.txt", "30x28x4"),
    (DATA / "inrc2" / "n080w4_2_4-3-3-3", "80x28x4"),
)


def main() -> None:
    """Parses the command line, measures and writes the table."""
    parser = argparse.ArgumentParser(prog="moves.run", description=__doc__)
    parser.add_argument("--cores", default=machine.default_cores(), help="cores, as 0,1")
    parser.add_argument("--results", type=Path, default=RESULTS / "moves.md")
    parser.add_argument("--no-build", action="store_true", help="measure the build that is there")
    arguments = parser.parse_args()
    if not arguments.no_build:
        build = ["swift", "build", "-c", "release", "--product", "MoveTable", "-j", "2"]
        subprocess.run(build, cwd=BENCHMARKS, check=True)
    core = arguments.cores.replace("-", ",").split(",")[0]
    load = machine.load()
    command = machine.pinned([shown(TOOL), *inputs()], core)
    done = subprocess.run(
        command, cwd=BENCHMARKS.parent, check=True, stdout=subprocess.PIPE, text=True
    )
    arguments.results.parent.mkdir(parents=True, exist_ok=True)
    arguments.results.write_text(page(done.stdout, load), encoding="utf-8")
    print(done.stdout)


def inputs() -> list[str]:
    """The problems that are measured."""
    return [shown(path) if path.parent.exists() else size for path, size in PROBLEMS]


def page(table: str, load: float) -> str:
    """The table with what must be known to read it."""
    return (
        f"# What a move costs\n\nVersion {machine.engine_version()}, one thread on one core, load "
        f"{load} before.\nA move is made, priced exactly and taken back; the large ones "
        "look for schedules by dynamic\nprogramming.\n\n" + table
    )


if __name__ == "__main__":
    main()
