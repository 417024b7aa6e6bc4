internal import FlatMemory
public import Primitives

/// A lower bound of what a book costs: the Lagrangian relaxation of its
/// capacities.
///
/// Each slot of each resource has a price; choices pay it instead of keeping out
/// of each other's way, and each takes the place that is cheapest for itself
/// alone. A resource with a price of use is paid for out of its slots' prices.
/// Subgradients, smoothed, move the prices (Fisher 1981,
/// https://doi.org/10.1287/mnsc.27.1.1; Barahona & Anbil 2000,
/// https://doi.org/10.1007/s101070050002). All prices are integers, so whatever
/// they are the bound is exact.
public struct BookBound: Sendable {
  private let model: BookModel

  /// Prepares a problem.
  ///
  /// - Parameter problem: a problem without ``BookProblem/faults()``.
  public init(_ problem: BookProblem) { model = BookModel(problem) }

  /// How long to improve a bound, and whom to tell.
  public struct Options: Sendable {
    /// The most steps.
    public var steps: Int
    /// When to stop; nil for never.
    public var deadline: ContinuousClock.Instant?
    /// Asked at each step; true stops.
    public var isCancelled: @Sendable () -> Bool
    /// Asked for the cost of the best book known; nil without one.
    public var cost: @Sendable () -> Int64?
    /// Told of each better bound.
    public var onBound: @Sendable (Int64) -> Void
    /// Told in the end of the prices of the best bound; nil where they are not
    /// wanted.
    public var onPrices: (@Sendable (CapacityPrices) -> Void)?

    /// Makes options.
    public init(
      steps: Int = 2000,
      deadline: ContinuousClock.Instant? = nil,
      isCancelled: @escaping @Sendable () -> Bool = { false },
      cost: @escaping @Sendable () -> Int64? = { nil },
      onBound: @escaping @Sendable (Int64) -> Void = { _ in },
      onPrices: (@Sendable (CapacityPrices) -> Void)? = nil
    ) {
      self.steps = steps
      self.deadline = deadline
      self.isCancelled = isCancelled
      self.cost = cost
      self.onBound = onBound
      self.onPrices = onPrices
    }
  }

  /// Improves the bound until an option says stop.
  ///
  /// - Returns: the best bound; no book costs less.
  /// - Complexity: a step is linear in starts times candidates.
  @discardableResult
  public func run(_ options: Options = Options()) -> Int64 {
    var ascent = PriceAscent(model)
    let bound = ascent.run(options)
    if let onPrices = options.onPrices, let prices = ascent.bestPrices { onPrices(prices) }
    return bound
  }

  /// The prices of the best bound after some steps; nil where nothing was priced.
  public func prices(steps: Int) -> CapacityPrices? {
    var options = Options(steps: steps)
    options.onPrices = { _ in }
    var ascent = PriceAscent(model)
    _ = ascent.run(options)
    return ascent.bestPrices
  }
}

/// Prices of slots on their way up.
struct PriceAscent {
  private let tables: BookTables
  private let pricing: ChoicePricing
  /// The price of each slot of each resource, in parts of a cost.
  private let prices: Flat<Int64>
  /// Units taken of each slot in the relaxed book.
  private let taken: Flat<Int32>
  /// The smoothed direction.
  private let direction: Flat<Double>
  /// Resources that have a row of prices.
  private let rows: [Int]
  private let width: Int
  private let arena = Arena()
  /// The prices at the best bound; nil unless they are wanted.
  private(set) var bestPrices: CapacityPrices?

  /// Parts that a unit of cost is divided into.
  static let parts: Int64 = 1024
  /// After so many steps that make nothing better, less is reached for; after
  /// each that does, more. Before anything was better, where the first prices
  /// lead astray, it is found sooner how far one may reach.
  private static let (patience, shrinkage, growth) = (10, 0.85, 1.1)
  private static let (firstPatience, firstShrinkage) = (8, 0.7)
  /// Reaching for less than this above the best value comes to nothing.
  private static let leastReach = 0.1 * Double(parts)
  /// The share of the newest direction in the smoothed one.
  private static let newest = 0.3

  init(_ model: BookModel) {
    tables = model.tables
    let tables = model.tables
    width = tables.slotCount + 2 * tables.margin + 1
    let size = width * tables.resources.count
    prices = arena.flat(repeating: 0, count: size)
    taken = arena.flat(repeating: 0, count: size)
    direction = arena.flat(repeating: 0, count: size)
    rows = (0..<tables.resources.count).filter { resource in
      tables.resources[resource].provider < 0 && tables.resources[resource].mostEntries > 1
        || tables.resources[resource].use > 0
    }
    pricing = ChoicePricing(model, width: width)
  }

