import PracticeDomain

/// A calm colour for each shift, the same in every report of a practice.
///
/// The part of the day gives the hue: warm in the morning, green by day, blue
/// later, violet in the evening, indigo at night. Shifts of one part take
/// neighbouring tones in the order of the practice.
struct ShiftPalette: Sendable {
  /// A fill that dark text reads on, and a stronger tone for edges.
  struct Tone: Sendable, Equatable {
    var fill: UInt32
    var edge: UInt32
  }

  /// A part of the day.
  enum Part: String, CaseIterable {
    case early
    case day
    case late
    case evening
    case night
    case onCall = "on-call"
    case untimed
  }

  private let tones: [Identifier<Shift>: Tone]

  init(_ shifts: [Shift]) {
    var taken: [Part: Int] = [:]
    var tones: [Identifier<Shift>: Tone] = [:]
    for shift in shifts {
      let part = Self.part(of: shift)
      let choices = Self.choices(part)
      tones[shift.id] = choices[taken[part, default: 0] % choices.count]
      taken[part, default: 0] += 1
    }
    self.tones = tones
  }

  /// The tone of a shift; grey for one that is not known.
  subscript(shift: Identifier<Shift>) -> Tone {
    tones[shift] ?? Tone(fill: 0xE6E9ED, edge: 0x7B8794)
  }

  /// The part of the day of a shift: what a tag says, else its times.
  static func part(of shift: Shift) -> Part {
    if shift.onCall { return .onCall }
    if let told = Part.allCases.first(where: { shift.tags.contains($0.rawValue) }) { return told }
    guard let start = shift.start?.minutes else { return .untimed }
    let end = start + shift.length
    if start < 240 || end > 1560 { return .night }
    if end > 1200 { return .evening }
    if start < 480 { return .early }
    return start < 600 ? .day : .late
  }

  private static func choices(_ part: Part) -> [Tone] {
    switch part {
    case .early:
      [
        Tone(fill: 0xFBE7B2, edge: 0xC98F1B), Tone(fill: 0xF9DDC0, edge: 0xC77B3B),
        Tone(fill: 0xF3E9CF, edge: 0xA38B4D),
      ]
    case .day:
      [
        Tone(fill: 0xD5ECD2, edge: 0x3F8F50), Tone(fill: 0xE7EFC6, edge: 0x87962F),
        Tone(fill: 0xCDE8E4, edge: 0x2D8C82), Tone(fill: 0xDFE9DE, edge: 0x6B8A6E),
      ]
    case .late:
      [
        Tone(fill: 0xF6D9D5, edge: 0xB9645A), Tone(fill: 0xCFE4F5, edge: 0x2F78B5),
        Tone(fill: 0xD8E3EA, edge: 0x5B7F95),
      ]
    case .evening:
      [Tone(fill: 0xDED8F4, edge: 0x6C5BB8), Tone(fill: 0xEAD9F0, edge: 0x8F5AA5)]
    case .night:
      [Tone(fill: 0xC5CDEA, edge: 0x34408B), Tone(fill: 0xBFD3E6, edge: 0x2C5A86)]
    case .onCall:
      [Tone(fill: 0xF0DCE8, edge: 0xA2528A), Tone(fill: 0xF3E1DA, edge: 0xA86C50)]
    case .untimed:
      [
        Tone(fill: 0xDDE6F0, edge: 0x5D7CA3), Tone(fill: 0xDCEBDF, edge: 0x568C68),
        Tone(fill: 0xF4E6C9, edge: 0xB08A36), Tone(fill: 0xE7DCEF, edge: 0x8264A0),
      ]
    }
  }
}
