extension Practice {
  /// When a shift worked on a date starts and ends, in minutes since
  /// 1970-01-01 UTC; nil for a shift without a start.
  ///
  /// The end is a wall-clock time: a night across a clock change is an hour
  /// longer or shorter.
  public func span(of shift: Shift, on date: CalendarDate) -> Range<Int>? {
    guard let start = shift.start else { return nil }
    let begin = clock.instant(on: date, minutes: start.minutes)
    let end = clock.instant(on: date, minutes: start.minutes + shift.length)
    return begin..<max(begin, end)
  }

  /// Minutes of a shift worked on a date: its true length less unpaid breaks.
  public func workedMinutes(of shift: Shift, on date: CalendarDate) -> Int {
    let length = span(of: shift, on: date)?.count ?? shift.length
    return max(0, length - shift.unpaidBreakMinutes)
  }

  /// Paid minutes of a shift worked on a date: those it says, otherwise all that
  /// are worked.
  public func paidMinutes(of shift: Shift, on date: CalendarDate) -> Int {
    let worked = workedMinutes(of: shift, on: date)
    return min(worked, shift.paidLength ?? worked)
  }

  /// The name of a site or room; its id when there is none.
  public func name(ofPlace id: Identifier<Place>) -> String {
    sites.first { $0.id == id }?.name ?? rooms.first { $0.id == id }?.name ?? id.text
  }

  /// The shift of an id; nil when there is none.
  ///
  /// - Complexity: linear in the number of shifts; keep a dictionary in loops.
  public func shift(_ id: Identifier<Shift>) -> Shift? { shifts.first { $0.id == id } }

  /// The professional of an id; nil when there is none.
  public func professional(_ id: Identifier<Professional>) -> Professional? {
    professionals.first { $0.id == id }
  }

  /// The contract of a professional; nil when there is none.
  public func contract(of professional: Professional) -> Contract? {
    professional.contract.flatMap { id in contracts.first { $0.id == id } }
  }

  /// The pay of a professional, their own before their contract's.
  public func pay(of professional: Professional) -> Pay? {
    professional.pay ?? contract(of: professional)?.pay
  }

  /// Whether an assignment's place satisfies a wanted one: the same, or a room
  /// of the wanted site.
  public func place(_ place: Identifier<Place>?, isWithin wanted: Identifier<Place>) -> Bool {
    guard let place else { return false }
    return place == wanted || rooms.contains { $0.id == place && $0.site == wanted }
  }
}
