import Primitives
import Simulation
import Slots

extension BookingRun {
  /// A client asks: all visits of the request are booked, one after the other.
  mutating func ask(_ asking: Asking, _ agenda: inout Agenda<Event>) {
    let count = frame.patterns[asking.requestClass][asking.pattern].templates.count
    let isMeasured = frame.measured.contains(frame.day(of: agenda.now))
    let first = visits.count
    for part in 0..<count {
      visits.append(
        VisitState(
          requestClass: asking.requestClass,
          pattern: asking.pattern,
          part: part,
          key: asking.key,
          asked: agenda.now,
          isMeasured: isMeasured
        )
      )
    }
    for number in first..<first + count {
      guard let range = range(of: number, after: number > first ? number - 1 : nil, agenda.now),
        place(number, within: range, only: person(for: number, first), &agenda)
      else { break }
    }
  }

  /// The slots in which a visit may start; nil where there are none.
  func range(of number: Int, after before: Int?, _ now: Double) -> Range<Int>? {
    let isWalkIn = frame.setup.demand.classes[visits[number].requestClass].isWalkIn
    let notice = isWalkIn ? 0 : Double(frame.setup.rules.notice)
    let today = frame.day(of: now)
    let last = min(frame.days, today + (isWalkIn ? 0 : frame.setup.rules.ahead) + 1)
    var low = Int(((now + notice) / Double(frame.grid)).rounded(.up))
    var high = frame.dayStarts[last] / frame.grid
    if let before {
      let lengths = frame.template(of: visits[before]).lengths
      let start = visits[before].start
      low = max(low, start + lengths.reduce(0) { $0 + ($1 + frame.grid - 1) / frame.grid })
      if let spacing = frame.pattern(of: visits[number]).spacing {
        let day = frame.day(ofSlot: start)
        guard day + spacing.lowerBound < frame.days else { return nil }
        low = max(low, frame.dayStarts[day + spacing.lowerBound] / frame.grid)
        high = frame.dayStarts[min(frame.days, day + spacing.upperBound + 1)] / frame.grid
      }
    }
    return low < high ? low..<high : nil
  }

  /// The one who must hold a visit, as they hold those before; nil for anybody.
  private func person(for number: Int, _ first: Int) -> Int? {
    guard number > first, frame.pattern(of: visits[number]).isOnePerson else { return nil }
    return book.booking(visits[first].booking)?.placements.first?.members.first?.first
  }

  /// Gives a visit a time; tells whether there was one.
  mutating func place(
    _ number: Int,
    within slots: Range<Int>,
    only: Int? = nil,
    _ agenda: inout Agenda<Event>
  ) -> Bool {
    let pattern = frame.pattern(of: visits[number])
    let place = pattern.templates[visits[number].part]
    let template = frame.templates[place]
    if template.seats > 1 {
      guard join(number, place, within: slots) else { return false }
    } else {
      guard let offer = offer(template, pattern, within: slots, only, agenda.now),
        let booking = book.book(offer, for: template.wish)
      else { return false }
      visits[number].start = offer.start
      visits[number].booking = booking
    }
    visits[number].booked = agenda.now
    visits[number].status = .booked
    visits[number].generation += 1
    visitsOfDay[frame.day(ofSlot: visits[number].start)].append(number)
    plan(number, &agenda)
    return true
  }

  private func offer(
    _ template: VisitTemplate,
    _ pattern: RequestPattern,
    within slots: Range<Int>,
    _ only: Int?,
    _ now: Double
  ) -> SlotOffer? {
    switch frame.setup.policy {
    case .ranked(let prices) where only == nil:
      ranking.best(
        template,
        pattern,
        within: slots,
        closed: closed[pattern.urgency],
        prices: prices,
        now: now,
        in: book
      )
    case .ranked, .earliest:
      template.search.first(
        in: book,
        within: slots,
        allowed: pattern.windows,
        closed: closed[pattern.urgency],
        only: only
      )
    }
  }

  // MARK: Sessions

  /// Gives a client a seat in a session that is held, or opens one in a week that has
  /// not had all of its own.
  private mutating func join(_ number: Int, _ place: Int, within slots: Range<Int>) -> Bool {
    let template = frame.templates[place]
    let pattern = frame.pattern(of: visits[number])
    let held = sessions[place] ?? []
    let free = held.indices.filter {
      held[$0].taken < template.seats && slots.contains(held[$0].start)
        && pattern.windows.allows(held[$0].start)
    }
    if let own = free.min(by: { held[$0].start < held[$1].start }) {
      sessions[place]?[own].taken += 1
      visits[number].start = held[own].start
      visits[number].booking = held[own].booking
      return true
    }
    let week = 7 * 24 * 60 / frame.grid
    var low = slots.lowerBound
    while low < slots.upperBound {
      let end = min(slots.upperBound, (low / week + 1) * week)
      let count = held.count { $0.start / week == low / week }
      if count < template.sessions,
        let offer = template.search.first(
          in: book,
          within: low..<end,
          allowed: pattern.windows,
          closed: closed[pattern.urgency]
        ), let booking = book.book(offer, for: template.wish)
      {
        sessions[place, default: []].append(.init(start: offer.start, booking: booking, taken: 1))
        visits[number].start = offer.start
        visits[number].booking = booking
        return true
      }
      low = end
    }
    return false
  }

  // MARK: Cancellations

  /// Lets a client call a visit off some time, perhaps.
  private mutating func plan(_ number: Int, _ agenda: inout Agenda<Event>) {
    let rate = frame.setup.attendance.cancellationRate
    let visit = visits[number]
    guard rate > 0, !frame.template(of: visit).isWork,
      !frame.setup.demand.classes[visit.requestClass].isWalkIn
    else { return }
    var stream = streams.stream(Purpose.cancellation, entity: visit.key, part: visit.part)
    let time = visit.asked + stream.exponential() / rate * 1440
    guard time > agenda.now, time < Double(visit.start * frame.grid) else { return }
    agenda.schedule(
      Event(kind: .cancellation, subject: Int32(number), generation: visit.generation),
      at: time
    )
  }

  mutating func callOff(_ number: Int, generation: Int32) {
    guard visits[number].status == .booked, visits[number].generation == generation else { return }
    visits[number].status = .cancelled
    free(number)
  }

  /// Frees what a visit takes.
  mutating func free(_ number: Int) {
    let place = frame.pattern(of: visits[number]).templates[visits[number].part]
    let booking = visits[number].booking
    if frame.templates[place].seats > 1,
      let own = sessions[place]?.firstIndex(where: { $0.booking == booking })
    {
      sessions[place]?[own].taken -= 1
      if (sessions[place]?[own].taken ?? 0) > 0 { return }
      sessions[place]?.remove(at: own)
    }
    book.cancel(booking)
  }
}

extension [UInt64] {
  /// Whether a slot is among those that bits stand for; empty for all.
  func allows(_ slot: Int) -> Bool { isEmpty || self[slot >> 6] >> UInt64(slot & 63) & 1 == 1 }
}

extension RandomStream {
  /// A number without memory, of mean 1.
  mutating func exponential() -> Double { RandomTime.exponential(mean: 1).draw(from: &self) }
}
