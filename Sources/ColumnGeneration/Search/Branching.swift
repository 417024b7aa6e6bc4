internal import Primitives

/// Branch and bound trees, one for each part of a problem, over the bound of the
/// root.
struct Branching {
  /// The trees.
  var trees: [BranchTree]
  /// Prices at the root, the duals being those of the best bound.
  let prices: DualPrices
  /// What the schedule of each person costs at least there.
  let bounds: [Int64]
  /// The bound of the root.
  let root: Int64
  /// Whether trees were let grow for a while, and closed next to nothing of the
  /// gap.
  var isFruitless = false
  /// What trees had gained before they grew last.
  var oldGain: Int64 = 0

  /// By how much trees have raised the bound, one of them left out; nil when a
  /// tree has shown that nothing is better than the best roster.
  func gain(without skipped: Int? = nil) -> Int64? {
    var sum: Int64 = 0
    for index in trees.indices where index != skipped {
      guard let gain = trees[index].gain else { return nil }
      sum += gain
    }
    return sum
  }

  /// The tree where the best roster costs most beyond its bound.
  ///
  /// - Parameter columns: those of the best roster, one for each person.
  func widest(_ columns: [Column]) -> Int? {
    var excess = bounds.map { _ in Int64(0) }
    for column in columns {
      excess[column.person] = prices.reducedCost(of: column) - bounds[column.person]
    }
    let gaps = trees.map { tree in
      tree.part.people.reduce(-(tree.gain ?? 0)) { $0 + excess[$1] }
    }
    return trees.indices.filter { !trees[$0].isDone }.max { (gaps[$0], $1) < (gaps[$1], $0) }
  }
}

extension ColumnSearch {
  /// Raises the bound by branching: bars a duty of a cell on one side and all
  /// others on the other side, and bounds both, those of the least bound first.
  ///
  /// Parts of the problem that no row ties together have trees of their own,
  /// whose gains add up. Called again, it goes on where it stopped, unless that
  /// seems fruitless. Each time it takes some part of the time left.
  mutating func branch() {
    if branching?.isFruitless ?? false { return }
    let time = stop.limited(to: branching == nil ? 0.1 : 0.3)
    if branching == nil { branching = startBranching() }
    defer { judgeBranching() }
    guard let columns = record.best.map({ columns(of: $0) }) else { return }
    var nodes = 0
    while !isOver, !time.isRaised, nodes < Self.mostNodesAtOnce,
      let number = branching?.widest(columns),
      let node = branching?.trees[number].next()
    {
      record.iterations += 1
      guard process(node, number) else {
        branching?.trees[number].add(node)
        return
      }
      takeBranchingBound()
      nodes += 1
    }
  }

  /// The most subproblems before dives have their turn again.
  private static let mostNodesAtOnce = 500

  private mutating func startBranching() -> Branching? {
    guard let centre else { return nil }
    let began = ContinuousClock.now
    let request = PricingTeam.Request(prices: prices(centre.duals), beam: 4, count: 1)
    guard let answers = price(centre.duals, request), let root = bound(centre.duals, answers)
    else { return nil }
    let isSlow = isSlow(since: began)
    let parts = preparation.master.parts(preparation.models, problem: preparation.problem)
    return Branching(
      trees: parts.map { tree($0, centre.duals, answers, root) },
      prices: request.prices,
      bounds: answers.map { $0.bound ?? 0 },
      root: root,
      isFruitless: isSlow
    )
  }

  /// Whether what was begun then took so long that too few subproblems would be
  /// bounded in the time left.
  private func isSlow(since start: ContinuousClock.Instant) -> Bool {
    let now = ContinuousClock.now
    return stop.deadline.map { (now - start) * 100 > $0 - now } ?? false
  }

  /// The tree of a part, with nothing but its root.
  private func tree(
    _ part: MasterProblem.Part,
    _ duals: DualGrid,
    _ answers: [PricedSchedules],
    _ root: Int64
  ) -> BranchTree {
    var own = duals.doubles.map { _ in 0.0 }
    for row in part.rows { own[row] = duals.doubles[row] }
    let people = Set(part.people)
    var base = proximal
    base.restrict { people.contains($0.person) }
    base.focus(on: part)
    base.move(to: own)
    base.step = base.firstStep
    let share = part.people.reduce(rest(DualGrid(own[...], rows: preparation.master.rows))) {
      $0 + (answers[$1].bound ?? 0)
    }
    return BranchTree(part, root: root, base: base, share: share)
  }

