/// What one person may do on one day: exactly one duty is chosen.
///
/// Label in the models: `one[p,d]`, over variables `x[p,d,k]`.
public struct Cell: Sendable {
  /// A price on some duties of the cell.
  public struct Charge: Sendable {
    /// The set of duties that are charged, by its index in the problem.
    public var duties: Int
    /// What choosing one of them costs; a soft price may be negative here.
    public var penalty: Penalty
    /// Where it comes from.
    public var origin: Origin

    /// Makes a charge.
    public init(duties: Int, penalty: Penalty, origin: Origin) {
      self.duties = duties
      self.penalty = penalty
      self.origin = origin
    }
  }

  /// The duties this person could do at all, ascending, by index.
  public var possible: [Int]
  /// Prices on them; a hard one takes its duties away.
  public var charges: [Charge]

  /// Makes a cell.
  public init(possible: [Int], charges: [Charge] = []) {
    self.possible = possible
    self.charges = charges
  }
}

/// A duty that may be chosen in a cell, with its price.
public struct Candidate: Sendable, Hashable {
  /// The duty's index.
  public var duty: Int
  /// The sum of the soft prices on it.
  public var cost: Int64

  /// Makes a candidate.
  public init(duty: Int, cost: Int64) {
    self.duty = duty
    self.cost = cost
  }
}
