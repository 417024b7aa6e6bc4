internal import FlatMemory
internal import Glibc
internal import Primitives

/// The course of a search: a first book, then ruin and recreate under simulated
/// annealing, and elimination of people with a price of use.
struct BookAnnealing {
  let model: BookModel
  let options: BookSearchOptions
  let tables: BookTables
  var editor: BookEditor
  var record: BookRecord
  var watch: BookWatch
  var elimination = UseElimination()
  /// Choices to be placed.
  var pool: [Int32] = []
  var ranks: [Int64] = []
  /// Choices that are worth serving and are not; kept between rounds.
  var unserved: [Int32] = []
  var isUnserved: [Bool]
  var heat = Heat()
  private let greatestPrice: Int64
  private let paying: [Int32]

  init(_ model: BookModel, _ options: BookSearchOptions) {
    self.model = model
    self.options = options
    tables = model.tables
    editor = BookEditor(model.tables, seed: options.seed)
    record = BookRecord(model.tables)
    watch = BookWatch(options)
    isUnserved = Array(repeating: false, count: model.tables.choices.count)
    let tables = model.tables
    greatestPrice = (0..<tables.choices.count).map { tables.choices[$0].price }.max() ?? 0
    paying = (0..<tables.choices.count).filter {
      tables.choices[$0].isHard || tables.choices[$0].price > 0
    }.map(Int32.init)
  }

  mutating func run() -> BookSearchOutcome {
    construct()
    if paying.isEmpty { watch.stop(.exhausted) }
    heat = Heat(measuring: &self)
    var slice = 0
    while !watch.isOver {
      if tables.hasUse, isOnlyUse || slice % 10 == 9 {
        eliminate(steps: isOnlyUse ? 400 : 20_000)
      } else {
        anneal(rounds: 400)
      }
      slice += 1
      exchangeIncumbents()
    }
    if elimination.isOpen { elimination.end(&editor) }
    record.report(options, &editor.state)
    return outcome
  }

  // MARK: Beginning

  /// Serves all that can be served, the dearest to leave out first.
  private mutating func construct() {
    if let start = options.start { editor.keep(start) }
    let ranks = (0..<tables.bundleCount).map { rank(ofBundle: $0) }
    let order = ranks.indices.sorted { first, second in
      ranks[first] == ranks[second] ? first < second : ranks[first] < ranks[second]
    }
    for bundle in order
    where isWorthServing(bundle) && !watch.isOver {
      _ = editor.insert(bundle: bundle)
      watch.count(0)
    }
    editor.state.commit()
    keepBest()
    exchangeIncumbents()
  }

  private func rank(ofBundle bundle: Int) -> BundleRank {
    var (price, starts) = (Int64(0), Int64(0))
    for place in tables.bundles.range(bundle) {
      let choice = tables.choices[Int(tables.bundles.items[place])]
      price += choice.isHard ? 1_000_000_000 : choice.price
      for phase in choice.phases { starts += Int64(tables.phases[phase].startCount) }
    }
    return BundleRank(price: price, starts: starts)
  }

  private func isWorthServing(_ bundle: Int) -> Bool {
    tables.bundles.range(bundle).contains { place in
      let choice = tables.choices[Int(tables.bundles.items[place])]
      return choice.isHard || choice.price > 0
    }
  }

  // MARK: Incumbents

  mutating func keepBest() {
    if record.isBeaten(by: editor.state.total) {
      assert(agrees, "the total is not what the reference evaluation says")
      record.keep(editor.state)
    }
  }

  /// Whether the incremental total is that of the reference evaluation.
  var agrees: Bool {
    let evaluation = model.problem.evaluate(editor.state.solution)
    let total = editor.state.total
    return evaluation.cost == total.cost && evaluation.total.violations == Int(total.missing)
  }

  /// Tells of a new incumbent, and takes over another engine's better one.
  private mutating func exchangeIncumbents() {
    guard watch.isReportDue || watch.isOver || watch.iterations == 0 else { return }
    record.report(options, &editor.state)
    guard let external = options.externalIncumbent?(),
      record.isBeaten(by: BookTotal(cost: external.cost, missing: 0))
    else { return }
    if elimination.isOpen { elimination.end(&editor) }
    editor.state.load(external.solution)
    keepBest()
    noteUnserved()
  }

  /// Whether prices of use are all that is left of the cost.
  private var isOnlyUse: Bool {
    guard record.total.missing == 0 else { return false }
    return record.total.cost == record.use
  }

  // MARK: Fewer people

  private mutating func eliminate(steps: Int) {
    if !elimination.isOpen {
      record.restore(&editor.state)
      for choice in 0..<tables.choices.count { editor.weights[choice] = 1 }
      guard elimination.begin(&editor) else { return watch.stop(.exhausted) }
    }
    var left = steps
    while left > 0, !watch.isOver {
      left -= 100
      let isDone = elimination.run(&editor, steps: 100)
      watch.count(100)
      guard isDone else { continue }
      elimination.end(&editor)
      editor.state.commit()
      keepBest()
      return
    }
    guard !isOnlyUse else { return }
    elimination.end(&editor)
    record.restore(&editor.state)
    noteUnserved()
  }

  // MARK: Ruin and recreate

  private mutating func anneal(rounds: Int) {
    for choice in 0..<tables.choices.count {
      let price = tables.choices[choice].isHard ? 4 * greatestPrice : tables.choices[choice].price
      editor.weights[choice] = Int32(1 + 64 * price / max(1, greatestPrice))
    }
    noteUnserved()
    let each = max(1, min(50, 20_000 / max(1, tables.choices.count)))
    var left = rounds
    while left > 0, !watch.isOver {
      let temperature = heat.temperature(watch)
      for _ in 0..<each { round(temperature) }
      left -= each
      watch.count(each)
      if heat.isCold(watch) { record.restore(&editor.state) }
    }
  }

