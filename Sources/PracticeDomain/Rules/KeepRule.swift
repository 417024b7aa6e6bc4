/// Cells of a plan that is being kept stay as they are.
///
/// On each of its days someone does exactly the shifts that are kept, in the
/// role and at the place where they are named. Always hard. It is not stated in
/// files but made of a plan that was named to be kept.
public struct KeepRule: Rule, Equatable {
  /// The word that names this kind of rule.
  public static let kind = "keep"
  /// One line on what this kind of rule asks.
  public static let meaning = "cells of a plan stay as they are"
  /// Id, scope and source.
  public var header: RuleHeader
  /// What is kept.
  public var cells: [KeptCell]

  /// Makes the rule.
  public init(header: RuleHeader = RuleHeader(kind), cells: [KeptCell]) {
    self.header = header
    self.cells = cells
  }

  /// It is not read from files.
  public init?(header: RuleHeader, reading reader: RuleReader) { nil }

  /// The rule in the manager's words.
  public func sentence(in practice: Practice) -> String {
    "What the plan to keep says stays as it is."
  }
}

/// What one professional does on one day of a plan that is kept.
public struct KeptCell: Sendable, Hashable {
  /// One shift of the day.
  public struct Item: Sendable, Hashable {
    /// The shift.
    public var shift: Identifier<Shift>
    /// The role; nil for any.
    public var role: Identifier<Skill>?
    /// The place; nil for any.
    public var place: Identifier<Place>?

    /// Makes an item.
    public init(
      shift: Identifier<Shift>,
      role: Identifier<Skill>? = nil,
      place: Identifier<Place>? = nil
    ) {
      self.shift = shift
      self.role = role
      self.place = place
    }

    /// Whether a shift worked in some role at some place is this one.
    public func fits(
      _ shift: Identifier<Shift>,
      _ role: Identifier<Skill>?,
      _ place: Identifier<Place>?
    ) -> Bool {
      self.shift == shift && (self.role == nil || self.role == role)
        && (self.place == nil || self.place == place)
    }
  }

  /// Who.
  public var professional: Identifier<Professional>
  /// When.
  public var date: CalendarDate
  /// Every shift of the day; empty for a free day.
  public var shifts: [Item]

  /// Makes a cell.
  public init(professional: Identifier<Professional>, date: CalendarDate, shifts: [Item]) {
    self.professional = professional
    self.date = date
    self.shifts = shifts
  }

  /// In words, as in `works early + late` or `is free`.
  public var words: String {
    if shifts.isEmpty { return "is free" }
    let names = shifts.map { item in
      [item.shift.text, item.role?.text, item.place?.text].compactMap(\.self)
        .joined(separator: "/")
    }
    return "works \(names.joined(separator: " + "))"
  }
}

extension Practice {
  /// Why someone cannot do what is kept, whatever the rules say: not employed,
  /// not qualified, no such shift on that day, no such combination.
  public func obstacles(to cell: KeptCell) -> [String] {
    let index = PracticeIndex(self)
    let single = cell.shifts.flatMap { item in
      index.faults(
        of: FixedAssignment(
          professional: cell.professional,
          date: cell.date,
          shift: item.shift,
          role: item.role,
          place: item.place
        )
      )
    }
    let words = single.filter { $0.fault != "is on leave on that day" }
      .map { "\($0.field) \($0.fault)" }
    if !words.isEmpty || cell.shifts.count < 2 { return words }
    let wanted = Set(cell.shifts.map(\.shift))
    let isKnown = combinations.contains { Set($0.shifts) == wanted }
    return isKnown ? [] : ["these shifts are no combination for one day"]
  }
}
