/// Work to a deadline: a brief, an audit, a tax return.
///
/// Its hours are split into blocks, each an appointment without a client's
/// presence. Every block has ``block`` minutes but the last of a part, which
/// also holds what is left over.
public struct Matter: Sendable, Equatable {
  /// The id in the files; its blocks are `ID-work-1`, `ID-review-1` and so on.
  public var id: Identifier<Matter>
  /// The name shown.
  public var name: String
  /// Minutes of work.
  public var effort: Int
  /// Who may do the work; everyone who does any of it is one and the same
  /// where ``isOnePerson`` says so.
  public var preparer: StaffNeed
  /// Whether one person does all the work.
  public var isOnePerson: Bool
  /// Minutes of review after all the work; 0 for none.
  public var review: Int
  /// Who may review; never who prepared.
  public var reviewer: StaffNeed
  /// Minutes of the shortest block.
  public var block: Int
  /// The first day on which work may be done; nil for any.
  public var from: CalendarDate?
  /// The last day on which it is not late; nil for none.
  public var deadline: CalendarDate?
  /// The price of each block for each day past the deadline; nil for the
  /// urgency's.
  public var latePrice: Int64?
  /// The urgency class, whose price each missing block costs; nil for the first
  /// one.
  public var urgency: Identifier<UrgencyClass>?
  /// Professionals of whom someone must do the work; empty for anyone.
  public var required: [Identifier<Professional>]
  /// Professionals who take no part, as in a conflict of interest.
  public var apart: [Identifier<Professional>]

  /// Makes a matter.
  public init(
    id: Identifier<Matter>,
    name: String,
    effort: Int,
    preparer: StaffNeed,
    isOnePerson: Bool = true,
    review: Int = 0,
    reviewer: StaffNeed = StaffNeed(),
    block: Int = 60,
    from: CalendarDate? = nil,
    deadline: CalendarDate? = nil,
    latePrice: Int64? = nil,
    urgency: Identifier<UrgencyClass>? = nil,
    required: [Identifier<Professional>] = [],
    apart: [Identifier<Professional>] = []
  ) {
    self.id = id
    self.name = name
    self.effort = effort
    self.preparer = preparer
    self.isOnePerson = isOnePerson
    self.review = review
    self.reviewer = reviewer
    self.block = block
    self.from = from
    self.deadline = deadline
    self.latePrice = latePrice
    self.urgency = urgency
    self.required = required
    self.apart = apart
  }

  /// The lengths of the blocks of so many minutes: all of the shortest length
  /// but the last, which takes what is left over.
  public static func blocks(of minutes: Int, shortest: Int) -> [Int] {
    guard minutes > 0, shortest > 0 else { return [] }
    let whole = max(1, minutes / shortest)
    let last = minutes - (whole - 1) * shortest
    return Array(repeating: shortest, count: whole - 1) + [last]
  }
}
