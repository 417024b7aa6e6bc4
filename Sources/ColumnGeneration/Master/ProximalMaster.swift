/// The master problem over the columns known so far, with a price on the
/// distance of the duals from a centre.
///
/// Its duals maximise the Lagrangian bound that the known columns promise, less
/// the squared distance from the centre divided by twice the step: the
/// proximal bundle method with one model for each person (Kiwiel 1990,
/// https://doi.org/10.1007/BF01585731; Frangioni 2002,
/// https://doi.org/10.1137/S1052623498342186). Seen from the other side it is an
/// augmented Lagrangian, quadratic over one simplex for each person, which pairwise
/// descent solves in a small part of the time of a simplex method
/// (Lacoste-Julien & Jaggi 2015, https://arxiv.org/abs/1511.05932). It need
/// not be solved exactly, since any duals give a bound.
struct ProximalMaster {
  /// A column with its weight in the convex combination.
  struct Member {
    /// The column.
    var column: Column
    /// Its weight.
    var weight: Double
    /// Rounds since it had a weight.
    var idle = 0
    fileprivate var rows: [Int32]
    fileprivate var values: [Double]
  }

  private let master: MasterProblem
  private let supply: RowSupply
  /// The square of each row's unit, which steps are measured in.
  private let units: [Double]
  /// What schedules and shared variables give each row.
  private var amounts: [Double]
  private var sharedValues: [Double]
  private var known: Set<[Int]> = []
  /// The columns of each person.
  private(set) var members: [[Member]]
  /// The duals of the last solve.
  private(set) var duals: [Double]
  /// The centre.
  private(set) var centre: [Double]
  /// How far duals go for each unit that a row is off.
  var step: Double { didSet { step = min(step, limit) } }
  /// The step to begin with: a good price moves a tenth for a unit.
  let firstStep: Double
  /// The people, rows and positions of shared variables that a solve improves.
  private var focus: (people: [Int], rows: [Int], shared: [Int])
  /// How far from 0 duals may be: where some row cannot be kept they would grow
  /// for ever.
  private let limit: Double

  /// Starts without columns, around duals of 0.
  ///
  /// - Parameter limit: how far from 0 duals may be.
  init(_ master: MasterProblem, people: Int, limit: Double) {
    self.master = master
    self.limit = limit
    supply = RowSupply(master)
    var greatest = Array(repeating: 0, count: master.rows.count)
    for terms in master.cellTerms {
      for term in terms {
        let weight = term.weights.map { abs($0) }.max() ?? 0
        greatest[term.row] = max(greatest[term.row], weight)
      }
    }
    for window in master.windows {
      for term in window.terms {
        greatest[term.row] = max(greatest[term.row], abs(term.factor) * window.reach)
      }
    }
    for variable in master.variables {
      for entry in variable.entries where greatest[entry.row] == 0 {
        greatest[entry.row] = Int(abs(entry.coefficient))
      }
    }
    units = greatest.map { 1 / Double(max(1, $0 * $0)) }
    amounts = Array(repeating: 0, count: master.rows.count)
    duals = amounts
    centre = amounts
    sharedValues = supply.shared.map {
      Double(max(min(0, master.variables[$0].upper), master.variables[$0].lower))
    }
    members = Array(repeating: [], count: people)
    focus = (Array(0..<people), Array(master.rows.indices), Array(supply.shared.indices))
    let prices = master.variables.map { Double($0.price) }.filter { $0 > 0 }.sorted()
    firstStep = prices.isEmpty ? 1 : 0.1 * prices[prices.count * 3 / 4]
    step = firstStep
    for (position, index) in supply.shared.enumerated() {
      for entry in master.variables[index].entries {
        amounts[entry.row] += Double(entry.coefficient) * sharedValues[position]
      }
    }
  }

  /// Whether everybody has a column.
  var isComplete: Bool { members.allSatisfy { !$0.isEmpty } }

