/// A pattern that stands for many shifts: starts at equal steps, in several
/// lengths.
public struct ShiftTemplate: Sendable, Equatable {
  /// The shift whose other fields every expanded shift takes; its id is the
  /// beginning of theirs, as in `flex-0730-480`.
  public var pattern: Shift
  /// The first start.
  public var firstStart: TimeOfDay
  /// The last start; not before the first.
  public var lastStart: TimeOfDay
  /// Minutes between starts; at least 1.
  public var step: Int
  /// Lengths in minutes.
  public var lengths: [Int]

  /// Makes a template.
  public init(
    pattern: Shift,
    firstStart: TimeOfDay,
    lastStart: TimeOfDay,
    step: Int,
    lengths: [Int]
  ) {
    self.pattern = pattern
    self.firstStart = firstStart
    self.lastStart = lastStart
    self.step = step
    self.lengths = lengths
  }

  /// The shifts it stands for, by start and then by length.
  public var shifts: [Shift] {
    stride(from: firstStart.minutes, through: lastStart.minutes, by: max(1, step)).flatMap {
      minutes in
      lengths.compactMap { length in
        TimeOfDay(minutes: minutes).map { expanded(start: $0, length: length) }
      }
    }
  }

  private func expanded(start: TimeOfDay, length: Int) -> Shift {
    var shift = pattern
    let clock = start.description.filter { $0 != ":" }
    shift.id = Identifier("\(pattern.id.text)-\(clock)-\(length)")
    let end = TimeOfDay(minutes: (start.minutes + length - 1) % 1440 + 1) ?? start
    shift.name = "\(pattern.name) \(start)–\(end)"
    shift.start = start
    shift.length = length
    return shift
  }
}
