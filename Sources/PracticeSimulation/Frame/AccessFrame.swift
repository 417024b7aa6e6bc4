import Compilation
import PracticeDomain

/// What the desk must leave alone, and for whom: time that is kept for others until
/// it is released, and duties on which a service may not be booked.
struct AccessFrame: Sendable {
  /// Time of one day that is released at one moment.
  struct Span: Sendable {
    var day: Int
    var slots: Range<Int>
    var people: [Int]
    /// Minutes from the beginning; infinite for never.
    var release: Double
    /// The position of its reserve.
    var reserve: Int
  }

  /// A time that costs something in the ranking.
  struct Price: Sendable {
    var slots: Range<Int>
    var price: Int64
  }

  /// Requests that must leave the same alone.
  struct Sort: Sendable, Hashable {
    /// For each reserve whether it is kept from them.
    var isBarred: [Bool]
    /// Their service, where it may be booked on some duties only.
    var service: Identifier<Service>?
  }

  /// All time that is kept, by release.
  let spans: [Span]
  private(set) var sorts: [Sort] = []
  /// The sort of the patterns of each class.
  private(set) var sortOf: [[Int]] = []
  /// For each sort and resource what is never open to it, as bits.
  private(set) var duties: [[[UInt64]]] = []
  /// For each professional and day what starting in kept time costs; empty where
  /// nothing does.
  private(set) var prices: [[[Price]]]
  private let words: Int

  init(
    _ base: Practice,
    _ long: LongPractice,
    _ rules: BookingRules,
    _ draft: WindowDraft,
    patterns: [[RequestPattern]],
    templates: [VisitTemplate]
  ) {
    words = (draft.slotCount + 63) / 64
    prices = Array(repeating: [], count: base.professionals.count)
    spans = Self.spans(base, long.practice, rules, draft).sorted { $0.release < $1.release }
    for span in spans where rules.reserves[span.reserve].price > 0 {
      let price = Price(slots: span.slots, price: rules.reserves[span.reserve].price)
      for person in span.people {
        if prices[person].isEmpty {
          prices[person] = Array(repeating: [], count: long.practice.horizon.days)
        }
        prices[person][span.day].append(price)
      }
    }
    let urgencies = base.demand.settings.urgencies.map(\.id)
    var places: [Sort: Int] = [:]
    for own in patterns {
      var numbers: [Int] = []
      for pattern in own {
        let template = templates[pattern.templates[0]]
        let sort = Self.sort(of: template, urgencies[pattern.urgency], rules)
        let place = places[sort] ?? sorts.count
        if place == sorts.count {
          sorts.append(sort)
          duties.append(Self.duties(closedTo: sort, long, rules, draft, words: words))
        }
        places[sort] = place
        numbers.append(place)
      }
      sortOf.append(numbers)
    }
  }

  private static func sort(
    of template: VisitTemplate,
    _ urgency: Identifier<UrgencyClass>,
    _ rules: BookingRules
  ) -> Sort {
    // Work on matters is not limited.
    if template.isWork { return Sort(isBarred: rules.reserves.map { _ in false }) }
    let isLimited = rules.bookable.contains { $0.services.contains(template.service) }
    return Sort(
      isBarred: rules.reserves.map { !$0.isKept(for: urgency, template.service) },
      service: isLimited ? template.service : nil
    )
  }

  private static func spans(
    _ base: Practice,
    _ long: Practice,
    _ rules: BookingRules,
    _ draft: WindowDraft
  ) -> [Span] {
    var spans: [Span] = []
    for (number, reserve) in rules.reserves.enumerated() {
      let people = base.professionals.indices.filter {
        reserve.who.contains(base.professionals[$0], over: base.horizon)
      }
      for day in 0..<long.horizon.days {
        let date = long.horizon.date(at: day)
        guard reserve.days.contains(date) else { continue }
        let slots = draft.slots(covering: reserve.part, on: date)
        guard !slots.isEmpty else { continue }
        let release = reserve.release.map {
          draft.clock.instant(on: date.adding(days: -$0.days), minutes: $0.at.minutes)
        }
        spans.append(
          Span(
            day: day,
            slots: slots,
            people: people,
            release: release.map { Double($0 - draft.origin) } ?? .infinity,
            reserve: number
          )
        )
      }
    }
    return spans
  }

  /// Duties on which the service of a sort may not be booked, as bits by
  /// professional; empty where it may be on any.
  private static func duties(
    closedTo sort: Sort,
    _ long: LongPractice,
    _ rules: BookingRules,
    _ draft: WindowDraft,
    words: Int
  ) -> [[UInt64]] {
    guard let service = sort.service else { return [] }
    let policy = BookingPolicy(bookable: rules.bookable)
    let practice = long.practice
    var closed = [[UInt64]](repeating: [], count: practice.professionals.count)
    for assignment in long.roster.assignments
    where !policy.allows(service, on: assignment, in: practice) {
      guard let shift = practice.shift(assignment.shift),
        let span = practice.span(of: shift, on: assignment.date),
        let person = practice.professionals.firstIndex(where: {
          $0.id == assignment.professional
        })
      else { continue }
      if closed[person].isEmpty { closed[person] = Array(repeating: 0, count: words) }
      closed[person].set(draft.slots(covering: span))
    }
    return closed
  }

  /// The next time after another at which something is released; infinite for never.
  func release(after now: Double) -> Double {
    spans.first { $0.release > now }?.release ?? .infinity
  }

  /// For each resource the slots that a sort must leave alone at a time; empty for
  /// none.
  func closed(to sort: Int, at now: Double, resources: Int) -> [[UInt64]] {
    let kept = spans.filter { $0.release > now && sorts[sort].isBarred[$0.reserve] }
    if kept.isEmpty, duties[sort].isEmpty { return [] }
    var closed = duties[sort]
    closed += Array(repeating: [], count: resources - closed.count)
    for span in kept {
      for person in span.people {
        if closed[person].isEmpty { closed[person] = Array(repeating: 0, count: words) }
        closed[person].set(span.slots)
      }
    }
    return closed
  }
}

extension [UInt64] {
  /// Sets the bits of a range.
  mutating func set(_ range: Range<Int>) {
    var low = range.lowerBound
    while low < range.upperBound {
      let end = Swift.min(range.upperBound, (low >> 6 + 1) << 6)
      let width = UInt64(end - low)
      let ones: UInt64 = width == 64 ? .max : (1 << width) - 1
      self[low >> 6] |= ones << UInt64(low & 63)
      low = end
    }
  }
}
