import PracticeDomain

/// One day of one professional or one room, ready to be drawn to scale.
struct DaySheet: Sendable {
  /// What fills some of the day.
  enum Kind: Sendable, Equatable {
    /// On duty, or open.
    case present
    /// A break.
    case pause
    /// An appointment; the position of its service gives the colour.
    case appointment(service: Int)
    /// Set-up, cleaning, a buffer or a way.
    case between
    /// Time that is free.
    case free
  }

  /// A stretch of the day.
  struct Block: Sendable {
    var kind: Kind
    /// In minutes since 1970-01-01 00:00 UTC.
    var span: Range<Int>
    /// What it is.
    var title = ""
    /// Whom it is for.
    var client = ""
    /// Where and with whom.
    var details = ""
    /// Its place among what takes place at the same time, from 0.
    var lane = 0
  }

  /// Whose day it is.
  let name: String
  /// What leads to it from elsewhere on the page.
  let anchor: String
  let date: CalendarDate
  /// When someone is on duty or a room open, in words.
  let hours: String
  /// What is drawn, whole hours of the local clock.
  let window: Range<Int>
  /// Backgrounds first, then what fills them.
  let blocks: [Block]
  /// How many things take place side by side at most.
  let lanes: Int

  /// How many appointments there are.
  var appointments: Int {
    blocks.count { if case .appointment = $0.kind { true } else { false } }
  }

  /// Minutes in appointments.
  var booked: Int {
    blocks.reduce(0) { sum, block in
      if case .appointment = block.kind { sum + block.span.count } else { sum }
    }
  }

  /// Minutes that are free.
  var free: Int {
    blocks.reduce(0) { $0 + ($1.kind == .free ? $1.span.count : 0) }
  }

  init(
    name: String,
    anchor: String,
    date: CalendarDate,
    hours: String,
    blocks: [Block],
    clock: PracticeClock
  ) {
    self.name = name
    self.anchor = anchor
    self.date = date
    self.hours = hours
    let (placed, lanes) = Self.placed(blocks)
    self.blocks = placed
    self.lanes = lanes
    let first = blocks.map(\.span.lowerBound).min() ?? clock.instant(on: date, minutes: 540)
    let last = blocks.map(\.span.upperBound).max() ?? first + 480
    let before = clock.wall(first).minutes % 60
    let after = (60 - clock.wall(last).minutes % 60) % 60
    self.window = first - before..<last + after
  }

  /// Appointments that overlap stand side by side, each with what belongs to it.
  private static func placed(_ blocks: [Block]) -> (blocks: [Block], lanes: Int) {
    var ends: [Int] = []
    let placed = blocks.map { block -> Block in
      var block = block
      switch block.kind {
      case .present, .pause, .free: return block
      case .between, .appointment:
        let lane = ends.firstIndex { $0 <= block.span.lowerBound } ?? ends.count
        if lane == ends.count { ends.append(0) }
        ends[lane] = block.span.upperBound
        block.lane = lane
        return block
      }
    }
    return (placed, max(1, ends.count))
  }
}
