/// When somebody is there for a need only on some duties of a roster: on duty,
/// where roster and book are made together.
///
/// Label in the joined program: `on_duty[r,g,t]`, over `x[p,d,k]` of the roster
/// and `y[k,n,m,l,s]` of the book.
public struct OnDuty: Sendable, Hashable {
  /// A duty chosen in a cell of the roster.
  public struct Choice: Sendable, Hashable {
    /// The cell, by its index in the roster problem.
    public var cell: Int
    /// The duty.
    public var duty: Int

    /// Makes a choice.
    public init(cell: Int, duty: Int) {
      self.cell = cell
      self.duty = duty
    }
  }

  /// The phase.
  public var phase: Int
  /// The position of the need in the phase.
  public var need: Int
  /// The resource that would meet it.
  public var resource: Int
  /// The location of the phase; nil for any.
  public var location: Int?
  /// The slots at which the phase may start.
  public var slots: Range<Int>
  /// The choices of which one must be made, ascending.
  public var choices: [Choice]

  /// Makes one.
  public init(
    phase: Int,
    need: Int,
    resource: Int,
    location: Int?,
    slots: Range<Int>,
    choices: [Choice]
  ) {
    self.phase = phase
    self.need = need
    self.resource = resource
    self.location = location
    self.slots = slots
    self.choices = choices
  }
}
