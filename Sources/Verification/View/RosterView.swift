import PracticeDomain

/// A practice and a roster, indexed once for all checks.
struct RosterView {
  let index: PracticeIndex
  /// Everyone's days, in the practice's order.
  let timelines: [Timeline]

  var practice: Practice { index.practice }
  var horizon: Horizon { index.practice.horizon }
  /// The days of the horizon.
  var days: Range<Int> { 0..<index.practice.horizon.days }

  /// How far back single days are looked at: ten years.
  static let longestPast = 3660

  init(index: PracticeIndex, assignments: [PracticeIndex.Placed]) {
    self.index = index
    var times = ShiftTimes(index.practice)
    var works = [[Work]](repeating: [], count: index.practice.professionals.count)
    for placed in assignments {
      let work = Self.work(placed.assignment, day: placed.day, shift: placed.shift, &times)
      works[placed.person].append(work)
    }
    let leaves = Dictionary(grouping: index.practice.leave, by: \.professional)
    let contracts = Dictionary(
      index.practice.contracts.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var timelines: [Timeline] = []
    for (person, professional) in index.practice.professionals.enumerated() {
      let history = index.practice.history[professional.id]
      let first = Self.firstKnownDay(history, horizon: index.practice.horizon)
      let past = Self.pastWorks(history, from: first, index, &times)
      timelines.append(
        Timeline(
          professional: professional,
          contract: professional.contract.flatMap { contracts[$0] },
          history: history,
          leaves: leaves[professional.id] ?? [],
          days: first..<index.practice.horizon.days,
          works: past + works[person]
        )
      )
    }
    self.timelines = timelines
  }

  /// The timelines of those a scope is about.
  func members(of scope: Scope) -> [Timeline] {
    guard scope != .everyone else { return timelines }
    let named = Set(scope.professionals)
    let except = Set(scope.except)
    var rest = scope
    rest.professionals = []
    rest.except = []
    return timelines.filter {
      (named.isEmpty || named.contains($0.professional.id))
        && !except.contains($0.professional.id)
        && rest.contains($0.professional, over: horizon)
    }
  }

  /// The date of a day.
  func date(_ day: Int) -> CalendarDate { horizon.date(at: day) }

  /// The shift of some work.
  func shift(of work: Work) -> Shift { practice.shifts[work.shift] }

  private static func work(
    _ assignment: Assignment,
    day: Int,
    shift: Int,
    _ times: inout ShiftTimes
  ) -> Work {
    let (span, worked, paid) = times.times(ofShift: shift, day: day)
    let rest = times.placedBreak(ofShift: shift)
    let pause = span.flatMap { span in
      rest.map { rest in
        let from = span.lowerBound + (assignment.breakOffset ?? rest.first)
        return from..<(from + rest.length)
      }
    }
    return Work(
      day: day,
      shift: shift,
      role: assignment.role,
      place: assignment.place,
      span: span,
      workedMinutes: worked,
      paidMinutes: paid,
      placedBreak: pause
    )
  }

  private static func firstKnownDay(_ history: ProfessionalHistory?, horizon: Horizon) -> Int {
    guard let from = history?.knownFrom else { return 0 }
    return max(-longestPast, min(0, from.days(since: horizon.start)))
  }

  private static func pastWorks(
    _ history: ProfessionalHistory?,
    from first: Int,
    _ index: PracticeIndex,
    _ times: inout ShiftTimes
  ) -> [Work] {
    guard let history, first < 0 else { return [] }
    var works: [Work] = []
    for assignment in history.assignments {
      let day = assignment.date.days(since: index.practice.horizon.start)
      guard (first..<0).contains(day), let shift = index.shiftIndex[assignment.shift]
      else { continue }
      works.append(work(assignment, day: day, shift: shift, &times))
    }
    return works
  }
}