  mutating func run(_ options: BookBound.Options) -> Int64 {
    var best = Int64.min
    var reach = 0.0
    var stale = 0
    var hasRisen = false
    seedClique()
    for step in 0..<max(1, options.steps) {
      guard let value = relax(options) else { break }
      let bound = Self.rounded(value)
      if value > best {
        if best == .min || bound > Self.rounded(best) { options.onBound(bound) }
        reach = best == .min ? Self.firstReach(value) : reach * Self.growth
        hasRisen = best != .min
        best = value
        stale = 0
        if options.onPrices != nil { keepPrices() }
      } else {
        stale += 1
        if stale >= (hasRisen ? Self.patience : Self.firstPatience) {
          stale = 0
          reach *= hasRisen ? Self.shrinkage : Self.firstShrinkage
        }
      }
      guard step + 1 < options.steps else { break }
      let cost = Double(options.cost() ?? max(2 * bound, bound + 1000)) * Double(Self.parts)
      if Double(best) >= cost || reach < Self.leastReach { break }
      // A value far below the best one must not lead astray.
      move(by: min(min(cost, Double(best) + reach) - Double(value), 3 * reach))
    }
    // Prices are never negative.
    return Self.rounded(max(best, 0))
  }

  private mutating func keepPrices() {
    bestPrices = CapacityPrices(
      Array(UnsafeBufferPointer(start: prices.base, count: prices.count)),
      width: width,
      margin: tables.margin
    )
  }

  /// Costs are whole, so a bound may be rounded up.
  private static func rounded(_ value: Int64) -> Int64 {
    value >= 0 ? (value + parts - 1) / parts : -(-value / parts)
  }

  /// The value of the relaxation at the present prices; nil when it is time to
  /// stop.
  private func relax(_ options: BookBound.Options) -> Int64? {
    taken.base.update(repeating: 0, count: taken.count)
    pricing.sum(prices, rows)
    var value: Int64 = 0
    for choice in 0..<tables.choices.count {
      if choice % Self.watchEvery == 0, isOver(options) { return nil }
      value += pricing.place(choice, taken)
    }
    for resource in rows {
      let row = tables.resources[resource]
      let full = Int64(row.capacity) * pricing.total(resource)
      value -= row.use > 0 ? max(0, full - row.use * Self.parts) : full
    }
    return value
  }

  /// Choices priced between two looks at the clock.
  private static let watchEvery = 32

  private func isOver(_ options: BookBound.Options) -> Bool {
    if options.isCancelled() { return true }
    guard let deadline = options.deadline else { return false }
    return ContinuousClock.now >= deadline
  }

  /// How far above the first value is reached for: half of what there is.
  private static func firstReach(_ value: Int64) -> Double {
    Double(max(value / 2, 100 * parts))
  }

  /// Moves the prices along the direction in which slots are overbooked, so far
  /// that the value would rise by an amount if it were linear.
  private func move(by rise: Double) {
    var norm = 0.0
    for resource in rows {
      let row = tables.resources[resource]
      let isPaid =
        row.use == 0 || Int64(row.capacity) * pricing.total(resource) > row.use * Self.parts
      let most = isPaid ? Double(row.capacity) : 0
      let base = resource * width
      for slot in base..<(base + width) {
        let slack = Double(taken.base[slot]) - most
        // A slot without a price and with room to spare stays as it is.
        let own = prices.base[slot] == 0 && slack <= 0 && direction.base[slot] <= 0
        let smooth = own ? 0 : (1 - Self.newest) * direction.base[slot] + Self.newest * slack
        direction.base[slot] = smooth
        norm += smooth * smooth
      }
    }
    guard norm > 0 else { return }
    let aim = rise / norm
    for resource in rows {
      let base = resource * width
      for slot in base..<(base + width) where direction.base[slot] != 0 {
        let change = direction.base[slot] * aim
        let price = Double(prices.base[slot]) + change
        prices.base[slot] = price > 0 ? Int64(min(price, 1e11)) : 0
      }
    }
  }

  /// Begins with the slot at which most choices that can only be then meet,
  /// where people have a price of use: each pays for one.
  private func seedClique() {
    guard tables.hasUse else { return }
    var meeting = [Int](repeating: 0, count: width)
    for phase in 0..<tables.phases.count where tables.phases[phase].startCount == 1 {
      let row = tables.phases[phase]
      for slot in Int(row.low)..<Int(row.low + row.length) { meeting[slot + tables.margin] += 1 }
    }
    guard let most = meeting.max(), most > 0, let slot = meeting.firstIndex(of: most) else {
      return
    }
    for resource in rows where tables.resources[resource].use > 0 {
      let row = tables.resources[resource]
      prices[resource * width + slot] = row.use * Self.parts / Int64(row.capacity)
    }
  }
}
