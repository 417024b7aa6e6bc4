import PracticeDomain
import Primitives

/// What decides when somebody is there for a need.
struct PresenceKey: Hashable {
  var need: StaffNeed
  var length: Int
  var service: String
  var locations: [Int]
}

/// A need of people of a visit's phase.
struct StaffAsk {
  /// The phase of the problem, and the position of the need in it.
  var phase: Int
  var position: Int
  var wanted: Phase
  var visit: Visit
  /// The only people who may meet it; nil for anyone.
  var kept: [Identifier<Professional>]?
  var key: PresenceKey

  var need: StaffNeed { wanted.staff[position] }
}

extension BookDraft {
  /// Who can meet a need of people, and when.
  mutating func staff(_ ask: StaffAsk) -> Need {
    let present = presence[ask.key] ?? presence(ask.key) { _ in true }
    presence[ask.key] = present
    let candidates = present.sorted { $0.key < $1.key }.compactMap { person, spans in
      price(of: practice.professionals[person], ask).map { price in
        BookCandidate(
          resource: person,
          before: settings.steps(ask.wanted.bufferBefore),
          after: settings.steps(ask.wanted.bufferAfter),
          spans: spans.map { .init(slots: $0.slots, location: $0.location, cost: $0.cost + price) }
        )
      }
    }
    return Need(count: ask.need.count, candidates: candidates)
  }

  /// Puts the people of another roster on duty, before breaks and balances are
  /// added: only those whose duties changed are looked at anew.
  ///
  /// - Returns: false where rooms would have to be put together in other pools,
  ///   and nothing was changed.
  mutating func change(to other: Roster) -> Bool {
    let rooms = Set(practice.rooms.map(\.id))
    func named(_ roster: Roster) -> Set<Identifier<Place>> {
      rooms.intersection(roster.assignments.compactMap(\.place))
    }
    guard named(roster) == named(other) else { return false }
    let changed = changed(in: other)
    roster = other
    duties = time.duties(of: other)
    for person in changed { problem.resources[person].splinter = splinter(of: person) }
    var touched: Set<PresenceKey> = []
    for (key, old) in presence {
      let new = presence(key, of: changed.contains)
      guard !new.isEmpty || old.keys.contains(where: changed.contains) else { continue }
      presence[key] = old.filter { !changed.contains($0.key) }.merging(new) { $1 }
      touched.insert(key)
    }
    for ask in asks where touched.contains(ask.key) {
      problem.phases[ask.phase].needs[ask.position] = staff(ask)
    }
    return true
  }

  /// The professionals whose assignments another roster changes.
  private func changed(in other: Roster) -> Set<Int> {
    let before = Dictionary(grouping: roster.assignments, by: \.professional)
    let after = Dictionary(grouping: other.assignments, by: \.professional)
    return Set(
      people.filter { person in
        let id = practice.professionals[person].id
        return before[id] != after[id]
      }
    )
  }

  /// What it costs that somebody meets a need; nil where they may not.
  private func price(of professional: Professional, _ ask: StaffAsk) -> Int64? {
    let (id, request) = (professional.id, ask.visit.request)
    if request.apart.contains(id) { return nil }
    if let kept = ask.kept, !kept.contains(id) { return nil }
    var price: Int64 = 0
    if let booked = request.booked, !booked.professionals.isEmpty,
      !booked.professionals.contains(id)
    {
      guard case .soft(let move) = booked.move else { return nil }
      price += move
    }
    guard ask.position == 0 else { return price }
    if !request.required.isEmpty, !request.required.contains(id) { return nil }
    if !request.staffTags.isEmpty, request.staffTags.isDisjoint(with: professional.tags) {
      return nil
    }
    if !request.preferred.isEmpty, !request.preferred.contains(id) {
      price += settings.preferencePrice
    }
    if !request.usual.isEmpty, !request.usual.contains(id) { price += settings.continuityPrice }
    return price
  }

