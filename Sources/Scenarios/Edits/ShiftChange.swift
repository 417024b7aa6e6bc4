import Documents
public import PracticeDomain

/// Other times and days of a shift.
public struct ShiftChange: Sendable, Equatable {
  /// The name.
  public var name: String?
  /// When it starts.
  public var start: TimeOfDay?
  /// When it ends; on the next day where that is not after the start.
  public var end: TimeOfDay?
  /// Its length in minutes.
  public var length: Int?
  /// The days on which it may be worked.
  public var days: DaySelector?

  /// Reads `name`, `start`, `end` or `length`, and `days`.
  init(_ fields: FieldReader) {
    name = fields.read("name", .text)
    start = fields.read("start", .time)
    end = fields.read("end", .time)
    length = fields.read("length", .minutes(in: 1...2880))
    days = fields.days("days")
    if fields.has("end"), fields.has("length") {
      fields.report("length", "is given beside end", expected: "one of them")
    }
  }

  /// Whether nothing is different.
  var isEmpty: Bool { self == ShiftChange() }

  private init() {}

  /// Changes a shift.
  func apply(to shift: inout Shift) throws(EditFault) {
    if let name { shift.name = name }
    let oldEnd = shift.start.map { $0.minutes + shift.length }
    if let start {
      guard start.minutes < 1440 else {
        throw EditFault("start", "is the end of the day", expected: "00:00 to 23:59")
      }
      // Whoever comes earlier stays as long as before, unless told.
      if end == nil, length == nil, let oldEnd {
        guard oldEnd > start.minutes else {
          throw EditFault("start", "is not before the end of the shift", expected: "an end")
        }
        shift.length = oldEnd - start.minutes
      }
      shift.start = start
    }
    if let length { shift.length = length }
    if let end {
      guard let start = shift.start else {
        throw EditFault("end", "is given for a shift without a start", expected: "a length")
      }
      let minutes = end.minutes - start.minutes
      shift.length = minutes > 0 ? minutes : minutes + 1440
    }
    if let days { shift.days = days }
  }

  /// In words, as in `08:00 to 20:00, Mon`; nil for no change.
  var words: String? {
    var parts: [String] = []
    if let start { parts.append("from \(start)") }
    if let end { parts.append("to \(end)") }
    if let length { parts.append("for \(hoursAndMinutes(length)) hours") }
    if let days { parts.append("on \(days.words ?? "every day")") }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
