"""Writes real demand by day and group, counted from the public data.

The first line is the weekday of the first day (0 is Monday); then a line a group: its
name, and its counts a day after a tab each, with nothing on days without any appointment.

    python3 -m analysis.demand vitoria|hangu
"""

import argparse
import csv
import datetime
import io
import sys
import zipfile
from collections import Counter, defaultdict

from common.places import DATA

MONTHS = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
]  # fmt: skip
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
Counts = dict[str, Counter[datetime.date]]


def main() -> None:
    """Parses the command line and writes one set."""
    parser = argparse.ArgumentParser(prog="analysis.demand", description=__doc__)
    parser.add_argument("set", choices=["vitoria", "hangu"])
    counts = {"vitoria": vitoria, "hangu": hangu}[parser.parse_args().set]()
    sys.stdout.write(text(counts))


def vitoria() -> Counts:
    """Appointments of 81 neighbourhoods, by the day of the appointment."""
    counts: Counts = defaultdict(Counter)
    with zipfile.ZipFile(DATA / "real" / "noshow-vitoria-2016.csv.zip") as archive:
        with archive.open(archive.namelist()[0]) as file:
            for row in csv.DictReader(io.TextIOWrapper(file, encoding="utf-8")):
                day = datetime.date.fromisoformat(row["AppointmentDay"][:10])
                counts[row["Neighbourhood"]][day] += 1
    return counts


def hangu() -> Counts:
    """Consultations of one doctor. The data has no dates but the order of the sessions, their
    month and weekday: each day is the next one that has both."""
    counts: Counts = {"doctor": Counter()}
    day = datetime.date(2018, 1, 1)
    before = (0, "", "")
    with (DATA / "real" / "hangu-service-times.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            session = int(row["Session"])
            now = (session, row["Month"], row["DayOfWeek"])
            # The afternoon follows the morning of the same day.
            if now != before and not (now[1:] == before[1:] and row["AM_PM"] == "afternoon"):
                day = following(day, row["Month"], row["DayOfWeek"])
            before = now
            counts["doctor"][day] += 1
    return counts


def following(day: datetime.date, month: str, weekday: str) -> datetime.date:
    """The next day of a weekday, in a month if it can still be there."""
    found = day
    for _ in range(400):
        found += datetime.timedelta(days=1)
        if found.weekday() == DAYS.index(weekday) and found.month == MONTHS.index(month) + 1:
            return found
    raise SystemExit(f"no {weekday} of {month} after {day}")


def text(counts: Counts) -> str:
    """All groups as lines."""
    days = {day for group in counts.values() for day in group}
    first, last = min(days), max(days)
    span = [first + datetime.timedelta(days=index) for index in range((last - first).days + 1)]
    lines = [str(first.weekday())]
    for name in sorted(counts):
        cells = [str(counts[name][day]) if day in days else "" for day in span]
        lines.append("\t".join([name, *cells]))
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
