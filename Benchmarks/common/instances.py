"""Sets of instances and what is known about each instance."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from common.places import DATA, ROOT, WORK, shown

SETS = ("shift-scheduling", "inrc2", "clinic", "growth")


@dataclass(frozen=True)
class Instance:
    """One instance and the figures that its results are compared with."""

    set: str
    name: str
    path: Path
    best_known: int | None = None
    lower_bound: int | None = None
    is_proven: bool = False
    best_published_10min: int | None = None

    @property
    def input(self) -> str:
        """The INPUT argument of `praxis`."""
        return shown(self.path)


def load_set(name: str, chosen: Iterable[str] = ()) -> list[Instance]:
    """The instances of a set in order; only those chosen, when any are."""
    loaders = {
        "shift-scheduling": shift_scheduling,
        "inrc2": inrc2,
        "clinic": clinic,
        "growth": growth,
    }
    if name not in loaders:
        raise SystemExit(f"{name}: there is no such set; expected {', '.join(loaders)}.")
    instances = loaders[name]()
    wanted = [full_name(name, item) for item in chosen]
    known = {instance.name: instance for instance in instances}
    missing = [item for item in wanted if item not in known]
    if missing:
        raise SystemExit(f"{', '.join(missing)}: not in set {name}.")
    return [known[item] for item in wanted] if wanted else instances


def full_name(set_name: str, item: str) -> str:
    """`4` means `Instance4` in the shift-scheduling set."""
    return f"Instance{item}" if set_name == "shift-scheduling" and item.isdigit() else item


def shift_scheduling() -> list[Instance]:
    """The instances that are present, by number."""
    folder = DATA / "shift-scheduling"
    rows = {row["instance"]: row for row in read_table(folder / "best-known.tsv")}
    paths = sorted(folder.glob("Instance*.txt"), key=lambda path: int(path.stem[8:]))
    return [of_shift_scheduling(path, rows.get(path.stem, {})) for path in paths]


def of_shift_scheduling(path: Path, row: dict[str, str]) -> Instance:
    """An instance with its row of the table of best known results."""
    published = [number(value) for key, value in row.items() if key.endswith("_10min")]
    return Instance(
        set="shift-scheduling",
        name=path.stem,
        path=path,
        best_known=number(row.get("best_known")),
        lower_bound=number(row.get("lower_bound_site")),
        is_proven=row.get("proved_optimal") == "yes",
        best_published_10min=min((value for value in published if value is not None), default=None),
    )


def inrc2() -> list[Instance]:
    """The whole-horizon instances of the table of best known results."""
    folder = DATA / "inrc2"
    return [
        Instance(
            set="inrc2",
            name=row["instance"],
            path=folder / row["instance"],
            best_known=number(row["best_known"]),
            lower_bound=number(row["lower_bound_rounded"]),
            is_proven=number(row["lower_bound_rounded"]) == number(row["best_known"]),
        )
        for row in read_table(folder / "best-known.tsv")
    ]


def clinic() -> list[Instance]:
    """The sample practices of the repository and the generated clinic."""
    from growth.generate import write_clinic

    month = WORK / "instances" / "clinic-30x28"
    write_clinic(month, people=30, weeks=4, seed=1)
    return [
        Instance("clinic", "clinic-week", ROOT / "instances" / "clinic"),
        Instance("clinic", "clinic-30x28", month),
        Instance("clinic", "clinic-large", ROOT / "instances" / "clinic-large"),
    ]


def growth() -> list[Instance]:
    """The generated sizes of the growth curve, smallest first."""
    from growth.sizes import SIZES, write_size

    return [Instance("growth", size.name, write_size(size, WORK / "instances")) for size in SIZES]


def read_table(path: Path) -> list[dict[str, str]]:
    """The rows of a TSV file whose comment lines start with `#`."""
    if not path.exists():
        raise SystemExit(f"{shown(path)}: not there. Maybe set PRAXIS_DATA to the public data.")
    with path.open(encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        return list(csv.DictReader(lines, delimiter="\t"))


def number(text: str | None) -> int | None:
    """An integer, or None for an empty cell or a dash."""
    return int(text) if text and text.strip().lstrip("-").isdigit() else None
