"""Seeded appointment books of any size: a group practice and a week's requests.

`make(requests, seed)` draws the same instance for the same arguments. Times are
minutes since Monday 00:00; everything lies on a grid of five minutes.
"""

import math
import random
from dataclasses import dataclass, field

START = "2026-03-02"
DATES = [f"2026-03-{day:02d}" for day in range(2, 7)]
DAY = 24 * 60
GRID = 5
# From, until, and the break of each role's day.
DUTY = {
    "gp": (510, 1050, (750, 810)),
    "nurse": (480, 1020, (720, 750)),
    "physio": (540, 1080, (780, 840)),
}
URGENCIES = {"routine": (5000, 200), "soon": (10_000, 500), "urgent": (20_000, 2000)}
PREFERENCE = 300


@dataclass(frozen=True)
class Phase:
    """A part of a visit: who is needed, and where."""

    name: str
    length: int
    roles: tuple[str, ...]
    room: str | None = None
    device: str | None = None
    gap: tuple[int, int] = (0, 0)
    buffer_after: int = 0


SERVICES = {
    "consultation": (Phase("visit", 15, ("gp",), "couch"),),
    "long": (Phase("visit", 30, ("gp",), "couch"),),
    "call": (Phase("call", 10, ("gp",)),),
    "bloods": (Phase("sample", 10, ("nurse",), "treatment"),),
    "vaccination": (Phase("visit", 10, ("nurse",), "treatment", buffer_after=5),),
    "physiotherapy": (Phase("visit", 30, ("physio",), "gym"),),
    "heart": (
        Phase("trace", 15, ("nurse",), "treatment", "ecg"),
        Phase("reading", 15, ("gp",), "couch", gap=(5, 45)),
    ),
    "minor-surgery": (
        Phase("preparation", 15, ("nurse",), "treatment"),
        Phase("surgery", 25, ("gp", "nurse"), "theatre", gap=(0, 20)),
        Phase("recovery", 10, ("nurse",), "treatment", gap=(10, 60)),
    ),
}
MIX = {
    "consultation": 36,
    "long": 10,
    "call": 14,
    "bloods": 14,
    "vaccination": 8,
    "physiotherapy": 8,
    "heart": 6,
    "minor-surgery": 4,
}
TURNOVER = {"couch": 0, "treatment": 5, "theatre": 15, "gym": 5, "ecg": 5}


@dataclass(frozen=True)
class Request:
    """A client's wish: a service, when, how urgently, and with whom."""

    id: str
    service: str
    windows: tuple[tuple[int, int], ...]
    urgency: str
    target: int
    preferred: str | None


@dataclass
class Instance:
    """A practice's people, rooms and devices, and the week's requests."""

    name: str
    people: dict[str, str] = field(default_factory=dict)
    pools: dict[str, int] = field(default_factory=dict)
    requests: list[Request] = field(default_factory=list)

    def duties(self, person: str) -> list[tuple[int, int]]:
        """When somebody can be booked."""
        start, end, (pause, resume) = DUTY[self.people[person]]
        return [
            (day * DAY + first, day * DAY + last)
            for day in range(len(DATES))
            for first, last in ((start, pause), (resume, end))
        ]


def make(requests: int, seed: int) -> Instance:
    """Draws an instance whose people could just about serve everybody."""
    draw = random.Random(f"book {requests} {seed}")
    instance = Instance(f"book-{requests}-{seed}")
    services = draw.choices(list(MIX), list(MIX.values()), k=requests)
    work = {role: 0 for role in DUTY}
    room_work = {name: 0 for name in TURNOVER}
    for service in services:
        for phase in SERVICES[service]:
            for role in phase.roles:
                work[role] += phase.length + phase.buffer_after
            for pool in (phase.room, phase.device):
                if pool:
                    room_work[pool] += phase.length + TURNOVER[pool]
    for role, (start, end, (pause, resume)) in DUTY.items():
        week = len(DATES) * (end - resume + pause - start)
        # Busy for 92 % of the time, or a little more.
        count = max(1, math.ceil(work[role] / (0.92 * week) - 0.15))
        for number in range(count):
            instance.people[f"{role}-{number + 1}"] = role
    for pool, minutes in room_work.items():
        instance.pools[pool] = max(1, -(-minutes // int(0.8 * len(DATES) * 480)))
    instance.requests = [
        request(draw, instance, number, service) for number, service in enumerate(services)
    ]
    return instance


def request(draw: random.Random, instance: Instance, number: int, service: str) -> Request:
    """Draws when a client can come, how urgently, and who is preferred."""
    days = sorted(draw.sample(range(len(DATES)), draw.choice((1, 1, 2, 3, 5))))
    part = draw.choice(((480, 1080), (480, 780), (750, 1080), (480, 1080)))
    role = SERVICES[service][0].roles[0]
    people = [person for person, own in instance.people.items() if own == role]
    return Request(
        id=f"r{number + 1:05d}",
        service=service,
        windows=tuple((day * DAY + part[0], day * DAY + part[1]) for day in days),
        urgency=draw.choices(list(URGENCIES), (70, 20, 10))[0],
        target=min(days[0] + draw.choice((0, 0, 1, 2)), len(DATES) - 1),
        preferred=draw.choice(people) if draw.random() < 0.3 else None,
    )
