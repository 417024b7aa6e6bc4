/// Something to serve or not: a request, a session, a break to be kept free.
///
/// A choice is served when all of its phases are placed. Labels in the models:
/// `served[c]`, `serve[k]` over `x[k,l,s]`.
public struct Choice: Sendable {
  /// The name, for people.
  public var name: String
  /// Its phases, at least one.
  public var phases: Range<Int>
  /// What it costs when it is not served; hard when it must be.
  public var unserved: Penalty
  /// Whether it only keeps time free: its occupations count for capacity and
  /// travel, but not for use, balance and splinters.
  public var isQuiet: Bool
  /// Where it comes from.
  public var origin: Origin

  /// Makes a choice.
  public init(
    name: String,
    phases: Range<Int>,
    unserved: Penalty,
    isQuiet: Bool = false,
    origin: Origin
  ) {
    self.name = name
    self.phases = phases
    self.unserved = unserved
    self.isQuiet = isQuiet
    self.origin = origin
  }
}

/// A phase of a choice: where it may start, and what it needs throughout.
public struct BookPhase: Sendable {
  /// Slots at which it may start at one location, at a price.
  public struct StartSpan: Sendable, Hashable {
    /// The slots.
    public var slots: Range<Int>
    /// The location.
    public var location: Int
    /// The price of starting there; never negative.
    public var cost: Int64

    /// Makes a span.
    public init(slots: Range<Int>, location: Int, cost: Int64 = 0) {
      self.slots = slots
      self.location = location
      self.cost = cost
    }
  }

  /// The choice it belongs to.
  public var choice: Int
  /// Slots from start to end; at least 1.
  public var length: Int
  /// Where it may start: spans ascending by location, then by slot, none of
  /// one location overlapping.
  public var starts: [StartSpan]
  /// What it needs.
  public var needs: [Need]

  /// Makes a phase.
  public init(choice: Int, length: Int, starts: [StartSpan], needs: [Need]) {
    self.choice = choice
    self.length = length
    self.starts = starts
    self.needs = needs
  }
}

/// Members of some resources, chosen anew for each start: so many different
/// candidates out of several.
///
/// Label in the models: `meet[k,n,l,s]` over `y[k,n,m,l,s]`.
public struct Need: Sendable {
  /// How many candidates are chosen; at least 1.
  public var count: Int
  /// Who or what can be chosen, each resource once.
  public var candidates: [BookCandidate]

  /// Makes a need.
  public init(count: Int = 1, candidates: [BookCandidate]) {
    self.count = count
    self.candidates = candidates
  }
}

/// A resource that can meet a need, and when: on duty.
public struct BookCandidate: Sendable {
  /// Starts at which it is there for the whole phase, at a price.
  public struct Span: Sendable, Hashable {
    /// The slots at which the phase may start.
    public var slots: Range<Int>
    /// The location of the phase; nil for any.
    public var location: Int?
    /// The price; never negative.
    public var cost: Int64

    /// Makes a span.
    public init(slots: Range<Int>, location: Int? = nil, cost: Int64 = 0) {
      self.slots = slots
      self.location = location
      self.cost = cost
    }
  }

  /// The resource.
  public var resource: Int
  /// How many units of it are occupied; at least 1.
  public var units: Int
  /// Slots before the start from which it is occupied: set-up.
  public var lead: Int
  /// Slots after the end until which it is occupied: cleaning.
  public var trail: Int
  /// Slots of buffer before; see ``Resource``.
  public var before: Int
  /// Slots of buffer after; see ``Resource``.
  public var after: Int
  /// When it is there, no two spans of one location overlapping.
  public var spans: [Span]

  /// Makes a candidate without set-up, cleaning and buffers.
  public init(
    resource: Int,
    units: Int = 1,
    lead: Int = 0,
    trail: Int = 0,
    before: Int = 0,
    after: Int = 0,
    spans: [Span]
  ) {
    self.resource = resource
    self.units = units
    self.lead = lead
    self.trail = trail
    self.before = before
    self.after = after
    self.spans = spans
  }
}
