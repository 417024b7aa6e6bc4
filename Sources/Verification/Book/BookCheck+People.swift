import PracticeDomain

extension BookCheck {
  /// Who takes part in what.
  var engagements: [Engagement] {
    events.enumerated().flatMap { number, event in
      zip(event.service.phases, event.phases).enumerated().flatMap { phase, pair in
        pair.1.professionals.enumerated().flatMap { need, people in
          people.map { professional in
            Engagement(
              event: number,
              phase: phase,
              need: need,
              professional: professional,
              span: pair.1.span,
              before: stepped(pair.0.bufferBefore),
              after: stepped(pair.0.bufferAfter),
              location: location(of: pair.0, pair.1, event)
            )
          }
        }
      }
    }
  }

  /// What the travel table calls the place of a phase; nil where nobody travels.
  private func location(
    of wanted: Phase,
    _ phase: AppointmentPhase,
    _ event: BookEvent
  ) -> String? {
    switch wanted.place {
    case .nowhere: nil
    case .home: event.request.home
    case .room: practice.rooms.first { $0.id == phase.room }.map { $0.site?.text ?? "" }
    }
  }

  /// Qualification, duty, double booking, ways and what people cost.
  mutating func checkPeople() {
    let engagements = engagements
    for engagement in engagements { check(engagement) }
    for event in events { checkSame(event) }
    let byPerson = Dictionary(grouping: engagements, by: \.professional)
    for professional in practice.professionals {
      let own = (byPerson[professional.id] ?? []).sorted { $0.span.lowerBound < $1.span.lowerBound }
      checkPairs(own)
      if !own.isEmpty {
        charge(
          .use,
          settings.usePrice,
          "\(professional.name) has appointments.",
          who: [professional.id]
        )
      }
    }
    checkClients()
  }

  private mutating func check(_ engagement: Engagement) {
    let event = events[engagement.event]
    let id = engagement.professional
    let at = engagement.span.lowerBound
    guard let professional = practice.professional(id) else {
      return breach(.people, "Nobody is called \(id).", at: at)
    }
    let phase = event.service.phases[engagement.phase]
    let need = phase.staff[engagement.need]
    if !need.tags.isEmpty, need.tags.isDisjoint(with: professional.tags) {
      breach(
        .people,
        "\(professional.name) has not the grade for \(event.name).",
        who: [id],
        at: at
      )
    }
    checkDuty(engagement, professional, need)
    if !event.service.isShared { checkWish(engagement, professional, event.request) }
  }

  /// Someone on duty for the role, in the right place, or a while beyond.
  private mutating func checkDuty(
    _ engagement: Engagement,
    _ professional: Professional,
    _ need: StaffNeed
  ) {
    let event = events[engagement.event]
    let span = engagement.span
    let overs = offers.filter { $0.professional == professional.id }.compactMap { offer -> Int? in
      guard suits(offer, professional, need),
        allows(offer.place, event.phases[engagement.phase].room)
      else { return nil }
      if offer.pieces.contains(where: { $0.contains(span) }) { return 0 }
      guard let last = offer.pieces.last, last.contains(span.lowerBound) else { return nil }
      let over = span.upperBound - last.upperBound
      return over <= settings.overtime ? over : nil
    }
    guard let over = overs.min() else {
      return breach(
        .onDuty,
        "\(professional.name) is not on duty for \(event.name) at \(words(span.lowerBound)).",
        who: [professional.id],
        at: span.lowerBound
      )
    }
    charge(
      .overtime,
      settings.overtimePrice,
      units: over,
      "\(professional.name) stays \(over) min longer for \(event.name).",
      who: [professional.id],
      at: span.lowerBound
    )
    checkReserved(engagement, professional)
  }

  private mutating func checkReserved(_ engagement: Engagement, _ professional: Professional) {
    let event = events[engagement.event]
    let word = event.isWork ? ReservedTime.work : event.service.id.text
    for reserved in practice.demand.reserved
    where reserved.professional == professional.id && !reserved.services.contains(word) {
      let isTaken = dates.filter(reserved.days.contains)
        .contains { span(of: reserved.part, on: $0).overlaps(engagement.span) }
      if isTaken {
        breach(
          .onDuty,
          "\(professional.name)'s time at \(words(engagement.span.lowerBound)) is kept for other "
            + "work than \(event.name).",
          who: [professional.id],
          at: engagement.span.lowerBound
        )
      }
    }
  }

