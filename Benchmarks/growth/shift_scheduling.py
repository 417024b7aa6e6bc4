"""Generated instances in the public shift-scheduling format."""

from collections import Counter
from datetime import date, timedelta
from random import Random

from growth.hidden import LEAST_DAYS, LEAST_OFF, MOST_DAYS, Span, roster, spans, weekends

#: What one missing and one extra person cost.
UNDER, OVER = 100, 1


def generate(people: int, days: int, shifts: int, seed: int) -> tuple[str, str]:
    """An instance, and the hidden roster that solves it as roster.csv.

    The hidden roster keeps every hard limit. Cover is its own with one or two
    more wanted here and there and now and then one less, so some shortage cannot
    be avoided; most requests are its own too. Its cost is not the least.
    """
    random = Random(f"{people} {days} {shifts} {seed}")
    kinds = spans(shifts)
    able = [abilities(shifts, random) for _ in range(people)]
    lines = [roster(days, able[person], kinds, random) for person in range(people)]
    parts = [
        f"# Generated: {people} people, {days} days, {shifts} shifts, seed {seed}.",
        "SECTION_HORIZON",
        str(days),
        *shift_section(kinds),
        *staff_section(lines, able, kinds, random),
        *days_off_section(lines, random),
        *request_sections(lines, random),
        *cover_section(lines, shifts, random),
    ]
    return "\n".join(parts) + "\n", roster_csv(lines)


def roster_csv(lines: list[list[int | None]]) -> str:
    """A roster in the wide form that `praxis verify` reads."""
    dates = [(date(2024, 1, 1) + timedelta(days=day)).isoformat() for day in range(len(lines[0]))]
    rows = [["employee", *dates]]
    for person, line in enumerate(lines):
        rows.append([f"P{person}", *("" if shift is None else f"S{shift}" for shift in line)])
    return "\n".join(",".join(row) for row in rows) + "\n"


def abilities(shifts: int, random: Random) -> list[int]:
    """The shifts that somebody can work: all of few, some of many."""
    return sorted(random.sample(range(shifts), min(shifts, random.randint(3, 6))))


def shift_section(kinds: list[Span]) -> list[str]:
    """Shifts, and what may not follow them for want of rest."""
    section = ["", "SECTION_SHIFTS"]
    for number, kind in enumerate(kinds):
        forbidden = [f"S{j}" for j, next in enumerate(kinds) if not kind.may_precede(next)]
        section.append(f"S{number},{kind.minutes},{'|'.join(forbidden)}")
    return section


def staff_section(
    lines: list[list[int | None]], able: list[list[int]], kinds: list[Span], random: Random
) -> list[str]:
    """Staff with limits that their hidden schedules keep; few contracts of minutes."""
    section = ["", "SECTION_STAFF"]
    band = 960 * max(1, len(lines[0]) // 14)
    for person, line in enumerate(lines):
        worked = Counter(shift for shift in line if shift is not None)
        minutes = sum(kinds[shift].minutes * count for shift, count in worked.items())
        least = minutes // band * band
        most = "|".join(
            f"S{shift}={len(line) if shift in able[person] else 0}" for shift in range(len(kinds))
        )
        limits = [least + band, least, MOST_DAYS, LEAST_DAYS, LEAST_OFF]
        limits.append(weekends(line) + random.randrange(2))
        section.append(f"P{person},{most}," + ",".join(map(str, limits)))
    return section


def days_off_section(lines: list[list[int | None]], random: Random) -> list[str]:
    """A day of leave every four weeks, on free days of the hidden roster."""
    section = ["", "SECTION_DAYS_OFF"]
    for person, line in enumerate(lines):
        free = [day for day, shift in enumerate(line) if shift is None]
        chosen = sorted(random.sample(free, min(len(free), max(1, len(line) // 28))))
        if chosen:
            section.append(f"P{person}," + ",".join(map(str, chosen)))
    return section


def request_sections(lines: list[list[int | None]], random: Random) -> list[str]:
    """Wishes: three quarters are as the hidden roster has it, the others are not."""
    wanted, unwanted = ["", "SECTION_SHIFT_ON_REQUESTS"], ["", "SECTION_SHIFT_OFF_REQUESTS"]
    worked = sorted({shift for line in lines for shift in line if shift is not None})
    for person, line in enumerate(lines):
        for _ in range(max(2, len(line) // 7)):
            day, weight = random.randrange(len(line)), random.randint(1, 3)
            here = line[day]
            agrees = random.random() < 0.75
            shift = here if here is not None else random.choice(worked)
            to = wanted if (here is not None) == agrees else unwanted
            to.append(f"P{person},{day},S{shift},{weight}")
    return wanted + unwanted


def cover_section(lines: list[list[int | None]], shifts: int, random: Random) -> list[str]:
    """The hidden cover; four in ten want one or two more, one in twenty one less."""
    section = ["", "SECTION_COVER"]
    for day in range(len(lines[0])):
        present = Counter(line[day] for line in lines)
        for shift in range(shifts):
            change = random.choices([0, 1, 2, -1], [55, 25, 15, 5])[0]
            section.append(f"{day},S{shift},{max(0, present[shift] + change)},{UNDER},{OVER}")
    return section
