import PracticeDomain

/// One professional's days: the horizon and what is known of the past.
struct Timeline {
  let professional: Professional
  let contract: Contract?
  /// The first day that is known, 0 or earlier.
  let firstKnownDay: Int
  /// Where the professional stood on the eve, when no past day is known.
  let standing: Standing?
  /// Amounts carried into the horizon.
  let balances: [String: Int]
  /// Times away, in the practice's order.
  let leaves: [Leave]
  /// All work on known days, in the order of days.
  let works: [Work]
  /// Where each known day begins in ``works``, and the end of the last.
  private let starts: [Int]

  init(
    professional: Professional,
    contract: Contract?,
    history: ProfessionalHistory?,
    leaves: [Leave],
    days: Range<Int>,
    works: [Work]
  ) {
    self.professional = professional
    self.contract = contract
    self.firstKnownDay = days.lowerBound
    self.standing = days.lowerBound < 0 ? nil : history?.standing
    self.balances = history?.balances ?? [:]
    self.leaves = leaves
    var starts = [Int](repeating: 0, count: days.count + 1)
    for work in works { starts[work.day - days.lowerBound + 1] += 1 }
    for day in 0..<days.count { starts[day + 1] += starts[day] }
    var next = starts
    var order = [Int](repeating: 0, count: works.count)
    for (position, work) in works.enumerated() {
      order[next[work.day - days.lowerBound]] = position
      next[work.day - days.lowerBound] += 1
    }
    self.works = order.map { works[$0] }
    self.starts = starts
  }

  /// The work of a day; none on days that are not known.
  func works(on day: Int) -> ArraySlice<Work> {
    let position = day - firstKnownDay
    guard position >= 0, position + 1 < starts.count else { return [] }
    return works[starts[position]..<starts[position + 1]]
  }

  /// Whether a day up to the end of the horizon is known one by one.
  func knows(_ day: Int) -> Bool { day >= firstKnownDay && day - firstKnownDay + 1 < starts.count }

  /// Whether a day has an assignment.
  func isBusy(_ day: Int) -> Bool { !works(on: day).isEmpty }

  /// The position of the shift of the eve, where only a standing is known.
  func standingShift(in index: PracticeIndex) -> Int? {
    guard case .working(let days, let shift, _) = standing, days > 0 else { return nil }
    return index.shiftIndex[shift]
  }
}
