import Primitives
import Slots

/// Finds the time that costs the practice least.
struct RankedSearch {
  private let frame: SimulationFrame
  private let search = SlotSearch()

  init(_ frame: SimulationFrame) { self.frame = frame }

  /// A visit to be placed.
  struct Request {
    var template: VisitTemplate
    var pattern: RequestPattern
    var pressing: PressingDemand
    var slots: Range<Int>
    var now: Double
  }

  /// The best time for a visit; nil when there is none.
  ///
  /// - Parameter closed: for each resource the slots that it must leave alone.
  func best(
    _ request: Request,
    closed: [[UInt64]],
    prices: RankingPrices,
    in book: LiveBook
  ) -> SlotOffer? {
    let slots = request.slots
    let days = frame.day(ofSlot: slots.lowerBound)...frame.day(ofSlot: slots.upperBound - 1)
    let spans = days.flatMap { self.spans(on: $0, request, prices) }
    guard !spans.isEmpty else { return nil }
    let displaced = PressingPrices(
      frame,
      prices.displacement > 0 ? request.pressing : .none,
      length: request.template.wish.phases[0].length,
      on: days,
      share: Double(prices.displacement) / 100,
      at: request.now,
      in: book
    )
    var wish = request.template.wish
    for number in wish.phases.indices {
      let locations = Set(wish.phases[number].starts.map(\.location)).sorted()
      wish.phases[number].starts = locations.flatMap { location in
        spans.map { .init(slots: $0.slots, location: location, cost: number == 0 ? $0.cost : 0) }
      }
      for need in wish.phases[number].needs.indices {
        for index in wish.phases[number].needs[need].candidates.indices {
          wish.phases[number].restrict(need, index, to: slots, without: closed)
          price(&wish.phases[number], need, index, displaced)
        }
      }
    }
    return search.offers(for: wish, in: book, count: 1).first
  }

  /// The starts of a day at which a client can come, with their prices.
  private func spans(
    on day: Int,
    _ request: Request,
    _ prices: RankingPrices
  ) -> [(slots: Range<Int>, cost: Int64)] {
    let lead = day - frame.day(of: request.now)
    let price = price(of: lead, request.template, request.pattern, prices)
    return open(day, request.slots, request.pattern.windows).map { slots in
      (slots, price + waiting(until: slots.lowerBound, request, prices))
    }
  }

  /// Charges for a candidate what others lose.
  private func price(
    _ phase: inout BookPhase,
    _ need: Int,
    _ index: Int,
    _ displaced: PressingPrices
  ) {
    let person = phase.needs[need].candidates[index].resource
    guard person < frame.people else { return }
    let kept = frame.access.prices[person]
    if !kept.isEmpty {
      phase.needs[need].candidates[index].spans = phase.needs[need].candidates[index].spans
        .flatMap { $0.charged(kept[min(kept.count - 1, frame.day(ofSlot: $0.slots.lowerBound))]) }
    }
    for number in phase.needs[need].candidates[index].spans.indices {
      let day = frame.day(
        ofSlot: phase.needs[need].candidates[index].spans[number].slots.lowerBound
      )
      phase.needs[need].candidates[index].spans[number].cost +=
        displaced.price(of: person, on: day, length: phase.length)
    }
  }

  /// The slots of a day at which a client can come.
  private func open(_ day: Int, _ slots: Range<Int>, _ windows: [UInt64]) -> [Range<Int>] {
    let whole = (frame.dayStarts[day] / frame.grid..<frame.dayStarts[day + 1] / frame.grid)
      .clamped(to: slots)
    let hour = max(1, 60 / frame.grid)
    var spans: [Range<Int>] = []
    for slot in whole where windows.allows(slot) {
      if let last = spans.last, last.upperBound == slot, slot % hour != 0 {
        spans[spans.count - 1] = last.lowerBound..<slot + 1
      } else {
        spans.append(slot..<slot + 1)
      }
    }
    return spans
  }

  /// What it costs to wait until an hour begins.
  private func waiting(until slot: Int, _ request: Request, _ prices: RankingPrices) -> Int64 {
    let days = max(0, Double(slot * frame.grid) - request.now) / 1440
    let share = Double(prices.waiting) / 100
    return Int64((Double(request.pattern.latePrice) * share * days).rounded())
  }

  /// What it costs to be seen so many days later.
  private func price(
    of lead: Int,
    _ template: VisitTemplate,
    _ pattern: RequestPattern,
    _ prices: RankingPrices
  ) -> Int64 {
    var price = pattern.latePrice * Int64(max(0, lead - pattern.target))
    if !template.isWork {
      let chance = template.noShow ?? frame.setup.attendance.noShow(days: lead)
      price += Int64((chance * Double(prices.lostVisit + template.fee)).rounded())
    }
    return price
  }
}

extension BookCandidate.Span {
  /// The span in parts, of which those in time that is kept for some cost more.
  fileprivate func charged(_ prices: [AccessFrame.Price]) -> [Self] {
    prices.reduce([self]) { parts, kept in
      parts.flatMap { part -> [Self] in
        let inside = part.slots.clamped(to: kept.slots)
        guard !inside.isEmpty else { return [part] }
        var dear = part
        (dear.slots, dear.cost) = (inside, part.cost + kept.price)
        let rest = part.slots.without(inside).map { slots in
          var plain = part
          plain.slots = slots
          return plain
        }
        return (rest + [dear]).sorted { $0.slots.lowerBound < $1.slots.lowerBound }
      }
    }
  }
}

extension BookPhase {
  /// Leaves a candidate only what lies near some slots, and outside what is closed.
  fileprivate mutating func restrict(
    _ need: Int,
    _ index: Int,
    to slots: Range<Int>,
    without closed: [[UInt64]]
  ) {
    let candidate = needs[need].candidates[index]
    var spans = candidate.spans.filter { $0.slots.overlaps(slots) }
    for number in spans.indices { spans[number].slots = spans[number].slots.clamped(to: slots) }
    if !closed.isEmpty, !closed[candidate.resource].isEmpty {
      spans = spans.flatMap { span -> [BookCandidate.Span] in
        let open = closed[candidate.resource].open(span.slots.clamped(to: slots), for: length)
        return open.map { .init(slots: $0, location: span.location, cost: span.cost) }
      }
    }
    needs[need].candidates[index].spans = spans
  }
}

extension [UInt64] {
  /// The starts of a range from which a length touches no bit that is set, as
  /// stretches.
  fileprivate func open(_ starts: Range<Int>, for length: Int) -> [Range<Int>] {
    var open: [Range<Int>] = []
    var low = starts.lowerBound
    var end = low
    // Everything from `low` to `end` is free.
    while low < starts.upperBound {
      while end < starts.upperBound + length - 1, !isSet(end) { end += 1 }
      let last = Swift.min(starts.upperBound, end - length + 1)
      if low < last { open.append(low..<last) }
      low = end + 1
      end = low
    }
    return open
  }

  private func isSet(_ slot: Int) -> Bool {
    slot >> 6 < count && self[slot >> 6] >> UInt64(slot & 63) & 1 == 1
  }
}
