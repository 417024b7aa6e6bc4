"""What a solver's answer needs to know of a practice directory: names and times."""

import csv
import itertools
import re
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

Element = tuple[str, str | None, str | None]


class PracticeFile:
    """The people, duties and times of a `practice.yaml` and its tables."""

    def __init__(self, folder: Path) -> None:
        """Reads a practice directory."""
        import yaml  # only practices need it

        content = yaml.load((folder / "practice.yaml").read_text(), Loader=yaml.BaseLoader)
        self.name = content["practice"]["name"]
        self.zone = ZoneInfo(content["practice"].get("time-zone", "UTC"))
        self.start = date.fromisoformat(content["horizon"]["from"])
        self.days = days_of(content["horizon"])
        self.people = [row["id"] for row in rows(content["professionals"], folder)]
        self.shifts = {row["id"]: row for row in rows(content["shifts"], folder)}
        self.duties = self.all_duties(content.get("combinations", []))

    def all_duties(self, combinations: list[str]) -> list[list[Element]]:
        """Each shift in each role at each place, then the combinations."""
        single = {name: elements(shift) for name, shift in self.shifts.items()}
        duties = [[element] for name in self.shifts for element in single[name]]
        for combination in combinations:
            parts = [single[name.strip()] for name in combination.split("+")]
            duties += [list(product) for product in itertools.product(*parts)]
        return duties

    def times(self, shift: str, day: int) -> dict[str, object]:
        """Start, end and breaks of a shift on a day."""
        row = self.shifts[shift]
        midnight = datetime.combine(self.start + timedelta(days=day), datetime.min.time())
        if "start" not in row:
            return {}
        begin = midnight + clock(row["start"])
        if "end" in row:
            end = midnight + clock(row["end"])
            end += timedelta(days=1) if end <= begin else timedelta()
        else:
            end = begin + length(row["length"])
        breaks = [self.pause(text, begin) for text in texts(row.get("breaks", []))]
        return {"start": self.stamp(begin), "end": self.stamp(end), "breaks": breaks}

    def pause(self, text: str, begin: datetime) -> dict[str, object]:
        """A break such as `30 min unpaid after 4h`."""
        match = re.fullmatch(r"(.+?) (paid|unpaid)(?: after (.+))?", text.strip())
        if match is None:
            raise ValueError(f"break '{text}' is not understood")
        start = self.stamp(begin + length(match[3])) if match[3] else None
        minutes = int(length(match[1]).total_seconds() // 60)
        return {"start": start, "minutes": minutes, "paid": match[2] == "paid"}

    def stamp(self, moment: datetime) -> str:
        """A local time with its offset."""
        offset = moment.replace(tzinfo=self.zone).strftime("%z")
        return moment.strftime("%Y-%m-%dT%H:%M") + (
            "Z" if offset == "+0000" else f"{offset[:3]}:{offset[3:]}"
        )


def rows(value: object, folder: Path) -> list[dict[str, str]]:
    """A list, or the rows of the CSV file that it is taken from."""
    if not isinstance(value, dict):
        return value
    with (folder / value["from"]).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def days_of(horizon: dict[str, str]) -> int:
    """The number of days of a horizon."""
    if "weeks" in horizon:
        return 7 * int(horizon["weeks"])
    if "days" in horizon:
        return int(horizon["days"])
    return (date.fromisoformat(horizon["until"]) - date.fromisoformat(horizon["from"])).days + 1


def elements(shift: dict) -> list[Element]:
    """A shift in each of its roles at each of its places."""
    roles = texts(shift.get("roles", [])) or [None]
    places = texts(shift.get("places", [])) or [None]
    return [(shift["id"], role, place) for role in roles for place in places]


def texts(value: str | list[str]) -> list[str]:
    """A list, or its items joined by semicolons."""
    items = value.split(";") if isinstance(value, str) else value
    return [item.strip() for item in items if item.strip()]


def clock(text: str) -> timedelta:
    """A time of the day such as `08:30`."""
    hours, minutes = text.split(":")
    return timedelta(hours=int(hours), minutes=int(minutes))


def length(text: str) -> timedelta:
    """A length such as `4h`, `4h30` or `60 min`."""
    match = re.fullmatch(r"(?:(\d+)\s*h)?\s*(?:(\d+)\s*(?:min|m)?)?", text.strip())
    if match is None or not any(match.groups()):
        raise ValueError(f"length '{text}' is not understood")
    return timedelta(hours=int(match[1] or 0), minutes=int(match[2] or 0))
