"""The shift-scheduling set in CP-SAT."""

from ortools.sat.python.cp_model import CpModel, IntVar

from peers.models import stretches
from peers.rosters import Assignment
from peers.shift_scheduling import Employee, Problem


class ShiftSchedulingModel:
    """One literal an employee, day and shift, and one for a free day."""

    def __init__(self, problem: Problem) -> None:
        """Builds the model."""
        self.problem = problem
        self.model = CpModel()
        self.costs = []
        self.works: dict[tuple[str, int, str], IntVar] = {}
        self.at_work: dict[tuple[str, int], IntVar] = {}
        for employee in problem.staff:
            self.add_days(employee)
            self.add_successions(employee)
            self.add_limits(employee)
            self.add_stretches(employee)
            self.add_weekends(employee)
        self.add_requests()
        self.add_cover()
        self.model.minimize(sum(self.costs))

    def add_days(self, employee: Employee) -> None:
        """Exactly one shift or nothing a day, nothing on days off."""
        off = self.problem.days_off.get(employee.name, set())
        for day in range(self.problem.days):
            at_work = self.model.new_bool_var(f"work[{employee.name},{day}]")
            shifts = []
            for shift in self.problem.shifts:
                literal = self.model.new_bool_var(f"x[{employee.name},{day},{shift.name}]")
                self.works[employee.name, day, shift.name] = literal
                shifts.append(literal)
            self.model.add_exactly_one([*shifts, at_work.Not()])
            if day in off:
                self.model.add(at_work == 0)
            self.at_work[employee.name, day] = at_work

    def add_successions(self, employee: Employee) -> None:
        """A shift excludes on the next day all that may not follow it."""
        for day in range(self.problem.days - 1):
            for shift in self.problem.shifts:
                if not shift.forbidden_next:
                    continue
                after = [self.works[employee.name, day + 1, name] for name in shift.forbidden_next]
                self.model.add_at_most_one([self.works[employee.name, day, shift.name], *after])

    def add_limits(self, employee: Employee) -> None:
        """The most of each shift, and the least and most minutes."""
        days = range(self.problem.days)
        minutes = 0
        for shift in self.problem.shifts:
            count = sum(self.works[employee.name, day, shift.name] for day in days)
            most = employee.most_of_shift.get(shift.name, self.problem.days)
            if most < self.problem.days:
                self.model.add(count <= most)
            minutes += shift.minutes * count
        self.model.add_linear_constraint(minutes, employee.least_minutes, employee.most_minutes)

    def add_stretches(self, employee: Employee) -> None:
        """Consecutive shifts and days off; minima do not bind at the borders."""
        at_work = [self.at_work[employee.name, day] for day in range(self.problem.days)]
        off = [day.Not() for day in at_work]
        stretches.longest(self.model, at_work, employee.most_consecutive, 0, 0)
        stretches.shortest(self.model, at_work, employee.least_consecutive, -1, 0)
        stretches.shortest(self.model, off, employee.least_days_off, -1, 0)

    def add_weekends(self, employee: Employee) -> None:
        """The most weekends with work."""
        worked = []
        for number, days in enumerate(self.problem.weekends):
            weekend = self.model.new_bool_var(f"weekend[{employee.name},{number}]")
            self.model.add_max_equality(weekend, [self.at_work[employee.name, day] for day in days])
            worked.append(weekend)
        if len(worked) > employee.most_weekends:
            self.model.add(sum(worked) <= employee.most_weekends)

    def add_requests(self) -> None:
        """Requests not met."""
        for name, day, shift, weight in self.problem.on_requests:
            self.costs.append(weight * (1 - self.works[name, day, shift]))
        for name, day, shift, weight in self.problem.off_requests:
            self.costs.append(weight * self.works[name, day, shift])

    def add_cover(self) -> None:
        """Missing and extra staff."""
        for cover in self.problem.cover:
            staff = self.problem.staff
            present = sum(self.works[who.name, cover.day, cover.shift] for who in staff)
            under = self.model.new_int_var(0, cover.wanted, "")
            over = self.model.new_int_var(0, max(0, len(staff) - cover.wanted), "")
            self.model.add(present + under - over == cover.wanted)
            self.costs.append(cover.weight_under * under + cover.weight_over * over)

    def assignments(self, value) -> list[Assignment]:
        """The roster that a solution stands for."""
        return [
            Assignment(name, day, shift)
            for (name, day, shift), literal in self.works.items()
            if value(literal)
        ]
