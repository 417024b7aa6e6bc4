"""The bars that the engines have to clear, and whether they do."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import mean, median

Result = dict[str, str]


@dataclass(frozen=True)
class Summary:
    """The runs of one instance at one time limit: medians over the seeds."""

    set: str
    instance: str
    time_limit: float
    seeds: int
    found: int
    cost: float | None
    best_cost: float | None
    bound: float | None
    best_known: float | None
    wall_seconds: float
    peak_mb: float
    all_verified: bool

    @property
    def excess(self) -> float | None:
        """The median cost above the best known; None when any seed found no roster."""
        if self.cost is None or self.best_known is None or self.found < self.seeds:
            return None
        return (self.cost - self.best_known) / max(1.0, self.best_known)

    @property
    def gap(self) -> float | None:
        """The proven gap of the median run."""
        if self.cost is None or self.bound is None:
            return None
        return (self.cost - self.bound) / max(1.0, abs(self.cost))


@dataclass(frozen=True)
class Bar:
    """One row of the table of bars."""

    title: str
    set: str
    time_limit: float
    instances: Sequence[str]
    judge: Callable[[list[Summary]], tuple[bool, bool, str]]

    def line(self, summaries: list[Summary]) -> list[str]:
        """Title, must, aim and the figures; says what has not been run."""
        mine = [
            summary
            for summary in summaries
            if summary.set == self.set
            and summary.time_limit == self.time_limit
            and summary.instance in self.instances
        ]
        if len(mine) < len(self.instances):
            told = f"{len(mine)} of {len(self.instances)} run"
            return [self.title, "not run", "not run", told]
        must, aim, figures = self.judge(mine)
        if not all(summary.all_verified for summary in mine):
            return [self.title, "no", "no", "some roster did not pass the verifier"]
        return [self.title, "yes" if must else "no", "yes" if aim else "no", figures]


def numbered(*numbers: int) -> list[str]:
    """Instances of the shift-scheduling set."""
    return [f"Instance{number}" for number in numbers]


def small(summaries: list[Summary]) -> tuple[bool, bool, str]:
    """Proven optima reached, and none far above."""
    excesses = [summary.excess for summary in summaries]
    optima = sum(excess is not None and excess <= 0 for excess in excesses)
    near = all(excess is not None and excess <= 0.015 for excess in excesses)
    worst = "none found for some" if None in excesses else f"worst {100 * max(excesses):.2f} %"
    return optima >= 6 and near, optima == 9, f"{optima} of {len(excesses)} optimal, {worst}"


def mean_excess(must: float, aim: float) -> Callable[[list[Summary]], tuple[bool, bool, str]]:
    """A mean excess over the best known."""

    def judge(summaries: list[Summary]) -> tuple[bool, bool, str]:
        excesses = [summary.excess for summary in summaries]
        if None in excesses:
            return False, False, f"no roster for {excesses.count(None)} of {len(excesses)}"
        value = mean(excesses)
        return value <= must, value <= aim, f"mean {100 * value:.2f} %"

    return judge


def published(best: dict[str, int]) -> Callable[[list[Summary]], tuple[bool, bool, str]]:
    """None worse than the best published 10-minute result, and a mean excess."""

    def judge(summaries: list[Summary]) -> tuple[bool, bool, str]:
        must, aim, figures = mean_excess(0.06, 0.015)(summaries)
        worse = [
            summary.instance
            for summary in summaries
            if summary.cost is None or summary.cost > best.get(summary.instance, 0)
        ]
        told = f", worse than published: {', '.join(worse)}" if worse else ", none worse"
        return must and not worse, aim and not worse, figures + told

    return judge


def factors(
    must: dict[str, float], aim: dict[str, float]
) -> Callable[[list[Summary]], tuple[bool, bool, str]]:
    """A factor of the best known for each instance."""

    def judge(summaries: list[Summary]) -> tuple[bool, bool, str]:
        ratios = {
            summary.instance: None if summary.excess is None else 1 + summary.excess
            for summary in summaries
        }
        told = ", ".join(
            f"{name} {'none' if ratio is None else f'{ratio:.2f} x'}"
            for name, ratio in ratios.items()
        )

        def keeps(limits: dict[str, float]) -> bool:
            return all(
                ratio is not None and ratio <= limits.get(name, float("inf"))
                for name, ratio in ratios.items()
            )

        return keeps(must), keeps(aim), told

    return judge


def proven_gap(must: float, aim: float) -> Callable[[list[Summary]], tuple[bool, bool, str]]:
    """A proven gap."""

    def judge(summaries: list[Summary]) -> tuple[bool, bool, str]:
        gaps = [summary.gap for summary in summaries]
        if None in gaps:
            return False, False, "no roster or no bound"
        return max(gaps) <= must, max(gaps) <= aim, f"gap {100 * max(gaps):.2f} %"

    return judge


def bars(best_published: dict[str, int], nurses: list[str]) -> list[Bar]:
    """The bars that our own runs decide; the comparison with peers has its own table."""
    stage = ["n080w4_2_4-3-3-3", "n100w4_0_1-1-0-8", "n080w8_1_4-4-9-9-3-6-0-5",
             "n120w8_0_0-9-9-4-5-1-0-3"]  # fmt: skip
    giants = numbered(20, 22, 23, 24)
    limits = dict(zip(giants, [1.25, 1.3, 2.0, 2.0], strict=True))
    aims = dict(zip(giants, [1.05, 1.1, 1.3, 1.3], strict=True))
    hard = numbered(8, 13, 14, 15, 18, 19)
    return [
        Bar("shift-scheduling 1-5, 7, 9, 10, 12, 60 s", "shift-scheduling", 60,
            numbered(1, 2, 3, 4, 5, 7, 9, 10, 12), small),
        Bar("shift-scheduling 8, 13, 14, 15, 18, 19, 600 s", "shift-scheduling", 600, hard,
            published(best_published)),
        Bar("shift-scheduling 20, 22, 23, 24, 600 s", "shift-scheduling", 600, giants,
            factors(limits, aims)),
        Bar("INRC-II, all given, 60 s", "inrc2", 60, nurses, mean_excess(0.08, 0.04)),
        Bar("INRC-II, four large, 600 s", "inrc2", 600, stage, mean_excess(0.04, 0.02)),
        Bar("clinic of 30 people x 4 weeks, 60 s", "clinic", 60, ["clinic-30x28", "clinic-large"],
            proven_gap(0.02, 0.005)),
        Bar("the sample clinic's week, 10 s", "clinic", 10, ["clinic-week"], proven_gap(0, 0)),
    ]  # fmt: skip


def summarise(runs: list[Result]) -> list[Summary]:
    """One summary an instance and time limit."""
    groups: dict[tuple[str, str, str], list[Result]] = {}
    for run in runs:
        key = (run["set"], run["instance"], run["time_limit"])
        groups.setdefault(key, []).append(run)
    return [summary(key, group) for key, group in groups.items()]


def summary(key: tuple[str, str, str], runs: list[Result]) -> Summary:
    """The medians of the runs of one instance."""
    found = [run for run in runs if run["cost"]]
    costs = [float(run["cost"]) for run in found]
    bounds = [float(run["bound"]) for run in runs if run["bound"]]
    return Summary(
        set=key[0],
        instance=key[1],
        time_limit=float(key[2]),
        seeds=len(runs),
        found=len(found),
        cost=median(costs) if costs else None,
        best_cost=min(costs, default=None),
        bound=median(bounds) if bounds else None,
        best_known=float(runs[0]["best_known"]) if runs[0]["best_known"] else None,
        wall_seconds=median(float(run["wall_seconds"]) for run in runs),
        peak_mb=max(float(run["peak_mb"]) for run in runs),
        all_verified=all(run["verified"] == "yes" for run in found),
    )
