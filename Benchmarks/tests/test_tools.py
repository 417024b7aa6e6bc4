"""Quick tests: seconds, no solver, no public data."""

import tempfile
import unittest
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

from analysis import demand
from books import instance as books
from books import practice as book_practice
from common import machine
from common.rows import ResultFile, excess, gap
from growth import shift_scheduling as generator
from growth.run import milestones
from peers import practices, rosters, shift_scheduling
from quality.bars import bars, summarise
from stops.run import cell, moment


class ResultFileTests(unittest.TestCase):
    """Rows are kept, and found again."""

    def test_goes_on_where_it_stopped(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "rows.csv"
            row = {"instance": "Instance1", "time_limit": 60.0, "cost": None}
            ResultFile(path, list(row), ["instance", "time_limit"]).append(row)
            again = ResultFile(path, list(row), ["instance", "time_limit"])
            self.assertTrue(again.has(row))
            self.assertFalse(again.has(row | {"time_limit": 10.0}))
            self.assertEqual(path.read_text(), "instance,time_limit,cost\nInstance1,60,\n")

    def test_gaps(self):
        self.assertAlmostEqual(gap(200, 150), 0.25)
        self.assertAlmostEqual(excess(200, 160), 0.25)
        self.assertIsNone(gap(200, None))


class BookTests(unittest.TestCase):
    """Generated books are the same each time, and written whole."""

    def test_is_seeded(self):
        self.assertEqual(books.make(50, 1), books.make(50, 1))
        self.assertNotEqual(books.make(50, 1), books.make(50, 2))

    def test_is_written_whole(self):
        instance = books.make(60, 3)
        with tempfile.TemporaryDirectory() as folder:
            book_practice.write(instance, Path(folder))
            rows = (Path(folder) / "client-requests.csv").read_text().splitlines()
        self.assertEqual(len(rows), 61)
        self.assertTrue(rows[1].startswith("r00001,r00001,"))

    def test_everybody_has_a_role(self):
        instance = books.make(1000, 1)
        roles = set(instance.people.values())
        for phases in books.SERVICES.values():
            for phase in phases:
                self.assertLessEqual(set(phase.roles), roles)


class MachineTests(unittest.TestCase):
    """Commands are measured."""

    def test_ends_what_takes_too_long(self):
        with tempfile.TemporaryDirectory() as folder:
            run = machine.run(["sleep", "20"], kill_after=0.2, folder=Path(folder))
        self.assertTrue(run.timed_out)
        self.assertLess(run.seconds, 5)

    def test_counts_cores(self):
        self.assertEqual(machine.count_of("0,2-4"), 4)


class GeneratorTests(unittest.TestCase):
    """Generated instances are the same each time and solved by their hidden roster."""

    def test_is_seeded(self):
        self.assertEqual(generator.generate(5, 14, 3, 1), generator.generate(5, 14, 3, 1))
        self.assertNotEqual(generator.generate(5, 14, 3, 1), generator.generate(5, 14, 3, 2))

    def test_hidden_roster_keeps_the_limits(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "instance.txt"
            text, hidden = generator.generate(12, 28, 5, 3)
            path.write_text(text)
            problem = shift_scheduling.read(path)
        lines = [line.split(",")[1:] for line in hidden.splitlines()[1:]]
        minutes = {shift.name: shift.minutes for shift in problem.shifts}
        forbidden = {shift.name: shift.forbidden_next for shift in problem.shifts}
        for who, line in zip(problem.staff, lines, strict=True):
            total = sum(minutes[shift] for shift in line if shift)
            self.assertLessEqual(who.least_minutes, total)
            self.assertLessEqual(total, who.most_minutes)
            for first, second in pairwise(line):
                self.assertNotIn(second, forbidden.get(first, ()))
            for day in problem.days_off.get(who.name, ()):
                self.assertEqual(line[day], "")


class PeerTests(unittest.TestCase):
    """What the peers say is read as they mean it."""

    def test_reads_choices(self):
        values = {"x[0,3,2]": 1.0, "x[1,3,0]": 0.0, "x[1,3,1]": 0.9999, "slack[1]": 4.0}
        self.assertEqual(rosters.chosen(values), [(0, 3, 2), (1, 3, 1)])

    def test_reads_lengths_and_times(self):
        self.assertEqual(practices.length("7h30"), timedelta(hours=7, minutes=30))
        self.assertEqual(practices.length("60 min"), timedelta(hours=1))
        self.assertEqual(practices.clock("21:30"), timedelta(hours=21, minutes=30))


class TableTests(unittest.TestCase):
    """Tables say what was run, and nothing else."""

    def run_of(self, cost: str, seed: str) -> dict[str, str]:
        return {
            "set": "shift-scheduling", "instance": "Instance1", "time_limit": "60", "seed": seed,
            "cost": cost, "bound": "600", "best_known": "607", "wall_seconds": "60",
            "peak_mb": "30", "verified": "yes" if cost else "no",
        }  # fmt: skip

    def test_median_over_seeds(self):
        [summary] = summarise([self.run_of("607", "1"), self.run_of("620", "2"),
                               self.run_of("610", "3")])  # fmt: skip
        self.assertEqual(summary.cost, 610)
        self.assertAlmostEqual(summary.excess, 3 / 607)

    def test_missing_roster_is_no_success(self):
        [summary] = summarise([self.run_of("607", "1"), self.run_of("", "2")])
        self.assertIsNone(summary.excess)

    def test_bars_need_every_instance(self):
        for bar in bars({}, ["n030w4_1_6-2-9-1"]):
            self.assertEqual(bar.line(summarise([self.run_of("607", "1")]))[1], "not run")

    def test_reads_progress(self):
        text = (
            "1 s: best none yet   bound 3   gap unknown\n2 s: best 110   bound 90   gap 18.18 %\n"
            "7 s: best 100   bound 99   gap 1.00 %\n"
        )
        found = milestones(text, {"cost": 100, "gap": 0.01, "seconds": 10.0})
        self.assertEqual(found, {"first_roster_seconds": 2, "seconds_to_gap": 7})


class DemandTests(unittest.TestCase):
    """Real demand is counted by day and group."""

    def test_days_without_any_appointment_are_empty(self):
        first = date(2024, 1, 3)
        counts = {
            "north": {first: 2, first + timedelta(days=2): 1},
            "south": {first: 4},
        }
        text = demand.text({name: demand.Counter(days) for name, days in counts.items()})
        self.assertEqual(text, "2\nnorth\t2\t\t1\nsouth\t4\t\t0\n")

    def test_the_next_day_of_a_month_and_weekday(self):
        self.assertEqual(
            demand.following(date(2024, 1, 31), "January", "Friday"), date(2025, 1, 3)
        )
        self.assertEqual(
            demand.following(date(2024, 1, 3), "January", "Wednesday"), date(2024, 1, 10)
        )


class StopTests(unittest.TestCase):
    """Moments at which runs are stopped, and how late they ended."""

    def test_moments(self):
        self.assertEqual(moment("limit 5", 0.1, "a"), 5)
        drawn = moment("signal 1", 2.0, "a")
        self.assertTrue(2 <= drawn <= 10)
        self.assertEqual(drawn, moment("signal 1", 2.0, "a"))
        self.assertNotEqual(drawn, moment("signal 1", 2.0, "b"))

    def test_cells(self):
        row = {"stopped": "timeLimit", "late": "0.123", "verified": "yes"}
        self.assertEqual(cell(row), "0.12")
        self.assertEqual(cell(row | {"verified": "no"}), "0.12*")
        self.assertEqual(cell(row | {"stopped": "optimal"}), "-")
        self.assertEqual(cell(None), "")


if __name__ == "__main__":
    unittest.main()