  /// Adds columns that are not there; returns how many were not.
  @discardableResult
  mutating func add(_ columns: [Column]) -> Int {
    var count = 0
    for column in columns where known.insert([column.person] + column.duties).inserted {
      let isFirst = members[column.person].isEmpty
      let member = Member(
        column: column,
        weight: isFirst ? 1 : 0,
        rows: column.entries.map { Int32($0.row) },
        values: column.entries.map { Double($0.coefficient) }
      )
      members[column.person].append(member)
      if isFirst { shift(member, by: 1) }
      count += 1
    }
    return count
  }

  /// For each person and day the sum of the weights of columns by duty.
  func cellWeights(days: Int) -> [[[Int: Double]]] {
    members.map { list in
      var cells = Array(repeating: [Int: Double](), count: days)
      for member in list where member.weight > 1e-6 {
        for day in 0..<days { cells[day][member.column.duties[day], default: 0] += member.weight }
      }
      return cells
    }
  }

  /// The values of variables that go best with the weights: those of shared ones,
  /// and of others what rows need, the cheapest first.
  func variableValues() -> [Double] {
    var values = master.variables.map { Double(max(min(0, $0.upper), $0.lower)) }
    for (position, index) in supply.shared.enumerated() { values[index] = sharedValues[position] }
    var own: [Int: [Int]] = [:]
    for (index, variable) in master.variables.enumerated() where variable.entries.count == 1 {
      own[variable.entries[0].row, default: []].append(index)
    }
    for (row, list) in own {
      var amount = amounts[row]
      for index in list {
        amount += Double(master.variables[index].entries[0].coefficient) * values[index]
      }
      for index in list.sorted(by: { master.variables[$0].price < master.variables[$1].price }) {
        let variable = master.variables[index]
        let factor = Double(variable.entries[0].coefficient)
        let short = master.rows[row].lower.map { max(0, Double($0) - amount) } ?? 0
        let over = master.rows[row].upper.map { max(0, amount - Double($0)) } ?? 0
        let wanted = short > 0 ? short / factor : over > 0 ? -over / factor : 0
        let moved = max(
          Double(variable.lower),
          min(Double(variable.upper), values[index] + wanted)
        )
        amount += factor * (moved - values[index])
        values[index] = moved
      }
    }
    return values
  }

  /// Lets solves improve one part only: duals of all other rows stay as they are.
  mutating func focus(on part: MasterProblem.Part) {
    let rows = Set(part.rows)
    focus.people = part.people
    focus.rows = part.rows
    focus.shared = supply.shared.indices.filter { position in
      master.variables[supply.shared[position]].entries.contains { rows.contains($0.row) }
    }
  }

  /// Moves duals and centre.
  mutating func move(to duals: [Double]) {
    self.duals = duals
    centre = duals
  }

  /// Moves the centre to the duals of the last solve.
  mutating func moveCentre() { centre = duals }

  /// Drops columns that had no weight for so many rounds.
  mutating func forget(idleFor rounds: Int) {
    for person in members.indices {
      for index in members[person].indices {
        let isIdle = members[person][index].weight < 1e-9
        members[person][index].idle = isIdle ? members[person][index].idle + 1 : 0
      }
      for member in members[person] where member.idle > rounds {
        known.remove([person] + member.column.duties)
      }
      members[person].removeAll { $0.idle > rounds }
    }
  }

  /// Drops columns that a condition does not admit, and shares their weight
  /// among those left.
  mutating func restrict(to admits: (Column) -> Bool) {
    for person in members.indices {
      for member in members[person] where !admits(member.column) {
        known.remove([person] + member.column.duties)
        shift(member, by: -member.weight)
      }
      members[person].removeAll { !admits($0.column) }
      let sum = members[person].reduce(0) { $0 + $1.weight }
      for index in members[person].indices {
        let old = members[person][index].weight
        let new = sum > 1e-9 ? old / sum : index == 0 ? 1 : 0
        members[person][index].weight = new
        shift(members[person][index], by: new - old)
      }
    }
  }

  /// Improves weights and duals by some sweeps over everybody.
  ///
  /// - Complexity: the entries of all columns, a sweep.
  mutating func solve(sweeps: Int) {
    for row in focus.rows { refresh(row) }
    for sweep in 0..<sweeps {
      var gain = 0.0
      for person in focus.people { gain += improve(person) }
      for position in focus.shared { gain += improveShared(position) }
      if sweep % 8 == 7 && gain < 1e-7 * step { return }
    }
  }