  /// One change, kept or taken back; returns what it cost more.
  @discardableResult
  mutating func round(_ temperature: Double) -> Int64 {
    let before = editor.state.total
    let mark = editor.state.mark
    assert(mark == 0)
    change()
    let after = editor.state.total
    let delta =
      after.cost - before.cost + Int64(after.missing - before.missing) * Self.missingPrice
    let threshold = temperature * -log(editor.random.unit())
    if Double(delta) > threshold {
      editor.state.undo(to: mark)
      assert(editor.state.total == before)
    } else {
      editor.state.commit()
      settleUnserved()
      keepBest()
    }
    return delta
  }

  /// What a choice that must be served and is not counts in a comparison.
  private static let missingPrice: Int64 = 1_000_000_000

  private mutating func change() {
    pool.removeAll(keepingCapacity: true)
    if !unserved.isEmpty, editor.random.below(4) == 0 {
      forceOne()
    } else if tables.hasUse, editor.random.below(20) == 0 {
      editor.ruinAll(of: editor.random.below(tables.resources.count))
    } else {
      editor.ruin(around: seed(), count: 1 + editor.random.below(Self.mostRuined))
    }
    pool.append(contentsOf: editor.removed)
    addUnserved()
    recreate()
  }

  /// The most choices that a ruin takes out, or nearly so.
  private static let mostRuined = 6

  /// A choice to ruin around: one that is not served as often as one that is.
  private mutating func seed() -> Int {
    if !unserved.isEmpty, editor.random.below(3) == 0 {
      return Int(unserved[editor.random.below(unserved.count)])
    }
    return Int(paying[editor.random.below(paying.count)])
  }

  /// Places a choice that is not served by force.
  private mutating func forceOne() {
    editor.removed.removeAll(keepingCapacity: true)
    let choice = Int(unserved[editor.random.below(unserved.count)])
    guard !editor.state.isServed(choice),
      tables.bundles.range(Int(tables.choices[choice].bundle)).count == 1
    else { return }
    var ejected: [Int32] = []
    swap(&ejected, &editor.removed)
    _ = editor.insertByForce(choice, &ejected)
    swap(&ejected, &editor.removed)
  }

  /// Adds some of what is not served to what is to be placed.
  private mutating func addUnserved() {
    guard !unserved.isEmpty else { return }
    for _ in 0..<min(unserved.count, 6) {
      pool.append(unserved[editor.random.below(unserved.count)])
    }
  }

  /// Places what is in the pool, one after the other.
  private mutating func recreate() {
    let kind = editor.random.below(4)
    ranks.removeAll(keepingCapacity: true)
    for choice in pool { ranks.append(rank(Int(choice), kind)) }
    // Insertion sort: pools are small.
    for index in 1..<max(1, pool.count) {
      var place = index
      while place > 0, ranks[place] < ranks[place - 1] {
        ranks.swapAt(place, place - 1)
        pool.swapAt(place, place - 1)
        place -= 1
      }
    }
    editor.blinks = 10
    for index in pool.indices {
      let choice = Int(pool[index])
      guard !editor.state.isServed(choice), isWorthServing(Int(tables.choices[choice].bundle))
      else { continue }
      _ = editor.insert(bundle: Int(tables.choices[choice].bundle))
    }
    editor.blinks = 0
  }

  private mutating func rank(_ choice: Int, _ kind: Int) -> Int64 {
    let row = tables.choices[choice]
    switch kind {
    case 0: return Int64(editor.random.below(1 << 20))
    case 1: return row.isHard ? .min : -row.price
    case 2: return Int64(tables.phases[row.phases.lowerBound].startCount)
    default:
      return row.phases.reduce(0) { sum, phase in
        sum - Int64(tables.phases[phase].length) * Int64(tables.phases[phase].members.count)
      }
    }
  }

  // MARK: What is not served

  private mutating func noteUnserved() {
    for choice in unserved { isUnserved[Int(choice)] = false }
    unserved.removeAll(keepingCapacity: true)
    for choice in paying where !editor.state.isServed(Int(choice)) {
      unserved.append(choice)
      isUnserved[Int(choice)] = true
    }
  }

  private mutating func settleUnserved() {
    for choice in pool {
      let index = Int(choice)
      if !editor.state.isServed(index), !isUnserved[index],
        tables.choices[index].isHard || tables.choices[index].price > 0
      {
        unserved.append(choice)
        isUnserved[index] = true
      }
    }
    var place = 0
    while place < unserved.count {
      let index = Int(unserved[place])
      if editor.state.isServed(index) {
        isUnserved[index] = false
        unserved.swapAt(place, unserved.count - 1)
        unserved.removeLast()
      } else {
        place += 1
      }
    }
  }

  private var outcome: BookSearchOutcome {
    let best = record.solution(tables)
    let isWhole = record.total.missing == 0
    return BookSearchOutcome(
      best: isWhole ? best : nil,
      cost: isWhole ? record.total.cost : nil,
      leastMissing: isWhole ? nil : best,
      iterations: watch.iterations,
      stop: watch.stop
    )
  }
}

/// The order in which bundles are placed first: the dearest to leave out before
/// others, of these those with the fewest starts.
private struct BundleRank: Comparable {
  var price: Int64
  var starts: Int64

  static func < (first: BundleRank, second: BundleRank) -> Bool {
    (second.price, first.starts) < (first.price, second.starts)
  }
}
