public import PracticeDomain

/// The paid minutes of a roster by person, day and class of pay: `payroll.csv`.
///
/// A shift belongs to the day on which it starts. Its paid minutes are its true
/// length, right across clock changes, less unpaid breaks, so that all classes
/// but leave add up to the roster's paid minutes on every day. Overtime is
/// counted by calendar week, from what is known of the days before the horizon
/// on. A break whose time is not given is taken from the class that has most
/// of the shift.
public struct PayrollSheet: Sendable {
  /// A day of one professional.
  public struct Entry: Sendable, Equatable {
    /// Who.
    public let professional: Identifier<Professional>
    /// The day.
    public let date: CalendarDate
    /// The shifts that start on it.
    public let shifts: [Identifier<Shift>]
    private let minutes: [PayClass: Int]

    init(
      professional: Identifier<Professional>,
      date: CalendarDate,
      shifts: [Identifier<Shift>],
      minutes: [PayClass: Int]
    ) {
      self.professional = professional
      self.date = date
      self.shifts = shifts
      self.minutes = minutes
    }

    /// The minutes of a class.
    public subscript(payClass: PayClass) -> Int { minutes[payClass] ?? 0 }

    /// The paid minutes of the roster: every class but leave.
    public var rostered: Int {
      PayClass.allCases.reduce(0) { $0 + ($1 == .leave ? 0 : self[$1]) }
    }
  }

  /// The days on which something is paid, by professional in the practice's
  /// order, then by date.
  public let entries: [Entry]
  private let practice: Practice

  /// Works out what a roster pays.
  public init(_ roster: Roster, in practice: Practice, terms: PayTerms = PayTerms()) {
    self.practice = practice
    let clerk = PayrollClerk(RosterFacts(roster, in: practice), terms)
    entries = practice.professionals.flatMap(clerk.entries)
  }

  /// The table: a row a professional and day, minutes in whole numbers.
  public var csv: String {
    let heading = ["employee", "name", "date", "shifts", "paid", "rostered"]
    var lines = [(heading + PayClass.allCases.map(\.rawValue)).joined(separator: ",")]
    var names: [Identifier<Professional>: String] = [:]
    for professional in practice.professionals { names[professional.id] = professional.name }
    for entry in entries {
      let words = [
        entry.professional.text, names[entry.professional] ?? "", entry.date.description,
        entry.shifts.map(\.text).joined(separator: "+"),
      ]
      let numbers =
        [entry.rostered + entry[.leave], entry.rostered] + PayClass.allCases.map { entry[$0] }
      lines.append((words.map(Self.quoted) + numbers.map(String.init)).joined(separator: ","))
    }
    return lines.joined(separator: "\r\n") + "\r\n"
  }

  /// A cell after RFC 4180.
  private static func quoted(_ text: String) -> String {
    guard text.contains(where: { ",\"\r\n".contains($0) }) else { return text }
    return "\"\(text.replacing("\"", with: "\"\""))\""
  }
}
