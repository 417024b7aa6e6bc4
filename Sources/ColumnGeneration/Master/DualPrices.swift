internal import Primitives

/// What the duals make of each person's duties.
struct DualPrices: Sendable {
  private let duals: DualGrid
  private let master: MasterProblem
  private let problem: RosterProblem
  /// For each day the lists of people that rows refer to, with what each duty
  /// of theirs saves.
  private let savings: [[(people: Int, values: [Int64])]]
  private let isMember: [[Bool]]
  /// What a unit of each coupled window costs.
  private let windows: [LinkSum.WindowPart: Int64]

  init(_ duals: DualGrid, master: MasterProblem, problem: RosterProblem, isMember: [[Bool]]) {
    self.duals = duals
    self.master = master
    self.problem = problem
    self.isMember = isMember
    savings = master.cellTerms.map { terms in
      var order: [Int] = []
      var sums: [Int: [Int64]] = [:]
      for term in terms where duals.values[term.row] != 0 {
        let dual = duals.values[term.row]
        var sum = sums[term.people] ?? []
        if sum.isEmpty {
          order.append(term.people)
          sum = Array(repeating: 0, count: term.weights.count)
        }
        for duty in sum.indices { sum[duty] += dual * Int64(term.weights[duty]) }
        sums[term.people] = sum
      }
      return order.map { ($0, sums[$0] ?? []) }
    }
    var windows: [LinkSum.WindowPart: Int64] = [:]
    for window in master.windows {
      let key = LinkSum.WindowPart(counter: window.counter, window: window.window, factor: 0)
      windows[key] = window.terms.reduce(0) {
        $0 - duals.values[$1.row] * Int64($1.factor)
      }
    }
    self.windows = windows
  }

  /// The prices of a person's letters, and what no choice changes.
  ///
  /// - Parameter fixed: for each day the only duty allowed, or -1; empty for
  ///   none.
  /// - Parameter restrictions: what is barred where nothing is fixed.
  func letters(
    of model: PersonModel,
    fixed: [Int32],
    _ restrictions: Restrictions = Restrictions()
  ) -> (prices: LetterPrices, constant: Int64) {
    var duties: [[Int64]] = []
    for (day, candidates) in model.candidates.enumerated() {
      var prices = Array(repeating: LetterPrices.forbidden, count: problem.duties.count)
      let only = fixed.isEmpty ? -1 : Int(fixed[day])
      let barred = restrictions.barred(model.person, day)
      for candidate in candidates
      where only < 0 && barred?.contains(candidate.duty) != true || candidate.duty == only {
        prices[candidate.duty] = candidate.cost * DualGrid.scale
      }
      for saving in savings[day] where isMember[saving.people][model.person] {
        for candidate in candidates where prices[candidate.duty] != LetterPrices.forbidden {
          prices[candidate.duty] -= saving.values[candidate.duty]
        }
      }
      duties.append(prices)
    }
    var constant: Int64 = 0
    let loads = model.coupled.map { load -> (WindowLoad, Int64) in
      let key = LinkSum.WindowPart(counter: load.counter, window: load.window, factor: 0)
      return (load, windows[key] ?? 0)
    }
    for (load, price) in loads where price != 0 {
      constant += price * Int64(load.carried)
      for day in duties.indices {
        guard let weighting = load.weightings[day] else { continue }
        let weights = problem.weightings[weighting]
        for candidate in model.candidates[day]
        where duties[day][candidate.duty] != LetterPrices.forbidden {
          duties[day][candidate.duty] += price * Int64(weights[candidate.duty])
        }
      }
    }
    let letters = LetterPrices(model, dutyPrices: duties) { mark, day in
      loads.reduce(0) {
        $0 + $1.1 * Int64($1.0.weight(of: mark.source, on: day) * mark.value)
      }
    }
    return (letters, constant)
  }

  /// What a column costs less what its rows save, without its convexity row.
  func reducedCost(of column: Column) -> Int64 {
    column.entries.reduce(column.cost * DualGrid.scale) {
      $0 - duals.values[$1.row] * $1.coefficient
    }
  }
}
