"""A generated clinic as a practice: skills, nights, weekends, leave, requests, pay."""

import csv
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, floor
from pathlib import Path
from random import Random

from growth.hidden import Span, roster

START = date(2026, 3, 2)
SHIFTS = {"early": Span(420, 480), "day": Span(510, 510), "late": Span(840, 480),
          "night": Span(1290, 600)}  # fmt: skip
#: The role that people of each kind are hired for, their share, and their shifts.
KINDS = {
    "doctor": (0.25, ["early", "day", "late", "night"]),
    "nurse": (0.5, ["early", "late", "night"]),
    "reception": (0.25, ["early", "day", "late"]),
}


@dataclass(frozen=True)
class Person:
    """Somebody, and their line of the hidden roster by names of shifts."""

    id: str
    role: str
    is_senior: bool
    contract: str
    line: list[str | None]


def write(folder: Path, people: int, weeks: int, seed: int) -> None:
    """Writes practice.yaml and its tables."""
    random = Random(f"clinic {people} {weeks} {seed}")
    staff = [person(number, people, 7 * weeks, random) for number in range(people)]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "practice.yaml").write_text(PRACTICE.format(weeks=weeks, start=START))
    write_table(folder / "staff.csv", "id,name,contract,skills,tags", staff_rows(staff))
    write_table(folder / "leave.csv", "professional,from,until,reason", leave_rows(staff, random))
    write_table(
        folder / "requests.csv", "professional,date,wish,shift,price", request_rows(staff, random)
    )
    write_table(
        folder / "cover.csv", "id,days,shifts,role,minimum,preferred,maximum", cover_rows(staff)
    )


def write_table(path: Path, header: str, rows: list[list[object]]) -> None:
    """Writes a table."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header.split(","))
        writer.writerows(rows)


def person(number: int, people: int, days: int, random: Random) -> Person:
    """Somebody with a hidden schedule."""
    role = role_of(number, people)
    names = list(SHIFTS)
    able = [names.index(shift) for shift in KINDS[role][1]]
    contract = "full" if random.random() < 0.7 else "part"
    hidden = roster(days, able, list(SHIFTS.values()), random)
    line = [None if shift is None else names[shift] for shift in hidden]
    if contract == "part":
        line = [shift if (day // 7 + number) % 2 == 0 or day % 7 < 3 else None
                for day, shift in enumerate(line)]  # fmt: skip
    return Person(f"{role}-{number + 1}", role, number % 3 == 0, contract, line)


def role_of(number: int, people: int) -> str:
    """The role of the person with a number, by the shares of the roles."""
    reached = 0.0
    for role, (share, _) in KINDS.items():
        reached += share
        if number < round(reached * people):
            return role
    return list(KINDS)[-1]


def staff_rows(staff: list[Person]) -> list[list[object]]:
    """People with their skills; seniors may run a shift, some nurses help at the desk."""
    rows: list[list[object]] = []
    for number, who in enumerate(staff):
        skills = [who.role]
        if who.role == "nurse" and who.is_senior:
            skills.append("charge")
        if who.role == "nurse" and number % 4 == 1:
            skills.append("reception")
        rows.append([who.id, who.id.title(), who.contract, "; ".join(skills), who.role])
    return rows


def leave_rows(staff: list[Person], random: Random) -> list[list[object]]:
    """One in six has three days of leave."""
    rows: list[list[object]] = []
    for who in staff:
        if random.random() < 1 / 6:
            first = random.randrange(len(who.line) - 2)
            days = [START + timedelta(days=first + step) for step in (0, 2)]
            rows.append([who.id, *days, "annual leave"])
    return rows


def request_rows(staff: list[Person], random: Random) -> list[list[object]]:
    """Two wishes each, most of them as the hidden roster has it."""
    rows: list[list[object]] = []
    for who in staff:
        for day in sorted(random.sample(range(len(who.line)), 2)):
            shift = who.line[day]
            wish = "on" if (shift is not None) == (random.random() < 0.7) else "off"
            named = shift if shift is not None and random.random() < 0.5 else ""
            rows.append([who.id, START + timedelta(days=day), wish, named, ""])
    return rows


def cover_rows(staff: list[Person]) -> list[list[object]]:
    """Cover by role and shift, for weekdays and weekends: the means of the hidden roster."""
    rows: list[list[object]] = []
    days = range(len(staff[0].line))
    for role, (_, shifts) in KINDS.items():
        for shift in shifts:
            for label, chosen in (
                ("Mon-Fri", [day for day in days if day % 7 < 5]),
                ("Sat-Sun", [day for day in days if day % 7 >= 5]),
            ):
                counts = Counter(
                    day for who in staff if who.role == role
                    for day in chosen if who.line[day] == shift
                )  # fmt: skip
                mean = sum(counts.values()) / len(chosen)
                limits = [floor(mean * 0.8), round(mean), ceil(mean) + 1]
                rows.append([f"{role}-{shift}-{label[:3].lower()}", label, shift, role, *limits])
    rows.append(["charge-day", "every day", "early; late", "charge", "", 1, 2])
    rows.append(["charge-night", "every day", "night", "charge", "", 1, 1])
    return rows


PRACTICE = """\
# A generated clinic, open day and night.
version: 1

practice:
  name: Generated clinic
  time-zone: UTC
  currency: GBP

horizon: {{from: {start}, weeks: {weeks}}}

skills: [doctor, nurse, charge, reception]

shifts:
  - id: early
    start: 07:00
    end: 15:00
    roles: [doctor, nurse, charge, reception]
  - id: day
    start: 08:30
    end: 17:00
    breaks: 30 min unpaid
    roles: [doctor, reception]
  - id: late
    start: 14:00
    end: 22:00
    roles: [doctor, nurse, charge, reception]
  - id: night
    start: 21:30
    end: 07:30
    breaks: 30 min unpaid
    roles: [doctor, nurse, charge]
    tags: [night]

contracts:
  - {{id: full, weekly-hours: 38h, hourly-pay: 2400}}
  - {{id: part, weekly-hours: 22h, weekly-days: 3, hourly-pay: 2200}}

professionals: {{from: staff.csv}}
leave: {{from: leave.csv}}
requests: {{from: requests.csv}}
cover: {{from: cover.csv}}

rules:
  - {{rule: cover, shortage-price: 30000, preference-price: 3000, excess-price: 1000}}
  - {{rule: requests, price: 1500}}
  - {{rule: rest, id: daily-rest, minimum: 11h}}
  - {{rule: hours, id: weekly-limit, period: week, maximum: 48h}}
  - {{rule: hours, id: contract-hours, period: 14 days, minimum: contract - 4h, shortage-price: 400}}
  - rule: overtime
    unit: 30 min
    tiers:
      - {{units: 8, cost: 125 %}}
      - {{cost: 150 %}}
  - {{rule: stretch, id: days-in-a-row, of: any, maximum: 5, excess-price: 2000}}
  - {{rule: shift-count, id: weekly-rest, period: 7 days, maximum: 6}}
  - {{rule: stretch, id: days-off-in-pairs, of: off, minimum: 2, shortage-price: 800}}
  - {{rule: stretch, id: nights-in-a-row, of: [night], minimum: 2, maximum: 4,
     shortage-price: 1000, excess-price: 1500}}
  - {{rule: shift-count, id: nights, work: [night], period: 28 days, maximum: 7, excess-price: 1000}}
  - {{rule: weekends, maximum: 2, excess-price: 1500}}
  - {{rule: complete-weekends, price: 500}}
"""
