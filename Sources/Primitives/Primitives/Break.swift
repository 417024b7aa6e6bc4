/// Breaks taken from a window of the duties of some people on a day.
///
/// Not part of a duty: each duty asks for so many breaks, and each break takes
/// one of the options, which lowers the covers it names. Who takes which does
/// not matter to any cover, so only the number of breaks at each option is
/// chosen (Aykin 1996, https://doi.org/10.1287/mnsc.42.4.591).
///
/// Label in the models: `break[b]` over `taken[b,o]`.
public struct Break: Sendable {
  /// A time at which a break may be taken.
  public struct Option: Sendable {
    /// What to call it, as in `12:30`.
    public var label: String
    /// What each break taken here costs; may be negative.
    public var price: Int64
    /// What each break taken here adds to covers; usually -1.
    public var effects: [Effect]

    /// Makes an option.
    public init(label: String, price: Int64 = 0, effects: [Effect]) {
      self.label = label
      self.price = price
      self.effects = effects
    }
  }

  /// What a break adds to a cover.
  public struct Effect: Sendable, Hashable {
    /// The cover's index.
    public var cover: Int
    /// What is added.
    public var weight: Int

    /// Makes an effect.
    public init(cover: Int, weight: Int = -1) {
      self.cover = cover
      self.weight = weight
    }
  }

  /// The set of people, by its index.
  public var people: Int
  /// The day.
  public var day: Int
  /// How many breaks each duty asks for, by the index of the weighting; 0 or
  /// more.
  public var weighting: Int
  /// When they may be taken; one or more.
  public var options: [Option]
  /// Where it comes from.
  public var origin: Origin

  /// Makes a break.
  public init(people: Int, day: Int, weighting: Int, options: [Option], origin: Origin) {
    self.people = people
    self.day = day
    self.weighting = weighting
    self.options = options
    self.origin = origin
  }
}
