internal import PracticeDomain
internal import Primitives

extension RosterDraft {
  /// The most that the prices of one day of one professional may come to: what
  /// the solver takes as the cost of one choice.
  private static var greatestSum: Int64 { 1_000_000_000 }

  /// Days of someone on which prices add up to more than can be planned with,
  /// in the words of a message each.
  func excessivePrices() -> [String] {
    problem.cells.indices.compactMap { index in
      let cell = problem.cells[index]
      let prices = cell.charges.map { charge in
        if case .soft(let price) = charge.penalty { abs(price) } else { Int64(0) }
      }
      // Most days stay far below, all their prices together.
      guard prices.reduce(0, +) > Self.greatestSum else { return nil }
      let (person, day) = (index / problem.days.count, index % problem.days.count)
      let worst = problem.candidates(person: person, day: day).map { abs($0.cost) }.max() ?? 0
      guard worst > Self.greatestSum else { return nil }
      let rules = Set(cell.charges.map(\.origin.rule)).sorted().joined(separator: ", ")
      return "the prices of \(practice.professionals[person].name) on \(problem.days[day]) add up "
        + "to \(worst); expected at most \(Self.greatestSum). Maybe lower those of \(rules)"
    }
  }
}
