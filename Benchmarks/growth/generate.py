"""Writes a seeded instance of any size.

The format is the public shift-scheduling one, or with --practice a clinic with
skills, nights, weekends, leave, requests and pay. The same arguments always give
the same files. Every instance is built around a hidden roster, so it can be solved.
"""

import argparse
from pathlib import Path

from growth import clinic, shift_scheduling


def main() -> None:
    """Parses the command line and writes the instance."""
    parser = argparse.ArgumentParser(prog="growth.generate", description=__doc__)
    parser.add_argument("--people", type=int, default=30)
    parser.add_argument("--days", type=int, default=28)
    parser.add_argument("--shifts", type=int, default=3, help="kinds of shift; not of a practice")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--practice", action="store_true", help="a practice, in whole weeks")
    parser.add_argument("--hidden", type=Path, help="also write the hidden roster.csv here")
    parser.add_argument("--out", type=Path, required=True, help="the file, or the directory")
    arguments = parser.parse_args()
    if min(arguments.people, arguments.days, arguments.shifts) < 1:
        parser.error("--people, --days and --shifts are at least 1")
    if not arguments.practice:
        size = (arguments.people, arguments.days, arguments.shifts)
        write_shift_scheduling(arguments.out, *size, arguments.seed, arguments.hidden)
    elif arguments.days % 7:
        parser.error(f"--days {arguments.days} is not a number of whole weeks")
    else:
        write_clinic(arguments.out, arguments.people, arguments.days // 7, arguments.seed)


def write_shift_scheduling(
    path: Path, people: int, days: int, shifts: int, seed: int, hidden: Path | None = None
) -> None:
    """Writes an instance in the shift-scheduling format, and perhaps its hidden roster."""
    instance, roster = shift_scheduling.generate(people, days, shifts, seed)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(instance, encoding="utf-8")
    if hidden:
        hidden.write_text(roster, encoding="utf-8")


def write_clinic(folder: Path, people: int, weeks: int, seed: int) -> None:
    """Writes a clinic as a practice directory."""
    clinic.write(folder, people, weeks, seed)


if __name__ == "__main__":
    main()
