/// Looks for combinations of the nearly tight inequalities of one day whose halved
/// sum, rounded down, is violated: each further one takes the heaviest odd
/// coefficient away.
struct HalfSums {
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
