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
    var day: Int
    var cells: [Cell: Int] = [:]
    var variables: [Int: Int] = [:]
    var bound: Int
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
    var rows: [Int: Inequality] = [:]
    var isSpread = Set(master.windows.flatMap(\.terms).map(\.row))
    for (day, terms) in master.cellTerms.enumerated() {
      for term in terms {
        if rows[term.row] == nil { rows[term.row] = Inequality(day: day, bound: 0) }
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
      if let upper = master.rows[row].upper { days[sum.day].append(sum.times(1, atMost: upper)) }
      if let lower = master.rows[row].lower { days[sum.day].append(sum.times(-1, atMost: -lower)) }
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
      var finder = Combinations()
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
    var sum = Inequality(day: parts[0].day, bound: 0)
    for part in parts {
      sum.cells.merge(part.cells, uniquingKeysWith: +)
      sum.variables.merge(part.variables, uniquingKeysWith: +)
      sum.bound += part.bound
    }
    let isHigh = { (cell: Cell) in weights[cell.person][cell.duty] ?? 0 > 0.5 }
    for (cell, coefficient) in sum.cells where isHigh(cell) { sum.bound -= coefficient }
    for (variable, coefficient) in sum.variables {
      sum.bound -= coefficient * Int(variables[variable].lower)
    }
    sum.bound = sum.bound.halved
    for (cell, coefficient) in sum.cells {
      let half = isHigh(cell) ? -(-coefficient).halved : coefficient.halved
      sum.cells[cell] = half == 0 ? nil : half
      if isHigh(cell) { sum.bound += half }
    }
    for (variable, coefficient) in sum.variables {
      let half = coefficient.halved
      sum.variables[variable] = half == 0 ? nil : half
      sum.bound += half * Int(variables[variable].lower)
    }
    return sum
  }
}

extension ZeroHalfCuts.Inequality {
  fileprivate func times(_ factor: Int, atMost bound: Int64) -> Self {
    var product = self
    product.cells = cells.mapValues { factor * $0 }
    product.variables = variables.mapValues { factor * $0 }
    product.bound = Int(bound)
    return product
  }

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

/// Looks for combinations of the nearly tight inequalities of one day whose halved
/// sum, rounded down, is violated: each further one takes the heaviest odd
/// coefficient away.
private struct Combinations {
  private struct Row {
    var number: Int
    var slack: Double
    var isOdd: Bool
    var odd: SIMD4<UInt64>
  }

  private var rows: [Row] = []
  private var count = 0
  private var places: [Int: Int] = [:]
  private var weights: [Double] = []
  /// For each place the rows with an odd coefficient there.
  private var holders: [[Int]] = []
  private var found: [(violation: Double, rows: [Int])] = []
  private var threshold = 0.0
  private var looks = 0

  /// Adds an inequality.
  ///
  /// - Parameters:
  ///   - odd: its odd coefficients, each with the distance of the value from the
  ///     end that it counts from.
  ///   - isOdd: whether its bound is odd then.
  mutating func add(_ odd: [(key: Int, distance: Double)], isOdd: Bool, slack: Double) {
    defer { count += 1 }
    guard slack < 0.95 else { return }
    var bits = SIMD4<UInt64>()
    var own: [Int] = []
    for (key, distance) in odd where distance > 1e-4 {
      if places[key] == nil {
        places[key] = weights.count
        weights.append(distance)
        holders.append([])
      }
      let place = places[key] ?? 0
      guard place < 256 else { return }
      bits[place >> 6] ^= 1 << UInt64(place & 63)
      own.append(place)
    }
    for place in own { holders[place].append(rows.count) }
    rows.append(Row(number: count, slack: max(0, slack), isOdd: isOdd, odd: bits))
  }

  mutating func run(most: Int, rows count: Int, least: Double) {
    for index in rows.indices {
      looks = most / rows.count
      extend([index], rows[index].slack, rows[index].odd, rows[index].isOdd, count - 1, least)
    }
  }

  private mutating func extend(
    _ chosen: [Int],
    _ slack: Double,
    _ odd: SIMD4<UInt64>,
    _ isOdd: Bool,
    _ left: Int,
    _ least: Double
  ) {
    if slack >= 1 - 2 * least || looks == 0 { return }
    looks -= 1
    let (weight, heaviest) = weigh(odd)
    if isOdd {
      let violation = (1 - slack - weight) / 2
      if violation > max(least, threshold) { note(violation, chosen) }
    }
    guard left > 0, let heaviest else { return }
    for index in holders[heaviest] where !chosen.contains(index) {
      extend(
        chosen + [index],
        slack + rows[index].slack,
        odd ^ rows[index].odd,
        isOdd != rows[index].isOdd,
        left - 1,
        least
      )
    }
  }

  /// The sum of the weights of some places, and the heaviest of them.
  private func weigh(_ odd: SIMD4<UInt64>) -> (sum: Double, heaviest: Int?) {
    var sum = 0.0
    var heaviest: Int?
    for word in 0..<4 {
      var bits = odd[word]
      while bits != 0 {
        let place = word << 6 | bits.trailingZeroBitCount
        sum += weights[place]
        if heaviest.map({ weights[$0] < weights[place] }) ?? true { heaviest = place }
        bits &= bits - 1
      }
    }
    return (sum, heaviest)
  }

  private mutating func note(_ violation: Double, _ chosen: [Int]) {
    found.append((violation, chosen.map { rows[$0].number }.sorted()))
    if found.count < 2000 { return }
    sort()
    found.removeLast(max(0, found.count - 200))
    threshold = found.last?.violation ?? 0
  }

  /// Sorts what was found, those of fewer rows first among equals, each once.
  private mutating func sort() {
    found.sort {
      if abs($0.violation - $1.violation) > 1e-9 { return $0.violation > $1.violation }
      if $0.rows.count != $1.rows.count { return $0.rows.count < $1.rows.count }
      return $0.rows.lexicographicallyPrecedes($1.rows)
    }
    var known: Set<[Int]> = []
    found = found.filter { known.insert($0.rows).inserted }
  }

  /// The combinations violated most, any two of them some rows apart.
  mutating func best(_ count: Int) -> [[Int]] {
    sort()
    var chosen: [Set<Int>] = []
    for candidate in found where chosen.count < count {
      let rows = Set(candidate.rows)
      if chosen.allSatisfy({ $0.symmetricDifference(rows).count > 1 }) { chosen.append(rows) }
    }
    return chosen.map { $0.sorted() }
  }
}

extension MasterProblem {
  /// Adds cuts as rows.
  mutating func add(_ cuts: [ZeroHalfCuts.Inequality], duties: Int) {
    for cut in cuts {
      var people: [[Int]: [Int]] = [:]
      for (person, cells) in Dictionary(grouping: cut.cells, by: \.key.person) {
        var weights = Array(repeating: 0, count: duties)
        for (cell, coefficient) in cells { weights[cell.duty] = coefficient }
        people[weights, default: []].append(person)
      }
      var sum = LinkSum()
      for (weights, list) in people.sorted(by: { $0.value.min() ?? 0 < $1.value.min() ?? 0 }) {
        let index = index(ofPeople: list.sorted())
        sum.cells.append(.init(people: index, day: cut.day, weights: weights))
      }
      sum.variables = cut.variables.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
      addRow("cut[\(rows.count)]", sum, upper: cut.bound)
    }
  }
}
