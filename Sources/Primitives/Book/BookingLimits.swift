/// What a booking policy leaves of one request at one moment, and what the time
/// that it would take is worth to others.
///
/// None of it belongs to a problem: a book made by hand need not keep it.
public struct BookingLimits: Sendable, Equatable {
  /// What slots of a resource are worth to others.
  public struct SlotPrice: Sendable, Hashable {
    /// The slots at which a phase may start.
    public var slots: Range<Int>
    /// For each slot that a phase which starts there takes: later demand that is
    /// displaced. Never negative.
    public var displaced: Int64
    /// For each phase that starts there: time kept for others. Never negative.
    public var reserve: Int64

    /// Makes a price.
    public init(slots: Range<Int>, displaced: Int64 = 0, reserve: Int64 = 0) {
      self.slots = slots
      self.displaced = displaced
      self.reserve = reserve
    }
  }

  /// One rule of the policy, as it stands for the request.
  public struct Rule: Sendable, Hashable {
    /// What it is called, each by another name.
    public var name: String
    /// The slots at which a visit may begin; nil for any.
    public var starts: Range<Int>?
    /// The slots of each resource that no phase may touch from start to end.
    public var closed: [Int: [Range<Int>]]

    /// Makes a rule.
    public init(
      _ name: String,
      starts: Range<Int>? = nil,
      closed: [Int: [Range<Int>]] = [:]
    ) {
      self.name = name
      self.starts = starts
      self.closed = closed
    }
  }

  /// The phases of the wish with which a visit begins.
  public var beginnings: Set<Int> = [0]
  /// What the policy forbids.
  public var rules: [Rule]
  /// The prices of each resource's slots, ascending and apart from each other.
  public var prices: [Int: [SlotPrice]]

  /// Makes limits; none unless told.
  public init(rules: [Rule] = [], prices: [Int: [SlotPrice]] = [:]) {
    self.rules = rules
    self.prices = prices
  }

  /// Whether a visit may begin at a slot.
  public func allowsStart(_ slot: Int) -> Bool {
    rules.allSatisfy { $0.starts?.contains(slot) ?? true }
  }

  /// The price at which a phase may start at a slot with a resource.
  ///
  /// - Complexity: logarithmic in the prices of the resource.
  public func price(of resource: Int, at slot: Int) -> SlotPrice? {
    guard let all = prices[resource] else { return nil }
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].slots.upperBound <= slot { low = middle + 1 } else { high = middle }
    }
    return low < all.count && all[low].slots.contains(slot) ? all[low] : nil
  }

  /// Whether a resource may be taken from a slot up to another.
  public func allows(_ resource: Int, _ slots: Range<Int>) -> Bool {
    rules.allSatisfy { rule in
      !(rule.closed[resource]?.contains { $0.overlaps(slots) } ?? false)
    }
  }
}