  private func suits(_ offer: DutyOffer, _ professional: Professional, _ need: StaffNeed) -> Bool {
    guard need.skills.allSatisfy({ professional.holds($0, on: offer.date) }) else { return false }
    guard !need.roles.isEmpty else { return true }
    return offer.role.map { need.roles.contains($0) } ?? false
  }

  /// Whether somebody on duty at a place may use a room.
  private func allows(_ place: Identifier<Place>?, _ room: Identifier<Place>?) -> Bool {
    guard let place, let room, let used = practice.rooms.first(where: { $0.id == room }) else {
      return true
    }
    let site = used.site ?? (practice.sites.count == 1 ? practice.sites[0].id : nil)
    return room == place || site == place
  }

  /// Required, preferred, usual and excluded people.
  private mutating func checkWish(
    _ engagement: Engagement,
    _ professional: Professional,
    _ request: ClientRequest
  ) {
    let (id, at) = (professional.id, engagement.span.lowerBound)
    if request.apart.contains(id) {
      breach(.people, "\(request.id) and \(professional.name) are kept apart.", who: [id], at: at)
    }
    guard engagement.need == 0 else { return }
    if !request.required.isEmpty, !request.required.contains(id) {
      breach(.people, "\(request.id) must not be with \(professional.name).", who: [id], at: at)
    }
    if !request.staffTags.isEmpty, request.staffTags.isDisjoint(with: professional.tags) {
      breach(.people, "\(professional.name) is not what \(request.id) asks for.", who: [id], at: at)
    }
    if !request.preferred.isEmpty, !request.preferred.contains(id) {
      charge(
        .preference,
        settings.preferencePrice,
        "\(request.id) is with \(professional.name).",
        who: [id],
        at: at
      )
    }
    if !request.usual.isEmpty, !request.usual.contains(id) {
      charge(
        .continuity,
        settings.continuityPrice,
        "\(professional.name) does not know the client of \(request.id).",
        who: [id],
        at: at
      )
    }
  }

  /// The same or different people in the phases of a visit.
  private mutating func checkSame(_ event: BookEvent) {
    for (number, phase) in event.service.phases.enumerated() {
      for (position, need) in phase.staff.enumerated() {
        let own = Set(event.phases[number].professionals[position])
        switch need.person {
        case .any: break
        case .same(let earlier):
          if own != Set(event.phases[earlier].professionals[0]) {
            breach(.people, "\(phase.name) of \(event.name) is not with the same person as before.")
          }
        case .different(let earlier):
          if !own.isDisjoint(with: event.phases[earlier].professionals[0]) {
            breach(.people, "\(phase.name) of \(event.name) is with the same person as before.")
          }
        }
      }
    }
  }

  /// Double booking and ways, for one professional's parts by start.
  private mutating func checkPairs(_ own: [Engagement]) {
    for (position, first) in own.enumerated() {
      for second in own[(position + 1)...] {
        let free = second.span.lowerBound - first.span.upperBound
        let names = "\(events[first.event].name) and \(events[second.event].name)"
        if free < max(first.after, second.before) {
          breach(
            .professionalDoubleBooked,
            "\(first.professional) has \(names) too close together at "
              + "\(words(second.span.lowerBound)).",
            who: [first.professional],
            at: second.span.lowerBound
          )
        } else if let way = way(first.location, second.location), free < way {
          breach(
            .travel,
            "\(first.professional) has \(free) min between \(names), \(way) away.",
            who: [first.professional],
            at: second.span.lowerBound
          )
        }
      }
    }
  }

  /// Minutes between two places, in whole steps.
  private func way(_ from: String?, _ to: String?) -> Int? {
    guard let from, let to else { return nil }
    let travel = practice.demand.travel.first {
      ($0.from, $0.to) == (from, to) || ($0.from, $0.to) == (to, from)
    }
    return travel.map { stepped($0.minutes) }
  }

  /// A client is in one phase at a time.
  private mutating func checkClients() {
    var spans: [Identifier<Client>: [(visit: Int, span: Range<Int>)]] = [:]
    for (position, appointment) in held.enumerated() where !wanted.visits[position].isWork {
      let client = wanted.visits[position].request.client
      spans[client, default: []] += (appointment?.phases ?? []).map { (position, $0.span) }
    }
    for (client, own) in spans.sorted(by: { $0.key < $1.key }) {
      for (number, first) in own.enumerated() {
        for second in own[(number + 1)...] where first.span.overlaps(second.span) {
          breach(
            .clientDoubleBooked,
            "\(client) is in two appointments at \(words(second.span.lowerBound)).",
            at: second.span.lowerBound
          )
        }
      }
    }
  }
}

extension Range<Int> {
  /// Whether another lies within this one.
  func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
