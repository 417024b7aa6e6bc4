/// A weighted sum over anybody's duties, between limits.
///
/// The amount is ``constant``, plus the weight of each duty chosen by the
/// people and on the day of each part, plus what placed breaks take away.
/// Weights may have either sign.
///
/// Labels in the models: `cover_min[c]`, `cover_max[c]`, `cover_zero[c]`,
/// `cover_below[c]`, `cover_use[c]` over `cover_short[c,t]`, `cover_over[c,t]`, `cover_on[c]`,
/// `cover_used[c]`.
public struct Cover: Sendable {
  /// People whose duties on one day count with the same weights.
  public struct Part: Sendable, Hashable {
    /// The set of people, by its index in the problem.
    public var people: Int
    /// The day.
    public var day: Int
    /// The weight of each duty, by the index of the weighting.
    public var weighting: Int

    /// Makes a part.
    public init(people: Int, day: Int, weighting: Int) {
      self.people = people
      self.day = day
      self.weighting = weighting
    }
  }

  /// What is counted.
  public var parts: [Part]
  /// An amount known beforehand.
  public var constant: Int
  /// The limits.
  public var band: Band
  /// Where it comes from.
  public var origin: Origin

  /// Makes a cover.
  public init(parts: [Part], constant: Int = 0, band: Band, origin: Origin) {
    self.parts = parts
    self.constant = constant
    self.band = band
    self.origin = origin
  }
}
