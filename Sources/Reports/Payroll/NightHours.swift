import PracticeDomain

/// The hours of the day that count as night.
public struct NightHours: Sendable, Equatable {
  /// When night begins, in minutes after midnight, 0 to 1440.
  public var from: Int
  /// When it ends; before ``from``, the night runs past midnight.
  public var until: Int

  /// Makes hours of night, from and until minutes after midnight.
  public init(from: Int, until: Int) {
    self.from = min(max(from, 0), 1440)
    self.until = min(max(until, 0), 1440)
  }

  /// 23:00 to 06:00.
  public static let usual = NightHours(from: 23 * 60, until: 6 * 60)

  /// Whether it is night at a wall-clock minute of the day.
  func contains(_ minute: Int) -> Bool {
    from <= until
      ? (from..<until).contains(minute)
      : minute >= from || minute < until
  }

  /// A piece of time that lies within one local day, and within or outside
  /// the night.
  struct Piece: Equatable {
    var range: Range<Int>
    var date: CalendarDate
    var isNight: Bool
  }

  /// Cuts a span at every local midnight and at both ends of the night.
  ///
  /// - Parameters:
  ///   - span: instants, in minutes since 1970-01-01 UTC.
  ///   - date: the local day on which it starts.
  func pieces(of span: Range<Int>, from date: CalendarDate, _ clock: PracticeClock) -> [Piece] {
    guard !span.isEmpty else { return [] }
    let marks = Set([0, from, until].map { $0 % 1440 }).sorted()
    var pieces: [Piece] = []
    var day = date
    var position = span.lowerBound
    while position < span.upperBound {
      for (number, mark) in marks.enumerated() {
        let next = number + 1 < marks.count ? marks[number + 1] : 1440
        let end = min(span.upperBound, clock.instant(on: day, minutes: next))
        guard end > position else { continue }
        let piece = Piece(range: position..<end, date: day, isNight: contains(mark))
        pieces.append(piece)
        position = end
      }
      day = day.adding(days: 1)
    }
    return pieces
  }
}
