internal import Primitives

/// Finds rows that every roster keeps and fractions of schedules break: sums of
/// some rows of one day, halved and rounded down (Caprara & Fischetti 1996,
/// https://doi.org/10.1007/BF02592196).
///
/// Rows are taken as sums over cells, so that the dual of a cut is a price of
/// cells, and pricing stays what it is. Combinations are enumerated among the
/// rows that are nearly tight, which are few on a day.
struct ZeroHalfCuts {
  /// A person's duty on the day.
  struct Cell: Hashable {
    var person: Int
    var duty: Int
  }

  /// A sum over cells and variables that is at most a bound.
  struct Inequality {
    /// The day.
    var day: Int
    /// Cells and their coefficients, in order of people and duties: what is found
    /// must not depend on any hash.
    var cells: [(cell: Cell, coefficient: Int)] = []
    /// Variables and their coefficients, in order.
    var variables: [(variable: Int, coefficient: Int)] = []
    /// The bound.
    var bound: Int
  }

  /// A sum under way.
  private struct Sum {
    var day: Int
    var cells: [Cell: Int] = [:]
    var variables: [Int: Int] = [:]

    /// A multiple of the sum, at most a bound.
    func times(_ factor: Int = 1, atMost bound: Int) -> Inequality {
      Inequality(
        day: day,
        cells: cells.filter { $0.value != 0 }.map { ($0.key, factor * $0.value) }.sorted {
          ($0.0.person, $0.0.duty) < ($1.0.person, $1.0.duty)
        },
        variables: variables.filter { $0.value != 0 }.map { ($0.key, factor * $0.value) }.sorted {
          $0.0 < $1.0
        },
        bound: bound
      )
    }
  }

  /// The inequalities of each day.
  private let days: [[Inequality]]
  private let variables: [MasterProblem.Variable]

  /// The most rows in one combination.
  private static let mostRows = 6
  /// The most combinations looked at on a day.
  private static let mostCombinations = 200_000
  /// The most cuts of a day at once.
  private static let mostCuts = 8
  /// The least violation worth a row.
  private static let leastViolation = 0.05

  /// Reads the rows of a master problem that count cells of one day only.
  init(_ master: MasterProblem, _ models: [PersonModel]) {
    variables = master.variables
    var rows: [Int: Sum] = [:]
    var isSpread = Set(master.windows.flatMap(\.terms).map(\.row))
    for (day, terms) in master.cellTerms.enumerated() {
      for term in terms {
        if rows[term.row] == nil { rows[term.row] = Sum(day: day) }
        if rows[term.row]?.day != day { isSpread.insert(term.row) }
        for person in master.people[term.people] {
          for candidate in models[person].candidates[day] where term.weights[candidate.duty] != 0 {
            let cell = Cell(person: person, duty: candidate.duty)
            rows[term.row]?.cells[cell, default: 0] += term.weights[candidate.duty]
          }
        }
      }
    }
    for (index, variable) in master.variables.enumerated() {
      for entry in variable.entries {
        rows[entry.row]?.variables[index, default: 0] += Int(entry.coefficient)
      }
    }
    var days: [[Inequality]] = master.cellTerms.map { _ in [] }
    for (row, sum) in rows.sorted(by: { $0.key < $1.key }) where !isSpread.contains(row) {
      if let upper = master.rows[row].upper { days[sum.day].append(sum.times(atMost: Int(upper))) }
      if let lower = master.rows[row].lower {
        days[sum.day].append(sum.times(-1, atMost: -Int(lower)))
      }
    }
    self.days = days
  }

  /// The cuts that a fractional solution breaks most, day by day.
  ///
  /// - Parameters:
  ///   - cells: for each person and day the sum of the weights of each duty.
  ///   - values: the values of variables.
  ///   - stop: ends the search after the day at hand.
  func separate(cells: [[[Int: Double]]], values: [Double], stop: StopSignal) -> [Inequality] {
    days.indices.flatMap { day -> [Inequality] in
      if stop.isRaised { return [] }
      let weights = cells.map { $0[day] }
      var finder = HalfSums()
      for inequality in days[day] {
        var odd: [(key: Int, distance: Double)] = []
        var bound = inequality.bound
        for (cell, coefficient) in inequality.cells {
          let value = weights[cell.person][cell.duty] ?? 0
          if value > 0.5 { bound -= coefficient }
          guard coefficient % 2 != 0 else { continue }
          odd.append((cell.person << 16 | cell.duty, min(value, max(0, 1 - value))))
        }
        for (variable, coefficient) in inequality.variables {
          bound -= coefficient * Int(variables[variable].lower)
          guard coefficient % 2 != 0 else { continue }
          odd.append((-1 - variable, values[variable] - Double(variables[variable].lower)))
        }
        finder.add(odd, isOdd: bound % 2 != 0, slack: inequality.slack(weights, values))
      }
      finder.run(most: Self.mostCombinations, rows: Self.mostRows, least: Self.leastViolation)
      return finder.best(Self.mostCuts).map { numbers in
        rounded(numbers.map { days[day][$0] }, weights)
      }
    }
  }

  /// Half the sum of some inequalities, rounded down: cells nearer to 1 than to 0
  /// count from 1 downwards, and variables from their least values up.
  private func rounded(_ parts: [Inequality], _ weights: [[Int: Double]]) -> Inequality {
    var sum = Sum(day: parts[0].day)
    for part in parts {
      for (cell, coefficient) in part.cells { sum.cells[cell, default: 0] += coefficient }
      for (variable, coefficient) in part.variables {
        sum.variables[variable, default: 0] += coefficient
      }
    }
    let isHigh = { (cell: Cell) in weights[cell.person][cell.duty] ?? 0 > 0.5 }
    var bound = parts.reduce(0) { $0 + $1.bound }
    for (cell, coefficient) in sum.cells where isHigh(cell) { bound -= coefficient }
    for (variable, coefficient) in sum.variables {
      bound -= coefficient * Int(variables[variable].lower)
    }
    bound = bound.halved
    for (cell, coefficient) in sum.cells {
      let half = isHigh(cell) ? -(-coefficient).halved : coefficient.halved
      sum.cells[cell] = half
      if isHigh(cell) { bound += half }
    }
    for (variable, coefficient) in sum.variables {
      sum.variables[variable] = coefficient.halved
      bound += coefficient.halved * Int(variables[variable].lower)
    }
    return sum.times(atMost: bound)
  }
}

extension ZeroHalfCuts.Inequality {
  /// How far a solution is from the bound.
  fileprivate func slack(_ people: [[Int: Double]], _ values: [Double]) -> Double {
    var sum = Double(bound)
    for (cell, coefficient) in cells {
      sum -= Double(coefficient) * (people[cell.person][cell.duty] ?? 0)
    }
    for (variable, coefficient) in variables { sum -= Double(coefficient) * values[variable] }
    return sum
  }
}

extension Int {
  /// Half of it, rounded down.
  fileprivate var halved: Int { self >> 1 }
}
