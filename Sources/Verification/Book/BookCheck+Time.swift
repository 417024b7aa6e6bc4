import PracticeDomain

extension BookCheck {
  /// What ties visits: order, distance and likeness.
  mutating func checkTies() {
    for tie in wanted.ties {
      let (first, second) = (held[tie.first], held[tie.second])
      let names =
        "\(wanted.visits[tie.second].request.id) and "
        + "\(wanted.visits[tie.first].request.id)"
      if tie.kind == .requires {
        if first == nil, second != nil {
          breach(.series, "Of \(names) only the first is held.")
        }
        continue
      }
      guard let first, let second else { continue }
      check(tie.kind, first, second, names)
    }
  }

  private mutating func check(
    _ kind: VisitTie.Kind,
    _ first: Appointment,
    _ second: Appointment,
    _ names: String
  ) {
    let (one, other) = (first.phases[0].span.lowerBound, second.phases[0].span.lowerBound)
    let people = (
      first.phases[0].professionals.first ?? [], second.phases[0].professionals.first ?? []
    )
    switch kind {
    case .spacing(let days):
      let apart = date(of: other).days(since: date(of: one))
      if !days.contains(apart) {
        breach(
          .series,
          "\(names) are \(apart) days apart; \(days.lowerBound) to \(days.upperBound) are wanted.",
          at: other
        )
      }
    case .order:
      if other < (first.phases.last?.span.upperBound ?? one) {
        breach(.series, "\(names) are in the wrong order.", at: other)
      }
    case .sameWeekday(let price):
      let isSame = date(of: one).weekday == date(of: other).weekday
      like(isSame, price, "\(names) fall on different weekdays.", other)
    case .sameTime(let price):
      let isSame = timeOfDay(of: one) == timeOfDay(of: other)
      like(isSame, price, "\(names) are at different times of day.", other)
    case .samePerson(let price):
      like(Set(people.0) == Set(people.1), price, "\(names) are with different people.", other)
    case .differentPerson:
      if !Set(people.0).isDisjoint(with: people.1) {
        breach(.series, "\(names) are done by the same person.", at: other)
      }
    case .requires: break
    }
  }

  private mutating func like(_ isSame: Bool, _ price: Price, _ sentence: String, _ at: Int) {
    guard !isSame else { return }
    switch price {
    case .hard: breach(.series, sentence, at: at)
    case .soft(let amount): charge(.continuity, amount, sentence, at: at)
    }
  }

  /// Breaks whose time nobody said can be taken within the middle half of their
  /// shift, or anywhere in it where that is too short.
  mutating func checkBreaks() {
    let engagements = Dictionary(grouping: engagements, by: \.professional)
    for offer in offers where !offer.openBreaks.isEmpty {
      let busy = (engagements[offer.professional] ?? []).map {
        $0.span.lowerBound - $0.before..<$0.span.upperBound + $0.after
      }
      let breaks = offer.openBreaks.compactMap { room(for: $0, in: offer) }
      if !Self.canPlace(breaks, around: busy, step: settings.grid) {
        breach(
          .breaks,
          "No time is left for the break of \(offer.professional) on \(offer.date).",
          who: [offer.professional],
          at: offer.span.lowerBound
        )
      }
    }
  }

  /// How long a break is in whole steps, and the time within which it is taken;
  /// nil where its shift is too short for it.
  private func room(for length: Int, in offer: DutyOffer) -> (length: Int, within: Range<Int>)? {
    let origin = practice.clock.instant(on: practice.horizon.start, minutes: 0)
    let quarter = offer.span.count / 4
    let middle = offer.span.lowerBound + quarter..<offer.span.upperBound - quarter
    for span in [middle, offer.span] {
      let within = DutyOffer.whole(span, settings.grid, origin)
      if stepped(length) > 0, within.count >= stepped(length) { return (stepped(length), within) }
    }
    return nil
  }

  /// Whether breaks can be placed in some order, each as early as it can be.
  static func canPlace(
    _ breaks: [(length: Int, within: Range<Int>)],
    around busy: [Range<Int>],
    step: Int
  ) -> Bool {
    if breaks.isEmpty { return true }
    return breaks.indices.contains { index in
      let pause = breaks[index]
      let starts = stride(
        from: pause.within.lowerBound,
        through: pause.within.upperBound - pause.length,
        by: step
      )
      guard
        let start = starts.first(where: { start in
          !busy.contains { $0.overlaps(start..<start + pause.length) }
        })
      else { return false }
      var rest = breaks
      rest.remove(at: index)
      return canPlace(rest, around: busy + [start..<start + pause.length], step: step)
    }
  }

  /// Splinters and the balance of booked time.
  mutating func priceTime() {
    let engagements = Dictionary(grouping: engagements, by: \.professional)
    if settings.splinter > 0 {
      for offer in offers {
        for piece in offer.pieces { priceSplinters(piece, offer, engagements) }
      }
    }
    if settings.balancePrice > 0 { priceBalance(engagements) }
  }

  private mutating func priceSplinters(
    _ piece: Range<Int>,
    _ offer: DutyOffer,
    _ engagements: [Identifier<Professional>: [Engagement]]
  ) {
    let busy = (engagements[offer.professional] ?? [])
      .map { $0.span.lowerBound..<$0.span.upperBound + $0.after }
      .sorted { $0.lowerBound < $1.lowerBound }
    var start = piece.lowerBound
    for span in busy + [piece.upperBound..<piece.upperBound] {
      let end = min(max(span.lowerBound, piece.lowerBound), piece.upperBound)
      if end > start, end - start < stepped(settings.splinter), start..<end != piece {
        let sentence =
          "\(end - start) min of \(offer.professional) from \(words(start)) are of no use."
        charge(
          .splinters,
          settings.splinterPrice,
          sentence,
          who: [offer.professional],
          at: start
        )
      }
      start = max(start, min(span.upperBound, piece.upperBound))
    }
  }

  /// For each role the greatest and the least share of booked time.
  private mutating func priceBalance(_ engagements: [Identifier<Professional>: [Engagement]]) {
    for skill in practice.skills {
      let people = practice.professionals.map(\.id).filter { id in
        offers.contains { $0.professional == id && $0.role == skill.id }
      }
      let onDuty = people.map { id in
        offers.filter { $0.professional == id }.flatMap(\.pieces).reduce(0) { $0 + $1.count }
          / settings.grid
      }
      let present = zip(people, onDuty).filter { $0.1 > 0 }
      guard present.count > 1, let most = present.map(\.1).max() else { continue }
      let loads = present.map { id, own in
        let minutes = (engagements[id] ?? []).reduce(0) { $0 + $1.span.count }
        return most * 100 / own * (minutes / settings.grid)
      }
      let range = (loads.max() ?? 0) - (loads.min() ?? 0)
      let unit = 100 * settings.steps(60)
      charge(
        .balance,
        settings.balancePrice,
        units: (range + unit - 1) / unit,
        "The booked time of \(skill.name) lies unevenly.",
        who: present.map(\.0)
      )
    }
  }
}
