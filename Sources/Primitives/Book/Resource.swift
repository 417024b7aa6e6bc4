/// Something that phases occupy: a person, a pool of identical rooms or
/// devices, the seats of a session.
///
/// A phase from slot s to e occupies a member's units. In no slot may the units
/// of occupations `[s - lead, e + trail + after)` exceed the capacity, nor those
/// of `[s - lead - before, e + trail)`. So of the buffer after one occupation
/// and the buffer before the next the larger counts, and identical members of a
/// pool can always be named afterwards.
///
/// Labels in the models: `late_lane[r,t]`, `early_lane[r,t]` (capacity),
/// `join[r,...]`, `attend[r,...]`, `attended[r,...]` (sessions), `away[r,i,j,...]` and `near[r,i,t]` (travel),
/// `use[r,...]`, `splinter[r,t,n]`.
public struct Resource: Sendable {
  /// Stretches of free time that are too short to be of use.
  ///
  /// In each span, a longest stretch of slots without occupation in
  /// `[s - lead, e + trail + after)` costs the price when it is shorter than
  /// ``length`` and is not the whole span; quiet choices do not occupy here. For
  /// a capacity of 1.
  public struct Splinter: Sendable {
    /// Where they are looked for, ascending and apart from each other.
    public var spans: [Range<Int>]
    /// A stretch shorter than so many slots is a splinter.
    public var length: Int
    /// What each costs.
    public var price: Int64
    /// Where it comes from.
    public var origin: Origin

    /// Makes the price of splinters.
    public init(spans: [Range<Int>], length: Int, price: Int64, origin: Origin) {
      self.spans = spans
      self.length = length
      self.price = price
      self.origin = origin
    }
  }

  /// The name, for people.
  public var name: String
  /// Units there are at any time; at least 1.
  public var capacity: Int
  /// The phase that provides it, for the seats of a session: it is there only
  /// for phases that start at the same slot and location as that phase, its
  /// capacity counts them all, and that phase is placed only where any does.
  public var provider: Int?
  /// The price paid once when it is occupied at all.
  public var use: Int64
  /// The price of splinters; nil for none.
  public var splinter: Splinter?
  /// Whether it travels between locations.
  public var travels: Bool
  /// Where its price of use comes from.
  public var origin: Origin

  /// Makes a resource.
  public init(
    name: String,
    capacity: Int = 1,
    provider: Int? = nil,
    use: Int64 = 0,
    splinter: Splinter? = nil,
    travels: Bool = false,
    origin: Origin
  ) {
    self.name = name
    self.capacity = capacity
    self.provider = provider
    self.use = use
    self.splinter = splinter
    self.travels = travels
    self.origin = origin
  }
}
