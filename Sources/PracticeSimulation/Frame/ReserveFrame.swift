import PracticeDomain

/// Time kept for some requests, as bits by resource.
struct ReserveFrame: Sendable {
  /// Time of one day that is released at one moment.
  struct Span: Sendable {
    var slots: Range<Int>
    var people: [Int]
    /// Minutes from the beginning; infinite for never.
    var release: Double
    /// For each urgency class whether it must leave the time alone until then.
    var isBarred: [Bool]
  }

  /// All of it, by release.
  let spans: [Span]
  let words: Int

  init(
    _ base: Practice,
    _ long: Practice,
    _ setup: SimulationSetup,
    _ draft: WindowDraft
  ) {
    words = (draft.slotCount + 63) / 64
    let urgencies = base.demand.settings.urgencies.map(\.id)
    var spans: [Span] = []
    for reserve in setup.rules.reserves {
      let people = base.professionals.indices.filter {
        reserve.people.isEmpty || reserve.people.contains(base.professionals[$0].id)
      }
      for day in 0..<long.horizon.days {
        let date = long.horizon.date(at: day)
        let slots = draft.slots(of: reserve.part, on: date)
        guard reserve.days.contains(date), !slots.isEmpty else { continue }
        let midnight = Double(draft.dayStarts[day] * draft.grid)
        spans.append(
          Span(
            slots: slots,
            people: people,
            release: reserve.releaseHours.map { midnight - Double($0) * 60 } ?? .infinity,
            isBarred: urgencies.map { !reserve.urgencies.contains($0) }
          )
        )
      }
    }
    self.spans = spans.sorted { $0.release < $1.release }
  }

  /// For each resource the slots that an urgency class must leave alone at a time,
  /// by those spans that are not released.
  func closed(to urgency: Int, at now: Double, resources: Int) -> [[UInt64]] {
    let own = spans.filter { $0.release > now && $0.isBarred[urgency] }
    if own.isEmpty { return [] }
    var closed = [[UInt64]](repeating: [], count: resources)
    for span in own {
      for person in span.people {
        if closed[person].isEmpty { closed[person] = Array(repeating: 0, count: words) }
        for slot in span.slots { closed[person][slot >> 6] |= 1 << UInt64(slot & 63) }
      }
    }
    return closed
  }
}
