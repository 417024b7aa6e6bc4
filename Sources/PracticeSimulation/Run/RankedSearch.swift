import Primitives
import Slots

/// Finds the time that costs the practice least.
struct RankedSearch {
  private let frame: SimulationFrame
  private let search = SlotSearch()

  init(_ frame: SimulationFrame) { self.frame = frame }

  /// The best time for a visit; nil when there is none.
  func best(
    _ template: VisitTemplate,
    _ pattern: RequestPattern,
    within slots: Range<Int>,
    closed: [[UInt64]],
    prices: RankingPrices,
    now: Double,
    in book: LiveBook
  ) -> SlotOffer? {
    let days = frame.day(ofSlot: slots.lowerBound)...frame.day(ofSlot: slots.upperBound - 1)
    let today = frame.day(of: now)
    let spans = days.flatMap { day in
      open(day, slots, pattern.windows).map {
        (slots: $0, cost: price(of: day - today, template, pattern, prices))
      }
    }
    guard !spans.isEmpty else { return nil }
    var wish = template.wish
    for number in wish.phases.indices {
      let locations = Set(wish.phases[number].starts.map(\.location)).sorted()
      wish.phases[number].starts = locations.flatMap { location in
        spans.map { .init(slots: $0.slots, location: location, cost: number == 0 ? $0.cost : 0) }
      }
      for need in wish.phases[number].needs.indices {
        for index in wish.phases[number].needs[need].candidates.indices {
          wish.phases[number].restrict(need, index, to: slots, without: closed)
        }
      }
    }
    return search.offers(for: wish, in: book, count: 1).first
  }

  /// The slots of a day at which a client can come.
  private func open(_ day: Int, _ slots: Range<Int>, _ windows: [UInt64]) -> [Range<Int>] {
    let whole = (frame.dayStarts[day] / frame.grid..<frame.dayStarts[day + 1] / frame.grid)
      .clamped(to: slots)
    if windows.isEmpty { return whole.isEmpty ? [] : [whole] }
    var spans: [Range<Int>] = []
    for slot in whole where windows.allows(slot) {
      if let last = spans.last, last.upperBound == slot {
        spans[spans.count - 1] = last.lowerBound..<slot + 1
      } else {
        spans.append(slot..<slot + 1)
      }
    }
    return spans
  }

  /// What it costs to be seen so many days later.
  private func price(
    of lead: Int,
    _ template: VisitTemplate,
    _ pattern: RequestPattern,
    _ prices: RankingPrices
  ) -> Int64 {
    var price = pattern.latePrice * Int64(max(0, lead - pattern.target))
    price += prices.day * Int64(lead)
    if !template.isWork {
      let chance = template.noShow ?? frame.setup.attendance.noShow(days: lead)
      price += Int64((chance * Double(prices.lostVisit + template.fee)).rounded())
    }
    return price
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
    if !closed.isEmpty, !closed[candidate.resource].isEmpty {
      spans = spans.flatMap { span -> [BookCandidate.Span] in
        let open = span.slots.clamped(to: slots).filter { start in
          !(start..<start + length).contains { closed[candidate.resource].isClosed($0) }
        }
        return open.runs.map { .init(slots: $0, location: span.location, cost: span.cost) }
      }
    }
    needs[need].candidates[index].spans = spans
  }
}

extension [UInt64] {
  fileprivate func isClosed(_ slot: Int) -> Bool {
    slot >> 6 < count && self[slot >> 6] >> UInt64(slot & 63) & 1 == 1
  }
}

extension [Int] {
  /// Longest stretches of following numbers, of numbers that ascend.
  fileprivate var runs: [Range<Int>] {
    var runs: [Range<Int>] = []
    for number in self {
      if let last = runs.last, last.upperBound == number {
        runs[runs.count - 1] = last.lowerBound..<number + 1
      } else {
        runs.append(number..<number + 1)
      }
    }
    return runs
  }
}
