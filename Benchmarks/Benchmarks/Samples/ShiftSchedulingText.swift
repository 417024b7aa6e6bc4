/// An instance in the public shift-scheduling format.
public struct ShiftSchedulingText: Sendable {
  public let people: Int
  public let days: Int
  public let shifts: Int

  /// Makes an instance of a size.
  public init(people: Int, days: Int, shifts: Int) {
    self.people = people
    self.days = days
    self.shifts = shifts
  }

  /// Whether the pattern has somebody at work on a day.
  public func isWorking(_ person: Int, _ day: Int) -> Bool { (day + person) % 7 < 4 }

  /// The file.
  public var text: String {
    let minutes = (0..<people).map { person in
      480 * (0..<days).filter { isWorking(person, $0) }.count
    }
    var lines = ["SECTION_HORIZON", "\(days)", "", "SECTION_SHIFTS"]
    lines += (0..<shifts).map { shift in
      let earlier = (0..<shift).map { "S\($0)" }.joined(separator: "|")
      return "S\(shift),480,\(earlier)"
    }
    lines += ["", "SECTION_STAFF"]
    let most = (0..<shifts).map { "S\($0)=\(days)" }.joined(separator: "|")
    lines += (0..<people).map { "P\($0),\(most),\(minutes[$0]),\(minutes[$0] - 960),4,2,2,\(days)" }
    lines += ["", "SECTION_DAYS_OFF"]
    lines += ["", "SECTION_SHIFT_ON_REQUESTS"]
    lines += (0..<people).map { "P\($0),\($0 % days),S\($0 % shifts),2" }
    lines += ["", "SECTION_SHIFT_OFF_REQUESTS"]
    lines += (0..<people).map { "P\($0),\(($0 + 5) % days),S\($0 % shifts),1" }
    lines += ["", "SECTION_COVER"]
    let wanted = max(1, 4 * people / (7 * shifts))
    for day in 0..<days {
      lines += (0..<shifts).map { "\(day),S\($0),\(wanted),100,1" }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
