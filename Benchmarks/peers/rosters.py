"""Writes what a solver found as a plan that `praxis verify` reads."""

import csv
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from common.instances import Instance
from peers import inrc2, shift_scheduling
from peers.practices import PracticeFile

#: Undated public instances start on this day.
START = date(2024, 1, 1)
CHOICE = re.compile(r"x\[(\d+),(\d+),(\d+)\]$")


@dataclass(frozen=True)
class Assignment:
    """Somebody works a shift of a day, in a role where the instance has roles."""

    professional: str
    day: int
    shift: str
    role: str | None = None
    place: str | None = None


def chosen(values: Mapping[str, float]) -> list[tuple[int, int, int]]:
    """Person, day and duty of every `x[p,d,k]` that is 1."""
    found = []
    for name, value in values.items():
        match = CHOICE.match(name)
        if match and value > 0.5:
            found.append((int(match[1]), int(match[2]), int(match[3])))
    return found


class DutyNames:
    """What the numbers in `x[p,d,k]` stand for.

    Duties are numbered as the program does: 0 is nothing, then each shift in each
    of its roles at each of its places, then combinations.
    """

    def __init__(self, instance: Instance) -> None:
        """Reads the names of an instance."""
        self.duties: list[list[tuple[str, str | None, str | None]]] = [[]]
        if instance.set == "inrc2":
            problem = inrc2.read(instance.path)
            self.people = [nurse.name for nurse in problem.nurses]
            pairs = [(shift, skill) for shift in problem.shifts for skill in problem.skills]
            self.duties += [[(shift, skill, None)] for shift, skill in pairs]
        elif instance.path.is_dir():
            practice = PracticeFile(instance.path)
            self.people = practice.people
            self.duties += practice.duties
        else:
            problem = shift_scheduling.read(instance.path)
            self.people = [employee.name for employee in problem.staff]
            self.duties += [[(shift.name, None, None)] for shift in problem.shifts]

    def assignments(self, values: Mapping[str, float]) -> list[Assignment]:
        """The roster that values of the variables stand for."""
        return [
            Assignment(self.people[person], day, *element)
            for person, day, duty in chosen(values)
            for element in self.duties[duty]
        ]


def write(instance: Instance, assignments: Iterable[Assignment], folder: Path) -> Path:
    """Writes a roster in the form that the instance needs, and returns its path."""
    folder.mkdir(parents=True, exist_ok=True)
    if instance.set == "inrc2":
        return write_json(
            folder / "roster.json", instance.name, START, inrc2.read(instance.path).days,
            [entry(item, START) for item in assignments],
        )  # fmt: skip
    if instance.path.is_dir():
        practice = PracticeFile(instance.path)
        entries = [
            entry(item, practice.start) | practice.times(item.shift, item.day)
            for item in assignments
        ]
        return write_json(
            folder / "roster.json", practice.name, practice.start, practice.days, entries
        )
    return write_csv(folder / "roster.csv", shift_scheduling.read(instance.path), assignments)


def entry(item: Assignment, start: date) -> dict[str, object]:
    """An assignment as it stands in roster.json, without times."""
    return {
        "professional": item.professional,
        "date": (start + timedelta(days=item.day)).isoformat(),
        "shift": item.shift,
        "role": item.role,
        "place": item.place,
        "start": None,
        "end": None,
        "breaks": [],
    }


def write_json(path: Path, name: str, start: date, days: int, entries: list[dict]) -> Path:
    """Writes roster.json without evidence."""
    entries.sort(key=lambda item: (item["professional"], item["date"], item["start"] or ""))
    end = start + timedelta(days=days - 1)
    plan = {
        "schema": 1,
        "practice": name,
        "horizon": {"start": start.isoformat(), "end": end.isoformat()},
        "assignments": entries,
        "evidence": None,
    }
    path.write_text(json.dumps(plan, indent=1) + "\n", encoding="utf-8")
    return path


def write_csv(
    path: Path, problem: shift_scheduling.Problem, assignments: Iterable[Assignment]
) -> Path:
    """Writes the wide roster.csv."""
    cells = {(item.professional, item.day): item.shift for item in assignments}
    dates = [(START + timedelta(days=day)).isoformat() for day in range(problem.days)]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["employee", *dates])
        for employee in problem.staff:
            shifts = [cells.get((employee.name, day), "") for day in range(problem.days)]
            writer.writerow([employee.name, *shifts])
    return path