  private mutating func judgeBranching() {
    guard let branching, let cost = record.cost, let gain = branching.gain() else { return }
    let gap = cost * DualGrid.scale - branching.root
    if gain - branching.oldGain < gap / 70 { self.branching?.isFruitless = true }
    self.branching?.oldGain = gain
  }

  /// Takes what all trees prove.
  private mutating func takeBranchingBound() {
    guard let branching, let cost = record.cost else { return }
    let most = cost * DualGrid.scale
    record.take(bound: min(most, branching.gain().map { branching.root + $0 } ?? most))
  }

  /// Whether no roster of a subproblem can be better than the best.
  private func isSettled(_ bound: Int64, _ number: Int) -> Bool {
    guard let cost = record.cost, let branching else { return false }
    guard let others = branching.gain(without: number) else { return true }
    return record.roundedUp(bound + others) >= cost
  }

  /// Bounds a subproblem, and divides it unless it is settled; false when it was
  /// broken off.
  private mutating func process(_ node: BranchTree.Node, _ number: Int) -> Bool {
    guard let tree = branching?.trees[number] else { return false }
    if isSettled(node.bound, number) { return true }
    var local = tree.base
    local.add(tree.columns)
    local.restrict { node.restrictions.admits($0) }
    local.move(to: node.duals)
    var better = node
    guard let end = raise(&better, &local, number) else { return false }
    keepColumns(local, number)
    if end == .settled { return true }
    takeBranchRoster(local, tree.part)
    guard let choice = branchingChoice(better, local, number) else {
      branching?.trees[number].abandon(better)
      return true
    }
    for restrictions in choice {
      var child = better
      child.restrictions = restrictions
      branching?.trees[number].add(child)
    }
    return true
  }

  private enum NodeEnd { case settled, open }

  /// Raises the bound of a subproblem by a few rounds of pricing; nil when it
  /// was broken off.
  private mutating func raise(
    _ node: inout BranchTree.Node,
    _ local: inout ProximalMaster,
    _ number: Int
  ) -> NodeEnd? {
    let rows = preparation.master.rows
    var misses = 0
    for round in 0..<16 {
      if round > 0 { local.solve(sweeps: 40) }
      let duals = DualGrid(local.duals[...], rows: rows)
      var request = PricingTeam.Request(prices: prices(duals), beam: 4, count: 1)
      request.people = branching?.trees[number].part.people ?? []
      request.restrictions = node.restrictions
      request.insists = true
      if preparation.isLoose {
        request.limits = limits(local)
      }
      let promise = round == 0 ? nil : bound(duals, local, number)
      if let promise, promise - node.bound < DualGrid.scale / 4 { break }
      guard let answers = price(duals, request) else { return nil }
      guard let value = bound(duals, answers, number) else { return .settled }
      local.add(columns(answers))
      let gained = value - node.bound
      if gained > 0 {
        node.bound = value
        node.duals = local.duals
        local.moveCentre()
      }
      if isSettled(node.bound, number) { return .settled }
      misses = gained > 0 ? 0 : misses + 1
      guard let promise else { continue }
      let promised = promise - node.bound + max(0, gained)
      if misses >= 6 || promised < abs(node.bound) / 20_000 { break }
      if gained * 2 > promised { local.step *= 1.6 }
      if misses >= 3 { local.step *= 0.6 }
    }
    return .open
  }

  /// The bound under some duals of a part; nil when somebody has no schedule.
  private func bound(_ duals: DualGrid, _ answers: [PricedSchedules], _ number: Int) -> Int64? {
    guard let tree = branching?.trees[number] else { return nil }
    var bound = tree.root - tree.share + rest(duals)
    for person in tree.part.people {
      guard let cost = answers[person].bound else { return nil }
      bound += cost
    }
    return bound
  }

