import PracticeDomain

/// The paid time of an assignment in the order in which it is worked, cut where
/// its class changes.
struct PaidTime {
  /// Minutes of one class.
  struct Piece: Equatable {
    var minutes: Int
    var payClass: PayClass
  }

  private(set) var pieces: [Piece]

  /// Splits the time of a shift worked on a date.
  ///
  /// - Parameter breakOffset: when its break with a window is taken; the first
  ///   time that its window allows unless given.
  init(
    _ shift: Shift,
    on date: CalendarDate,
    breakOffset: Int?,
    _ practice: Practice,
    _ terms: PayTerms
  ) {
    func isWeekend(_ date: CalendarDate) -> Bool {
      practice.weekend.contains(date.weekday)
        || terms.holidaysAreWeekends && practice.holidays[date] != nil
    }
    let paid = practice.paidMinutes(of: shift, on: date)
    guard let span = practice.span(of: shift, on: date), !shift.onCall else {
      let kind: PayClass = shift.onCall ? .onCall : isWeekend(date) ? .weekend : .ordinary
      pieces = [Piece(minutes: paid, payClass: kind)]
      return
    }
    let breaks = shift.breaks.filter { !$0.isPaid }
    let placed = breaks.compactMap { pause in
      let chosen = pause.window.map { breakOffset ?? $0.lowerBound }
      return (pause.offset ?? chosen).map {
        (span.lowerBound + $0)..<(span.lowerBound + $0 + pause.length)
      }
    }
    pieces = terms.night.pieces(of: span, from: date, practice.clock).map { piece in
      let lost = placed.reduce(0) { $0 + $1.clamped(to: piece.range).count }
      return Piece(
        minutes: max(0, piece.range.count - lost),
        payClass: piece.isNight ? .night : isWeekend(piece.date) ? .weekend : .ordinary
      )
    }
    take(pieces.reduce(0) { $0 + $1.minutes } - paid)
  }

  /// Takes minutes without pay whose time is not given from the class that has
  /// the most, and from the end of it.
  private mutating func take(_ minutes: Int) {
    var rest = minutes
    while rest > 0 {
      var sums: [PayClass: Int] = [:]
      for piece in pieces { sums[piece.payClass, default: 0] += piece.minutes }
      let order = PayClass.allCases.enumerated().max {
        (sums[$0.element] ?? 0, -$0.offset) < (sums[$1.element] ?? 0, -$1.offset)
      }
      guard let most = order?.element, (sums[most] ?? 0) > 0 else { return }
      for index in pieces.indices.reversed() where pieces[index].payClass == most && rest > 0 {
        let taken = min(rest, pieces[index].minutes)
        pieces[index].minutes -= taken
        rest -= taken
      }
    }
  }

  /// The minutes of each class, those beyond an allowance as overtime; the
  /// allowance is used up.
  func minutes(within allowance: inout Int?) -> [PayClass: Int] {
    var minutes: [PayClass: Int] = [:]
    for piece in pieces {
      let within = allowance.map { min(max(0, $0), piece.minutes) } ?? piece.minutes
      let beyond = piece.payClass == .onCall ? piece.payClass : .overtime
      minutes[piece.payClass, default: 0] += within
      minutes[beyond, default: 0] += piece.minutes - within
      allowance = allowance.map { $0 - piece.minutes }
    }
    return minutes
  }
}
