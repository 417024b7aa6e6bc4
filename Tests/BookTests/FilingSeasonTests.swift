import Foundation
import GLPKSolver
import Planning
import PracticeDomain
import PracticeFiles
import TestSupport
import Testing
import Verification

/// The sample accounting office with weeks of engagements to deadlines.
@Suite struct FilingSeasonTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "instances/accounting").path()

  private static let office = Result { try PracticeReader.read(folder) }

  /// The office with other engagements and without visits.
  private func office(weeks: Int, _ matters: [Matter]) throws -> Practice {
    let start = try #require(CalendarDate("2027-01-25"))
    var practice = try Self.office.get()
    practice.horizon = try #require(Horizon(start: start, days: weeks * 7))
    practice.demand.requests = []
    practice.demand.series = []
    practice.demand.matters = matters
    return practice
  }

  /// Some of those who hold a role, on the ordinary day of every working day.
  private func roster(_ practice: Practice, _ present: [Identifier<Skill>: Int]) -> Roster {
    var taken: Set<Identifier<Professional>> = []
    var assignments: [Assignment] = []
    for (role, count) in present.sorted(by: { $0.key < $1.key }) {
      let people = practice.professionals.filter { professional in
        !taken.contains(professional.id)
          && professional.holds(role, on: practice.horizon.start)
      }
      .prefix(count)
      taken.formUnion(people.map(\.id))
      for date in practice.horizon.dates where !practice.weekend.contains(date.weekday) {
        assignments += people.map {
          Assignment(professional: $0.id, date: date, shift: "day", role: role)
        }
      }
    }
    return Roster(horizon: practice.horizon, assignments: assignments)
  }

  private func matter(_ number: Int, hours: Int, review: Int, due: CalendarDate) -> Matter {
    Matter(
      id: Identifier("ret-\(number)"),
      name: "Return \(number)",
      effort: hours * 60,
      preparer: StaffNeed(roles: ["preparer"]),
      review: review * 60,
      reviewer: StaffNeed(roles: ["reviewer"]),
      block: 120,
      deadline: due,
      urgency: "return"
    )
  }

  @Test("Hours short in a week are shown as early as a count by hand shows them", arguments: 0..<40)
  func gauge(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let start = try #require(CalendarDate("2027-01-25"))
    let matters = (1...30).map { number in
      matter(
        number,
        hours: random.integer(2...20),
        review: random.integer(1...4),
        due: start.adding(days: random.integer(0...27))
      )
    }
    let practice = try office(weeks: 4, matters)
    let (preparers, reviewers) = (random.integer(1...2), random.integer(1...2))
    let roster = roster(practice, ["preparer": preparers, "reviewer": reviewers])
    let shortages = OverloadGauge(practice, roster: roster).shortages
    // Seven and a half hours a person and working day.
    func firstShortWeek(_ people: Int, _ minutes: (Matter) -> Int) -> CalendarDate? {
      (1...4).first { week in
        let end = start.adding(days: week * 7 - 1)
        let due = matters.filter { ($0.deadline ?? end) <= end }
        return due.reduce(0) { $0 + minutes($1) } > people * week * 5 * 450
      }
      .map { start.adding(days: $0 * 7 - 1) }
    }
    let present = Set(roster.assignments.map(\.professional)).count
    try #require(present == preparers + reviewers)
    for (role, people, minutes) in [
      ("preparer", preparers, { (matter: Matter) in matter.effort }),
      ("reviewer", reviewers, { (matter: Matter) in matter.review }),
    ] {
      guard let byHand = firstShortWeek(people, minutes) else { continue }
      let shown = shortages.first { $0.roles == [Identifier(role)] }?.until
      #expect(shown.map { $0 <= byHand } == true)
    }
  }

  @Test("No deadline is missed that a proven optimum keeps", arguments: 0..<4)
  func deadlines(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let start = try #require(CalendarDate("2027-01-25"))
    let matters = (1...3).map { number in
      matter(
        number,
        hours: 2 * random.integer(1...2),
        review: 1,
        due: start.adding(days: random.integer(0...1))
      )
    }
    var practice = try office(weeks: 1, matters)
    practice.demand.settings.balancePrice = 0
    practice.demand.settings.grid = 30
    let roster = roster(practice, ["preparer": 1, "reviewer": 1])
    let planner = BookPlanner(solver: GLPKSolver())
    let exact = try planner.plan(
      practice,
      roster: roster,
      options: PlanOptions(timeLimit: 20, engine: .exact)
    )
    guard exact.status == .optimal, let optimum = exact.book else { return }
    let outcome = try planner.plan(practice, roster: roster, options: PlanOptions(timeLimit: 20))
    let book = try #require(outcome.book)
    #expect(
      missed(book, practice).isSubset(of: missed(optimum, practice))
        || outcome.cost == exact.cost
    )
  }

  /// The matters whose work is not done by the deadline.
  private func missed(_ book: AppointmentBook, _ practice: Practice) -> Set<String> {
    let held = Dictionary(
      book.appointments.map { ($0.request, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return Set(
      practice.demand.wanted.visits.filter { visit in
        guard let phase = held[visit.request.id]?.phases.first, let target = visit.request.target
        else { return true }
        let end = practice.clock.instant(on: target.adding(days: 1), minutes: 0)
        return phase.span.lowerBound >= end
      }
      .map(\.request.client.text)
    )
  }
}
