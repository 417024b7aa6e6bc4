/// Limits on an integer amount and the prices of missing them.
///
/// The charge of an amount is the shortage price of what it lacks to
/// ``minimum``, plus the excess price of what it has beyond ``maximum``, plus
/// ``use`` once when it is above the use's threshold. With ``zeroIsExempt`` an
/// amount of 0 is charged no shortage: "nothing, or minimum to maximum".
public struct Band: Sendable, Hashable {
  /// A price paid once.
  public struct Use: Sendable, Hashable {
    /// The amount up to which nothing is paid.
    public var above: Int
    /// What is paid once beyond it; 0 or more.
    public var price: Int64

    /// Makes a use price.
    public init(above: Int = 0, price: Int64) {
      self.above = above
      self.price = price
    }
  }

  /// The least amount; nil for none.
  public var minimum: Int?
  /// The price of what is missing.
  public var shortage: ConvexPrice
  /// The greatest amount; nil for none.
  public var maximum: Int?
  /// The price of what is too much.
  public var excess: ConvexPrice
  /// Whether an amount of 0 owes no minimum. Asks for amounts that are never
  /// negative.
  public var zeroIsExempt: Bool
  /// A price paid once; nil for none.
  public var use: Use?

  /// Makes limits; none unless told.
  public init(
    minimum: Int? = nil,
    shortage: ConvexPrice = .hard,
    maximum: Int? = nil,
    excess: ConvexPrice = .hard,
    zeroIsExempt: Bool = false,
    use: Use? = nil
  ) {
    self.minimum = minimum
    self.shortage = shortage
    self.maximum = maximum
    self.excess = excess
    self.zeroIsExempt = zeroIsExempt
    self.use = use
  }

  /// The charge for an amount.
  ///
  /// - Parameters:
  ///   - amount: what is measured.
  ///   - owesMinimum: false where the minimum is waived.
  public func charge(_ amount: Int, owesMinimum: Bool = true) -> Charge {
    var charge = Charge.none
    if let minimum, owesMinimum, !(zeroIsExempt && amount == 0) {
      charge += shortage.charge(minimum - amount)
    }
    if let maximum { charge += excess.charge(amount - maximum) }
    if let use, amount > use.above { charge.cost += use.price }
    return charge
  }
}
