public import PracticeDomain
public import Primitives

extension CompiledBook {
  /// What the practice's booking policy leaves of a visit that is asked for, and
  /// what the time that it would take is worth to others.
  ///
  /// How many bookings a client may have is not among it. Work on matters is not
  /// limited.
  ///
  /// - Parameters:
  ///   - visit: its position in ``wanted``.
  ///   - now: when it is asked for, in minutes since 1970-01-01 00:00 UTC.
  ///   - values: what time is worth; none unless told.
  /// - Complexity: linear in the roster, and in people times days for each
  ///   reserve.
  public func limits(
    for visit: Int,
    at now: Int,
    values: [CapacityValue] = []
  ) -> BookingLimits {
    let asked = wanted.visits[visit]
    guard !asked.isWork else { return BookingLimits() }
    var draft = LimitsDraft(book: self, asked: asked, now: now)
    draft.limitStarts()
    draft.closeDuties()
    draft.applyReserves()
    draft.applyValues(values)
    return draft.limits
  }
}

/// Limits while they are being drawn.
private struct LimitsDraft {
  let book: CompiledBook
  let asked: Visit
  let now: Int
  var limits = BookingLimits()
  /// Prices that may overlap, by resource.
  private var prices: [Int: [BookingLimits.SlotPrice]] = [:]

  init(book: CompiledBook, asked: Visit, now: Int) {
    self.book = book
    self.asked = asked
    self.now = now
  }

  private var practice: Practice { book.practice }
  private var policy: BookingPolicy { practice.demand.policy }
  private var time: BookTime { book.time }

  /// Not too soon, and not too far ahead.
  mutating func limitStarts() {
    let first = time.first(notBefore: now + policy.notice)
    if first > 0 { limits.rules.append(.init("notice", starts: first..<time.slotCount)) }
    guard let ahead = policy.ahead else { return }
    let end = practice.clock.date(at: now).adding(days: ahead + 1)
    let last = time.first(notBefore: practice.clock.instant(on: end, minutes: 0))
    if last < time.slotCount { limits.rules.append(.init("ahead", starts: 0..<last)) }
  }

  /// Duties on which the service may not be booked.
  mutating func closeDuties() {
    guard policy.bookable.contains(where: { $0.services.contains(asked.service.id) }) else {
      return
    }
    var rule = BookingLimits.Rule("bookable")
    for duty in book.duties {
      let assignment = Assignment(
        professional: practice.professionals[duty.person].id,
        date: duty.date,
        shift: duty.shift,
        role: duty.role,
        place: duty.place
      )
      guard !policy.allows(asked.service.id, on: assignment, in: practice) else { continue }
      rule.closed[duty.person, default: []] += duty.pieces
    }
    limits.rules.append(rule)
  }

  mutating func applyReserves() {
    let urgency = practice.demand.settings.urgency(asked.request.urgency).id
    for reserve in policy.reserves {
      var rule = BookingLimits.Rule("reserve \(reserve.id)")
      let isKept = reserve.isKept(for: urgency, asked.service.id)
      let people = practice.professionals.indices.filter {
        reserve.who.contains(practice.professionals[$0], over: practice.horizon)
      }
      for date in time.dates where reserve.days.contains(date) {
        let slots = time.covering(time.span(of: reserve.part, on: date))
        guard !slots.isEmpty else { continue }
        let isOpen = isKept || reserve.isReleased(on: date, at: now, practice.clock)
        for person in people {
          if !isOpen {
            rule.closed[person, default: []].append(slots)
          } else if reserve.price > 0 {
            prices[person, default: []].append(.init(slots: slots, reserve: reserve.price))
          }
        }
      }
      if !rule.closed.isEmpty { limits.rules.append(rule) }
    }
  }

  mutating func applyValues(_ values: [CapacityValue]) {
    let grid = Int64(practice.demand.settings.grid)
    let holders = Dictionary(grouping: values, by: \.holder)
    for (holder, own) in holders {
      guard let resource = book.resource(of: holder) else { continue }
      for value in own where value.price * grid >= 60 {
        let from = practice.clock.instant(on: value.date, minutes: value.hour * 60)
        let slots = time.slots(within: from..<from + 60)
        guard !slots.isEmpty else { continue }
        prices[resource, default: []]
          .append(.init(slots: slots, displaced: value.price * grid / 60))
      }
    }
    limits.prices = prices.mapValues(\.apart)
  }
}

extension [BookingLimits.SlotPrice] {
  /// The sums of prices that overlap, as spans that do not.
  fileprivate var apart: [BookingLimits.SlotPrice] {
    var changes: [Int: (displaced: Int64, reserve: Int64)] = [:]
    for price in self {
      let (low, high) = (price.slots.lowerBound, price.slots.upperBound)
      changes[low, default: (0, 0)].displaced += price.displaced
      changes[low, default: (0, 0)].reserve += price.reserve
      changes[high, default: (0, 0)].displaced -= price.displaced
      changes[high, default: (0, 0)].reserve -= price.reserve
    }
    var spans: [BookingLimits.SlotPrice] = []
    var (displaced, reserve): (Int64, Int64) = (0, 0)
    let slots = changes.keys.sorted()
    for (slot, next) in zip(slots, slots.dropFirst()) {
      displaced += changes[slot]?.displaced ?? 0
      reserve += changes[slot]?.reserve ?? 0
      guard displaced > 0 || reserve > 0 else { continue }
      spans.append(.init(slots: slot..<next, displaced: displaced, reserve: reserve))
    }
    return spans
  }
}

extension CompiledBook {
  /// The resource of a holder of capacity; nil where there is none.
  fileprivate func resource(of holder: CapacityValue.Holder) -> Int? {
    switch holder {
    case .professional(let id): practice.professionals.firstIndex { $0.id == id }
    case .room(let id):
      practice.rooms.firstIndex { $0.id == id }.flatMap { room in
        places.pools.firstIndex { $0.rooms.contains(room) }.map { pools.lowerBound + $0 }
      }
    case .equipment(let id):
      practice.equipment.firstIndex { $0.id == id }.map { devices.lowerBound + $0 }
    }
  }
}
