"""Hidden rosters: what a generated instance is built around, so that it can be solved."""

from dataclasses import dataclass
from random import Random

#: The least rest between two shifts, in minutes.
REST = 11 * 60
MOST_DAYS = 5
LEAST_DAYS = 2
LEAST_OFF = 2


@dataclass(frozen=True)
class Span:
    """When a shift starts and how long it is, in minutes."""

    start: int
    minutes: int

    def may_precede(self, following: "Span") -> bool:
        """Whether there is rest enough before a shift of the next day."""
        return following.start + 24 * 60 - (self.start + self.minutes) >= REST


def spans(count: int) -> list[Span]:
    """Shifts spread over the day: 6:00 to 22:00, of 8 hours and some of 10."""
    starts = [360 + round(960 * number / max(1, count - 1)) // 30 * 30 for number in range(count)]
    return [Span(start, 600 if number % 4 == 3 else 480) for number, start in enumerate(starts)]


def roster(days: int, able: list[int], shifts: list[Span], random: Random) -> list[int | None]:
    """The shift of each day of one person, or None for a free day.

    Stretches of 2 to 5 days of work and of 2 to 4 free days, rest kept; those at
    the borders may be shorter. Most stretches stay on one shift.
    """
    line: list[int | None] = []
    is_working = random.random() < 0.6
    while len(line) < days:
        if is_working:
            line += stretch(random.randint(LEAST_DAYS, MOST_DAYS), able, shifts, random)
        else:
            line += [None] * random.choice([2, 2, 2, 3, 3, 4])
        is_working = not is_working
    cut = random.randrange(3) if len(line) > days + 3 else 0
    return line[cut : cut + days]


def stretch(length: int, able: list[int], shifts: list[Span], random: Random) -> list[int]:
    """Days of work in a row, now and then changing to a shift that rest allows."""
    line = [random.choice(able)]
    while len(line) < length:
        last = line[-1]
        following = [shift for shift in able if shifts[last].may_precede(shifts[shift])]
        line.append(random.choice(following) if random.random() < 0.25 else last)
    return line


def weekends(line: list[int | None]) -> int:
    """How many weekends hold work; the first day is a Monday."""
    return sum(
        any(shift is not None for shift in line[week + 5 : week + 7])
        for week in range(0, len(line), 7)
    )
