import PracticeDomain

/// Lays out the day sheets of a book: everyone who may be booked, and every
/// room that is used.
struct DaySheets {
  let facts: BookFacts
  private let services: [Identifier<Service>: Int]

  init(_ facts: BookFacts) {
    self.facts = facts
    services = Dictionary(
      facts.practice.demand.services.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The sheets of someone: each day with a duty, or with an appointment all
  /// the same; none when nothing at all is booked.
  func sheets(of professional: Professional) -> [DaySheet] {
    let parts = facts.parts(of: professional.id)
    if parts.isEmpty { return [] }
    return facts.practice.horizon.dates.compactMap { sheet(of: professional, parts, on: $0) }
  }

  /// The sheets of a room: each day on which it is used.
  func sheets(of room: Room) -> [DaySheet] {
    let parts = facts.parts(in: room.id)
    return facts.practice.horizon.dates.compactMap { sheet(of: room, parts, on: $0) }
  }

  // MARK: People

  private func sheet(
    of professional: Professional,
    _ parts: [BookFacts.Part],
    on date: CalendarDate
  ) -> DaySheet? {
    let own = parts.filter { facts.wall($0.placed.span.lowerBound).date == date }
    let duties = facts.roster.assignments(of: professional.id, on: date)
      .compactMap { duty(of: $0) }
    if duties.isEmpty && own.isEmpty { return nil }
    let present = duties.map { DaySheet.Block(kind: .present, span: $0.span, title: $0.name) }
    let busy = appointments(own, of: professional.id)
    let pauses = duties.flatMap { breaks(of: $0, around: busy.map(\.span)) }
    let taken = (busy + pauses).map(\.span)
    let free = duties.flatMap { gaps(in: $0.span, around: taken) }
    let words = duties.map { "\(facts.time($0.span.lowerBound))–\(facts.time($0.span.upperBound))" }
    return DaySheet(
      name: professional.name,
      anchor: "person-\(professional.id)-\(date)",
      date: date,
      hours: words.isEmpty ? "not on duty" : "on duty " + words.joined(separator: ", "),
      blocks: present + free + pauses + busy,
      clock: facts.practice.clock
    )
  }

  private struct DayDuty {
    let name: String
    let span: Range<Int>
    let shift: Shift
    let breakOffset: Int?
  }

  private func duty(of assignment: Assignment) -> DayDuty? {
    guard let shift = facts.roster.shifts[assignment.shift], !shift.onCall,
      let span = facts.practice.span(of: shift, on: assignment.date)
    else { return nil }
    let role = assignment.role.map { ", " + facts.roster.name(of: $0) } ?? ""
    return DayDuty(
      name: shift.name + role,
      span: span,
      shift: shift,
      breakOffset: assignment.breakOffset
    )
  }

  /// The appointments of someone with the buffers and ways around them.
  private func appointments(
    _ parts: [BookFacts.Part],
    of professional: Identifier<Professional>
  ) -> [DaySheet.Block] {
    var blocks: [DaySheet.Block] = []
    for (number, part) in parts.enumerated() {
      let span = part.placed.span
      let before = facts.stepped(part.wanted.bufferBefore)
      let after = facts.stepped(part.wanted.bufferAfter)
      let earlier = number > 0 ? parts[number - 1] : nil
      let way = earlier.map { facts.way(from: $0, to: part) } ?? 0
      let earliest = blocks.last?.span.upperBound ?? .min
      let lead = max(earliest, span.lowerBound - max(before, way))
      if lead < span.lowerBound {
        let title = way > 0 ? "on the way" : "set-up"
        blocks.append(.init(kind: .between, span: lead..<span.lowerBound, title: title))
      }
      blocks.append(block(part, except: professional))
      let next =
        parts.indices.contains(number + 1)
        ? parts[number + 1].placed.span.lowerBound : Int.max
      let end = min(next, span.upperBound + after)
      if end > span.upperBound {
        blocks.append(.init(kind: .between, span: span.upperBound..<end, title: "buffer"))
      }
    }
    return blocks
  }

  /// The breaks of a duty: where they lie, or, for those agreed on the day, a
  /// free time near the middle of the shift.
  private func breaks(of duty: DayDuty, around busy: [Range<Int>]) -> [DaySheet.Block] {
    var taken = busy
    return duty.shift.breaks.compactMap { pause in
      let placed = pause.window.map { duty.breakOffset ?? $0.lowerBound }
      let start =
        (pause.offset ?? placed).map { duty.span.lowerBound + $0 }
        ?? freeStart(of: pause.length, in: duty.span, around: taken)
      guard let start else { return nil }
      let span = start..<min(duty.span.upperBound, start + pause.length)
      taken.append(span)
      return DaySheet.Block(kind: .pause, span: span, title: "break")
    }
  }

  /// The start of a free stretch of a length, nearest to the middle of a span.
  private func freeStart(of length: Int, in span: Range<Int>, around busy: [Range<Int>]) -> Int? {
    let step = facts.practice.demand.settings.grid
    let middle = (span.lowerBound + span.upperBound - length) / 2
    return stride(from: span.lowerBound, through: span.upperBound - length, by: step)
      .filter { start in !busy.contains { $0.overlaps(start..<start + length) } }
      .min { abs($0 - middle) < abs($1 - middle) }
  }

  private func gaps(in span: Range<Int>, around taken: [Range<Int>]) -> [DaySheet.Block] {
    var start = span.lowerBound
    var gaps: [DaySheet.Block] = []
    let edges = taken.sorted { $0.lowerBound < $1.lowerBound } + [span.upperBound..<span.upperBound]
    for other in edges {
      let end = min(other.lowerBound, span.upperBound)
      if end > start { gaps.append(.init(kind: .free, span: start..<end, title: "free")) }
      start = max(start, other.upperBound)
    }
    return gaps
  }

  // MARK: Rooms

  private func sheet(
    of room: Room,
    _ parts: [BookFacts.Part],
    on date: CalendarDate
  ) -> DaySheet? {
    let own = parts.filter { facts.wall($0.placed.span.lowerBound).date == date }
    if own.isEmpty { return nil }
    let open = opening(of: room, on: date)
    let turnover = facts.stepped(room.turnover)
    let busy = own.flatMap { part -> [DaySheet.Block] in
      let end = part.placed.span.upperBound
      let cleaning = DaySheet.Block(kind: .between, span: end..<end + turnover, title: "cleaning")
      return [block(part, except: nil)] + (turnover > 0 ? [cleaning] : [])
    }
    // A room that is open for longer than it is used is drawn around its use.
    let first = own[0].placed.span.lowerBound - 60
    let last = (busy.map(\.span.upperBound).max() ?? first) + 60
    let hours =
      first - facts.wall(first).minutes % 60..<last + (60 - facts.wall(last).minutes % 60) % 60
    let near = open.map { $0.clamped(to: hours) }.filter { !$0.isEmpty }
    let words = open.map { "\(facts.time($0.lowerBound))–\(facts.time($0.upperBound))" }
    return DaySheet(
      name: room.name,
      anchor: "room-\(room.id)-\(date)",
      date: date,
      hours: words.isEmpty ? "" : "open " + words.joined(separator: ", "),
      blocks: near.map { .init(kind: .present, span: $0) } + busy,
      clock: facts.practice.clock
    )
  }

  private func opening(of room: Room, on date: CalendarDate) -> [Range<Int>] {
    let site = facts.practice.sites.first { $0.id == room.site }
    return (site?.opening ?? []).filter { $0.days.contains(date) }.map { hours in
      let from = facts.practice.clock.instant(on: date, minutes: hours.from.minutes)
      return
        from..<max(
          from,
          facts.practice.clock.instant(on: date, minutes: hours.until.minutes)
        )
    }
  }

  private func block(
    _ part: BookFacts.Part,
    except professional: Identifier<Professional>?
  ) -> DaySheet.Block {
    DaySheet.Block(
      kind: .appointment(service: services[part.service.id] ?? services.count),
      span: part.placed.span,
      title: facts.title(part),
      client: facts.client(part),
      details: facts.details(part, except: professional)
    )
  }
}
