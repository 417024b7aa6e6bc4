import Documents
public import PracticeDomain

/// Other times or days of some shifts.
public struct ChangeShifts: ScenarioEdit, Equatable {
  /// The word that names this kind of edit in files.
  public static let kind = "change-shifts"
  /// One line on what it does.
  public static let meaning = "other times or days of some shifts"
  /// Which.
  public var shifts: [Identifier<Shift>]
  /// What is different.
  public var change: ShiftChange

  /// Reads `shifts`, `name`, `start`, `end` or `length`, and `days`.
  public init?(reading reader: EditReader) {
    let fields = reader.fields
    shifts = reader.names.shifts(fields, "shifts")
    change = ShiftChange(fields)
    if !fields.has("shifts") { fields.report("shifts", "is missing") }
    if change.isEmpty, !["name", "start", "end", "length", "days"].contains(where: fields.has) {
      fields.report("", "changes nothing", expected: "start, end, length or days")
      return nil
    }
    if shifts.isEmpty { return nil }
  }

  /// The practice with other shifts.
  public func applied(to practice: Practice) throws(EditFault) -> Practice {
    var changed = practice
    for id in shifts {
      guard let index = changed.shifts.firstIndex(where: { $0.id == id }) else {
        throw EditFault("shifts", "'\(id)' names no shift")
      }
      try change.apply(to: &changed.shifts[index])
    }
    return changed
  }

  /// As in `shift late to 20:00`.
  public func sentence(in practice: Practice) -> String {
    "shift \(shifts.map(\.text).joinedInWords) \(change.words ?? "renamed")"
  }
}
