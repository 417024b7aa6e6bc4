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
    let numbers = first..<first + count
    if count > 1, placeWhole(numbers, &agenda) { return }
    for number in numbers where !placeNext(number, of: numbers, from: 0, &agenda) { break }
  }

  /// Books the next visit of a request, from a day on; tells whether it could.
  private mutating func placeNext(
    _ number: Int,
    of numbers: Range<Int>,
    from day: Int,
    _ agenda: inout Agenda<Event>
  ) -> Bool {
    let first = numbers.lowerBound
    guard var range = range(of: number, after: number > first ? number - 1 : nil, agenda.now)
    else { return false }
    let earliest = frame.dayStarts[day] / frame.grid
    guard range.upperBound > earliest else { return false }
    range = max(range.lowerBound, earliest)..<range.upperBound
    return place(number, within: range, only: person(for: number, first), &agenda)
  }

  /// Books all visits of a request, the first on the first day from which all of
  /// them find a time; tells whether there is one.
  private mutating func placeWhole(
    _ numbers: Range<Int>,
    _ agenda: inout Agenda<Event>
  ) -> Bool {
    var day = 0
    while day < frame.days {
      var done = numbers.lowerBound
      while done < numbers.upperBound, placeNext(done, of: numbers, from: day, &agenda) {
        done += 1
      }
      if done == numbers.upperBound { return true }
      if done == numbers.lowerBound { return false }
      day = frame.day(ofSlot: visits[numbers.lowerBound].start) + 1
      for number in numbers.lowerBound..<done {
        visits[number].status = .refused
        free(number)
      }
    }
    return false
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
    release(agenda.now)
    if template.seats > 1 {
      guard join(number, place, within: slots) else { return false }
    } else {
      guard let offer = offer(visits[number], within: slots, only, agenda.now),
        let booking = book.book(offer, for: template.wish)
      else { return false }
      visits[number].start = offer.start
      visits[number].booking = booking
      if !template.wanted.isEmpty {
        let members = offer.placements[0].members.first ?? []
        visits[number].isWanted = !template.wanted.isDisjoint(with: members)
      }
    }
    visits[number].booked = agenda.now
    visits[number].status = .booked
    visits[number].generation += 1
    visitsOfDay[frame.day(ofSlot: visits[number].start)].append(number)
    plan(number, &agenda)
    return true
  }

  private func offer(
    _ visit: VisitState,
    within slots: Range<Int>,
    _ only: Int?,
    _ now: Double
  ) -> SlotOffer? {
    let (template, pattern) = (frame.template(of: visit), frame.pattern(of: visit))
    return switch frame.setup.policy {
    case .ranked(let prices) where only == nil:
      ranking.best(
        .init(
          template: template,
          pattern: pattern,
          pressing: frame.pressing[visit.requestClass][visit.pattern],
          slots: slots,
          now: now
        ),
        closed: closed[frame.access.sortOf[visit.requestClass][visit.pattern]],
        prices: prices,
        in: book
      )
    case .ranked, .earliest:
      template.search.first(
        in: book,
        within: slots,
        allowed: pattern.windows,
        closed: closed[frame.access.sortOf[visit.requestClass][visit.pattern]],
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
          closed: closed[frame.access.sortOf[visits[number].requestClass][visits[number].pattern]]
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
    var stream = streams.stream(Purpose.cancellation, entity: visit.key, part: visit.streamPart)
    let time = visit.asked + stream.exponential() / rate * 1440
    guard time > agenda.now, time < Double(visit.start * frame.grid) else { return }
    agenda.schedule(
      Event(kind: .cancellation, subject: Int32(number), generation: visit.generation),
      at: time
    )
  }

  mutating func callOff(_ number: Int, generation: Int32, _ agenda: inout Agenda<Event>) {
    guard visits[number].status == .booked, visits[number].generation == generation else { return }
    visits[number].status = .cancelled
    free(number)
    askAgain(number, &agenda)
  }

  /// Lets a client whose visit is off ask for another at once, perhaps; at most
  /// three times.
  mutating func askAgain(_ number: Int, _ agenda: inout Agenda<Event>) {
    let off = visits[number]
    let share = frame.setup.attendance.returning
    guard share > 0, off.attempt < 3, !frame.template(of: off).isWork,
      !frame.setup.demand.classes[off.requestClass].isWalkIn
    else { return }
    var stream = streams.stream(Purpose.returning, entity: off.key, part: off.streamPart)
    guard stream.uniform() < share else { return }
    var again = VisitState(
      requestClass: off.requestClass,
      pattern: off.pattern,
      part: off.part,
      key: off.key,
      asked: agenda.now,
      isMeasured: off.isMeasured
    )
    again.attempt = off.attempt + 1
    visits.append(again)
    if off.isMeasured { tally.returns += 1 }
    let new = visits.count - 1
    guard let range = range(of: new, after: nil, agenda.now) else { return }
    _ = place(new, within: range, &agenda)
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