  /// When each of some professionals is on duty for a need, overtime at its
  /// price.
  private func presence(
    _ key: PresenceKey,
    of isAsked: (Int) -> Bool
  ) -> [Int: [BookCandidate.Span]] {
    var present: [Int: [BookCandidate.Span]] = [:]
    let suited = duties.filter { isAsked($0.person) && $0.suits(key.need, practice) }
    for (person, duties) in Dictionary(grouping: suited, by: \.person) {
      let kept = reservations(of: person, except: key.service)
      let isFree = duties.allSatisfy { $0.place == nil }
      for location in isFree ? [nil] : key.locations.map(Optional.some) {
        var prices = SlotPrices(count: time.slotCount)
        for duty in duties where location.map({ places.allows(duty.place, at: $0) }) ?? true {
          allow(duty, length: key.length, in: &prices)
        }
        prices.add { start in
          kept.contains { $0.overlaps(start..<start + key.length) } ? nil : 0
        }
        present[person, default: []] += prices.spans.map {
          .init(slots: $0.slots, location: location, cost: $0.price)
        }
      }
    }
    return present
  }

  private func allow(_ duty: BookDuty, length: Int, in prices: inout SlotPrices) {
    for piece in duty.pieces { prices.allow(time.starts(within: piece, length: length)) }
    guard let last = duty.pieces.last else { return }
    for over in 1..<max(1, settings.overtime / settings.grid + 1) {
      let start = last.upperBound + over - length
      guard last.contains(start), start + length <= time.slotCount else { continue }
      prices.allow(start..<start + 1, at: settings.overtimePrice * Int64(over * settings.grid))
    }
  }

  /// Slots of somebody that are kept for other services.
  private func reservations(of person: Int, except service: String) -> [Range<Int>] {
    let id = practice.professionals[person].id
    return practice.demand.reserved.filter {
      $0.professional == id && !$0.services.contains(service)
    }.flatMap { reserved in
      time.dates.filter(reserved.days.contains).map { date in
        time.covering(time.span(of: reserved.part, on: date))
      }
    }
  }

  /// A choice for each break whose time nobody said, of those who could be
  /// booked at all.
  mutating func addBreaks() {
    let bookable = Set(problem.phases.flatMap(\.needs).flatMap(\.candidates).map(\.resource))
    for duty in duties where bookable.contains(duty.person) {
      for pause in duty.breaks {
        let origin = Origin(rule: "break", people: [duty.person])
        let phase = problem.phases.count
        problem.phases.append(
          BookPhase(
            choice: problem.choices.count,
            length: pause.length,
            starts: [.init(slots: pause.starts, location: 0)],
            needs: [
              Need(candidates: [
                BookCandidate(resource: duty.person, spans: [.init(slots: pause.starts)])
              ])
            ]
          )
        )
        problem.choices.append(
          Choice(
            name: "break of \(practice.professionals[duty.person].id) on \(duty.date)",
            phases: phase..<phase + 1,
            unserved: .hard,
            isQuiet: true,
            origin: origin
          )
        )
      }
    }
  }

  /// The balance of booked time on each role's professionals, as shares of the
  /// time they are on duty.
  mutating func addBalances() {
    guard settings.balancePrice > 0 else { return }
    var onDuty: [Int: Int] = [:]
    for duty in duties {
      onDuty[duty.person, default: 0] += duty.pieces.reduce(0) { $0 + $1.count }
    }
    for skill in practice.skills {
      let people = Set(duties.filter { $0.role == skill.id }.map(\.person)).sorted()
        .filter { onDuty[$0, default: 0] > 0 }
      let most = people.map { onDuty[$0, default: 0] }.max() ?? 0
      guard people.count > 1 else { continue }
      problem.balances.append(
        Balance(
          members: people.map { .init(resource: $0, share: most * 100 / onDuty[$0, default: 1]) },
          price: ConvexPrice(.soft(settings.balancePrice), unit: 100 * settings.steps(60)),
          origin: Origin(rule: BookTerm.balance.rawValue, people: people, text: skill.id.text)
        )
      )
    }
  }
}

extension BookTime {
  /// The slots that some minutes touch.
  func covering(_ span: Range<Int>) -> Range<Int> {
    let inner = slots(within: span)
    guard !span.isEmpty else { return inner }
    let first = max(0, min(slotCount, (span.lowerBound - origin) / grid))
    let last = max(first, min(slotCount, (span.upperBound - origin + grid - 1) / grid))
    return first..<last
  }
}
