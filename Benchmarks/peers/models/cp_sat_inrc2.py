"""INRC-II over the whole horizon in CP-SAT."""

from ortools.sat.python.cp_model import CpModel, IntVar

from peers.inrc2 import Nurse, Problem
from peers.models import stretches
from peers.rosters import Assignment


class NurseRosteringModel:
    """One literal a nurse, day, shift and skill that the nurse has.

    Hard: one assignment a day, minimum cover, successions. Soft: S1 to S7 of the
    specification, as `evaluate.py` counts them.
    """

    def __init__(self, problem: Problem) -> None:
        """Builds the model."""
        self.problem = problem
        self.model = CpModel()
        self.costs = []
        self.works: dict[tuple[str, int, str, str], IntVar] = {}
        self.on_shift: dict[tuple[str, int, str], IntVar] = {}
        self.at_work: dict[tuple[str, int], IntVar] = {}
        for nurse in problem.nurses:
            self.add_days(nurse)
            self.add_successions(nurse)
            self.add_stretches(nurse)
            self.add_weekends(nurse)
            self.add_total(nurse)
        self.add_requests()
        self.add_cover()
        self.model.minimize(sum(self.costs))

    def add_days(self, nurse: Nurse) -> None:
        """H1 and H4: at most one shift in one of the nurse's skills a day."""
        for day in range(self.problem.days):
            at_work = self.model.new_bool_var(f"work[{nurse.name},{day}]")
            shifts = [self.add_shift(nurse, day, shift) for shift in self.problem.shifts]
            self.model.add_exactly_one([*shifts, at_work.Not()])
            self.at_work[nurse.name, day] = at_work

    def add_shift(self, nurse: Nurse, day: int, shift: str) -> IntVar:
        """A shift of a day in exactly one skill, or not at all."""
        literal = self.model.new_bool_var(f"y[{nurse.name},{day},{shift}]")
        self.on_shift[nurse.name, day, shift] = literal
        skills = []
        for skill in nurse.skills:
            variable = literal
            if len(nurse.skills) > 1:
                variable = self.model.new_bool_var(f"x[{nurse.name},{day},{shift},{skill}]")
            self.works[nurse.name, day, shift, skill] = variable
            skills.append(variable)
        if len(skills) > 1:
            self.model.add_exactly_one([*skills, literal.Not()])
        return literal

    def add_successions(self, nurse: Nurse) -> None:
        """H3, from the last shift of the history on."""
        for first, forbidden in self.problem.forbidden_next.items():
            if not forbidden:
                continue
            if nurse.last_shift == first:
                for shift in forbidden:
                    self.model.add(self.on_shift[nurse.name, 0, shift] == 0)
            for day in range(self.problem.days - 1):
                after = [self.on_shift[nurse.name, day + 1, shift] for shift in sorted(forbidden)]
                self.model.add_at_most_one([self.on_shift[nurse.name, day, first], *after])

    def add_stretches(self, nurse: Nurse) -> None:
        """S2 and S3: consecutive days of a shift, of work, and off."""
        days = range(self.problem.days)
        work = [self.at_work[nurse.name, day] for day in days]
        off = [day.Not() for day in work]
        self.add_stretch(work, nurse.contract.work, nurse.work_days, 30)
        self.add_stretch(off, nurse.contract.off, nurse.off_days, 30)
        for shift, limits in self.problem.shifts.items():
            same = [self.on_shift[nurse.name, day, shift] for day in days]
            history = nurse.same_shift_days if nurse.last_shift == shift else 0
            self.add_stretch(same, limits, history, 15)

    def add_stretch(self, days: list, limits: tuple[int, int], history: int, price: int) -> None:
        """The least and the most length of a stretch, each day at a price."""
        least, most = limits
        self.costs += stretches.longest(self.model, days, most, history, price)
        self.costs += stretches.shortest(self.model, days, least, history, price)

    def add_weekends(self, nurse: Nurse) -> None:
        """S5 complete weekends, S7 weekends worked."""
        worked = []
        for week in range(self.problem.weeks):
            both = [self.at_work[nurse.name, 7 * week + day] for day in (5, 6)]
            weekend = self.model.new_bool_var(f"weekend[{nurse.name},{week}]")
            self.model.add_max_equality(weekend, both)
            worked.append(weekend)
            if nurse.contract.complete_weekends:
                # 2 * weekend - both is 1 when exactly one of the days is worked.
                self.costs.append(30 * (2 * weekend - sum(both)))
        self.add_excess(sum(worked) + nurse.weekends, nurse.contract.most_weekends, 30)

    def add_total(self, nurse: Nurse) -> None:
        """S6: the assignments over the whole horizon."""
        days = range(self.problem.days)
        total = sum(self.at_work[nurse.name, day] for day in days) + nurse.total
        least, most = nurse.contract.total
        self.add_excess(total, most, 20)
        self.add_excess(-total, -least, 20)

    def add_excess(self, amount, most: int, price: int) -> None:
        """A price for each unit of an amount beyond a limit."""
        excess = self.model.new_int_var(0, 10_000, "")
        self.model.add(excess >= amount - most)
        self.costs.append(price * excess)

    def add_requests(self) -> None:
        """S4: unwanted work."""
        for name, shift, day in self.problem.off_requests:
            if shift == "Any":
                self.costs.append(10 * self.at_work[name, day])
            else:
                self.costs.append(10 * self.on_shift[name, day, shift])

    def add_cover(self) -> None:
        """H2 and S1: minimum and optimal cover."""
        for (shift, skill, day), (least, best) in self.problem.cover.items():
            able = [nurse.name for nurse in self.problem.nurses if skill in nurse.skills]
            present = sum(self.works[name, day, shift, skill] for name in able)
            if least:
                self.model.add(present >= least)
            if best > least:
                missing = self.model.new_int_var(0, best - least, "")
                self.model.add(present + missing >= best)
                self.costs.append(30 * missing)

    def assignments(self, value) -> list[Assignment]:
        """The roster that a solution stands for."""
        return [
            Assignment(name, day, shift, skill)
            for (name, day, shift, skill), literal in self.works.items()
            if value(literal)
        ]