  /// The bound that the known columns of a part promise.
  private func bound(_ duals: DualGrid, _ local: ProximalMaster, _ number: Int) -> Int64 {
    guard let tree = branching?.trees[number] else { return .min }
    let least = local.leastReducedCosts()
    let cost = tree.part.people.reduce(0) { $0 + least[$1] }
    return tree.root - tree.share + rest(duals)
      + Int64((cost * Double(DualGrid.scale)).rounded())
  }

  private func rest(_ duals: DualGrid) -> Int64 {
    preparation.problem.constant * DualGrid.scale + duals.bound(of: preparation.master)
  }

  /// Keeps the best columns of a subproblem for the next ones.
  private mutating func keepColumns(_ local: ProximalMaster, _ number: Int) {
    guard let part = branching?.trees[number].part else { return }
    var known = branching?.trees[number].columns ?? []
    var keys = Set(known.map { [$0.person] + $0.duties })
    for person in part.people {
      for member in local.members[person] where member.weight > 1e-6 {
        if keys.insert([person] + member.column.duties).inserted { known.append(member.column) }
      }
    }
    let most = 60 * part.people.count
    if known.count > most { known.removeFirst(known.count - most) }
    branching?.trees[number].columns = known
  }

  /// Tries the roster of the heaviest columns of a part, everybody else's duties
  /// being those of the best roster.
  private mutating func takeBranchRoster(_ local: ProximalMaster, _ part: MasterProblem.Part) {
    guard var duties = record.best?.duties else { return }
    let days = preparation.problem.days.count
    for person in part.people {
      guard let best = local.members[person].max(by: { $0.weight < $1.weight }) else { return }
      duties.replaceSubrange((person * days)..<((person + 1) * days), with: best.column.duties)
    }
    record.take(BreakPlacing(preparation.problem).completed(duties), isOwn: true)
  }

  /// The two sides of the most telling division: of some cells whose duty is
  /// undecided, that for which the known columns promise the greatest bounds on
  /// both sides.
  private func branchingChoice(
    _ node: BranchTree.Node,
    _ local: ProximalMaster,
    _ number: Int
  ) -> [Restrictions]? {
    guard let part = branching?.trees[number].part else { return nil }
    var best: (score: Double, sides: [Restrictions])?
    for (cell, duty) in undecided(local, part).prefix(6) {
      let others = preparation.models[cell.person].candidates[cell.day].map(\.duty).filter {
        $0 != duty
      }
      let sides = [[duty], others].map { node.restrictions.barring($0, in: cell) }
      let gains = sides.map { side -> Double in
        var trial = local
        trial.restrict { $0.person != cell.person || side.admits($0) }
        trial.solve(sweeps: 20)
        let duals = DualGrid(trial.duals[...], rows: preparation.master.rows)
        let gain = bound(duals, trial, number) - node.bound
        return max(1, Double(gain) / Double(DualGrid.scale))
      }
      let score = min(gains[0], gains[1]) * (5 * min(gains[0], gains[1]) + max(gains[0], gains[1]))
      if score > best?.score ?? 0 { best = (score, sides) }
    }
    return best?.sides
  }

  /// Cells and duties of which it is not decided whether they go together, the
  /// least decided first.
  private func undecided(
    _ local: ProximalMaster,
    _ part: MasterProblem.Part
  ) -> [(cell: Restrictions.Cell, duty: Int)] {
    var choices: [(cell: Restrictions.Cell, duty: Int, distance: Double)] = []
    for person in part.people {
      for day in preparation.problem.days.indices {
        var sums: [Int: Double] = [:]
        for member in local.members[person] where member.weight > 1e-6 {
          sums[member.column.duties[day], default: 0] += member.weight
        }
        for (duty, sum) in sums where sum > 0.05 && sum < 0.95 {
          choices.append((.init(person: person, day: day), duty, abs(sum - 0.5)))
        }
      }
    }
    let order = choices.sorted {
      ($0.distance, $0.cell.person, $0.cell.day, $0.duty)
        < ($1.distance, $1.cell.person, $1.cell.day, $1.duty)
    }
    return order.map { ($0.cell, $0.duty) }
  }
}