  /// The least reduced cost of each person's columns.
  func leastReducedCosts() -> [Double] {
    members.map { list in list.map { reducedCost($0) }.min() ?? 0 }
  }

  /// By how much each person's schedule costs more under the duals than the
  /// cheapest that is known.
  ///
  /// - Parameter columns: one for each person, in order.
  func excess(of columns: [Column]) -> [Double] {
    zip(columns, leastReducedCosts()).map { column, least in
      let saved = column.entries.reduce(0.0) { $0 + duals[$1.row] * Double($1.coefficient) }
      return max(0, Double(column.cost) - saved - least)
    }
  }

  private mutating func refresh(_ row: Int) {
    let dual = supply.dual(
      row,
      amount: amounts[row],
      centre: centre[row],
      step: step * units[row]
    )
    duals[row] = max(-limit, min(limit, dual))
  }

  private func reducedCost(_ member: Member) -> Double {
    var cost = Double(member.column.cost)
    for index in member.rows.indices {
      cost -= duals[Int(member.rows[index])] * member.values[index]
    }
    return cost
  }

  private mutating func shift(_ member: Member, by weight: Double) {
    for index in member.rows.indices {
      amounts[Int(member.rows[index])] += weight * member.values[index]
    }
  }

  /// Moves weight from a person's dearest column to the cheapest.
  ///
  /// - Returns: by how much the objective falls at least.
  private mutating func improve(_ person: Int) -> Double {
    guard members[person].count > 1 else { return 0 }
    var best = 0
    var worst = -1
    var least = Double.infinity
    var most = -Double.infinity
    for index in members[person].indices {
      let cost = reducedCost(members[person][index])
      if cost < least { (best, least) = (index, cost) }
      if members[person][index].weight > 0 && cost > most { (worst, most) = (index, cost) }
    }
    guard worst >= 0, best != worst, most - least > 1e-9 else { return 0 }
    let curvature = step * distance(members[person][best], members[person][worst])
    let weight = members[person][worst].weight
    let share = curvature > 0 ? min(weight, (most - least) / curvature) : weight
    members[person][best].weight += share
    members[person][worst].weight = share == weight ? 0 : weight - share
    shift(members[person][best], by: share)
    shift(members[person][worst], by: -share)
    for row in members[person][best].rows { refresh(Int(row)) }
    for row in members[person][worst].rows { refresh(Int(row)) }
    return share * (most - least) / 2
  }

  /// The squared distance of two columns, in the rows' units.
  private func distance(_ first: Member, _ second: Member) -> Double {
    var sum = 0.0
    var (left, right) = (0, 0)
    while left < first.rows.count || right < second.rows.count {
      let leftRow = left < first.rows.count ? first.rows[left] : .max
      let rightRow = right < second.rows.count ? second.rows[right] : .max
      var difference = 0.0
      if leftRow <= rightRow {
        difference += first.values[left]
        left += 1
      }
      if rightRow <= leftRow {
        difference -= second.values[right]
        right += 1
      }
      sum += difference * difference * units[Int(min(leftRow, rightRow))]
    }
    return sum
  }

  private mutating func improveShared(_ position: Int) -> Double {
    let variable = master.variables[supply.shared[position]]
    var gradient = Double(variable.price)
    var curvature = 0.0
    for entry in variable.entries {
      let factor = Double(entry.coefficient)
      gradient -= duals[entry.row] * factor
      curvature += step * units[entry.row] * factor * factor
    }
    let old = sharedValues[position]
    let target = curvature > 0 ? old - gradient / curvature : old
    let new = max(Double(variable.lower), min(Double(variable.upper), target))
    guard abs(new - old) > 1e-12 else { return 0 }
    sharedValues[position] = new
    for entry in variable.entries {
      amounts[entry.row] += (new - old) * Double(entry.coefficient)
      refresh(entry.row)
    }
    return abs(gradient * (new - old)) / 2
  }
}
