/// What a solution of a book costs, primitive by primitive.
public struct BookEvaluation: Sendable {
  /// The charges, in the order of the problem's primitives.
  public var items: [Evaluation.Item] = []
  /// The sum of all charges.
  public var total = Charge.none

  /// Whether nothing forbidden was done.
  public var isFeasible: Bool { total.violations == 0 }
  /// The sum of soft prices.
  public var cost: Int64 { total.cost }

  mutating func add(_ origin: Origin, _ charge: Charge) {
    guard charge != .none else { return }
    items.append(.init(origin: origin, charge: charge))
    total += charge
  }
}

/// A member that a placed phase occupies.
struct Occupation {
  var phase: Int
  var candidate: BookCandidate
  var start: Int
  var end: Int
  var location: Int
  var isQuiet: Bool
}

extension BookProblem {
  /// Evaluates a solution from nothing, primitive by primitive.
  ///
  /// This is the specification of every primitive, written to be read; engines
  /// have faster ways and are held against it.
  ///
  /// - Complexity: quadratic in the number of phases placed.
  public func evaluate(_ solution: BookSolution) -> BookEvaluation {
    var evaluation = BookEvaluation()
    for choice in choices {
      evaluation.add(choice.origin, charge(of: choice, solution))
    }
    let occupations = occupations(of: solution)
    for (index, resource) in resources.enumerated() {
      let own = occupations[index]
      evaluation.add(resource.origin, capacityCharge(resource, own, solution))
      if resource.use > 0, own.contains(where: { !$0.isQuiet }) {
        evaluation.add(resource.origin, Charge(cost: resource.use, violations: 0))
      }
      if resource.travels {
        evaluation.add(resource.origin, travelCharge(own))
      }
      if let splinter = resource.splinter {
        let count = splinters(splinter, own).count
        evaluation.add(
          splinter.origin,
          Charge(cost: splinter.price * Int64(count), violations: 0)
        )
      }
    }
    for gap in gaps { evaluation.add(gap.origin, charge(of: gap, solution)) }
    for tie in ties { evaluation.add(tie.origin, charge(of: tie, solution)) }
    for balance in balances {
      let loads = balance.members.map { member in
        member.share
          * occupations[member.resource].reduce(0) {
            $0 + ($1.isQuiet ? 0 : $1.end - $1.start)
          }
      }
      let range = (loads.max() ?? 0) - (loads.min() ?? 0)
      evaluation.add(balance.origin, balance.price.charge(range))
    }
    return evaluation
  }

  /// What a choice costs: its price when it is not served, or the prices of its
  /// placements. Half a choice, a start that is not allowed, and members that
  /// are not there are forbidden.
  private func charge(of choice: Choice, _ solution: BookSolution) -> Charge {
    let placed = choice.phases.filter { solution.placements[$0] != nil }
    if placed.isEmpty { return choice.unserved.charge(units: 1) }
    var charge = Charge(cost: 0, violations: choice.phases.count - placed.count)
    for phase in placed {
      if let placement = solution.placements[phase] {
        charge += self.charge(of: phases[phase], placement)
      }
    }
    return charge
  }

  private func charge(of phase: BookPhase, _ placement: BookSolution.Placement) -> Charge {
    let (start, location) = (placement.start, placement.location)
    var charge = Charge.none
    func add(_ cost: Int64?) {
      if let cost { charge.cost += cost } else { charge.violations += 1 }
    }
    add(phase.cost(start: start, location: location))
    guard placement.members.count == phase.needs.count else {
      return charge + Charge(cost: 0, violations: 1)
    }
    for (need, members) in zip(phase.needs, placement.members) {
      if members.count != need.count || Set(members).count != members.count {
        charge.violations += 1
      }
      for member in members {
        let candidate = need.candidates.first { $0.resource == member }
        add(candidate?.cost(start: start, location: location))
      }
    }
    return charge
  }

  /// What each resource is occupied by, by phase.
  func occupations(of solution: BookSolution) -> [[Occupation]] {
    var occupations = [[Occupation]](repeating: [], count: resources.count)
    for (index, phase) in phases.enumerated() {
      guard let placement = solution.placements[index] else { continue }
      for (need, members) in zip(phase.needs, placement.members) {
        for candidate in need.candidates where members.contains(candidate.resource) {
          occupations[candidate.resource].append(
            Occupation(
              phase: index,
              candidate: candidate,
              start: placement.start,
              end: placement.start + phase.length,
              location: placement.location,
              isQuiet: choices[phase.choice].isQuiet
            )
          )
        }
      }
    }
    return occupations
  }

  /// Units above the capacity, summed over the starts of occupations in both
  /// lanes; for the seats of a session, phases apart from it and units above, or
  /// 1 for a session that nobody attends.
  private func capacityCharge(
    _ resource: Resource,
    _ own: [Occupation],
    _ solution: BookSolution
  ) -> Charge {
    if let provider = resource.provider {
      let session = solution.placements[provider]
      let apart = own.count {
        $0.start != session?.start || $0.location != session?.location
      }
      let taken = own.reduce(0) { $0 + $1.candidate.units }
      if session != nil, own.isEmpty { return Charge(cost: 0, violations: 1) }
      return Charge(cost: 0, violations: apart + max(0, taken - resource.capacity))
    }
    let late = own.map { ($0.candidate.lateLane($0.start, $0.end), $0.candidate.units) }
    let early = own.map { ($0.candidate.earlyLane($0.start, $0.end), $0.candidate.units) }
    return Charge(
      cost: 0,
      violations: excess(late, resource.capacity) + excess(early, resource.capacity)
    )
  }

  private func excess(_ spans: [(span: Range<Int>, units: Int)], _ capacity: Int) -> Int {
    Set(spans.map(\.span.lowerBound)).reduce(0) { sum, slot in
      let taken = spans.reduce(0) { $0 + ($1.span.contains(slot) ? $1.units : 0) }
      return sum + max(0, taken - capacity)
    }
  }

  /// Pairs of occupations with too little time to travel between them.
  private func travelCharge(_ own: [Occupation]) -> Charge {
    var violations = 0
    for (position, one) in own.enumerated() {
      for other in own[(position + 1)...] {
        let (first, second) = one.start <= other.start ? (one, other) : (other, one)
        let time = travel(from: first.location, to: second.location)
        if time > 0, second.start < first.end + time { violations += 1 }
      }
    }
    return Charge(cost: 0, violations: violations)
  }

  /// The stretches of free time that are too short.
  func splinters(_ splinter: Resource.Splinter, _ own: [Occupation]) -> [Range<Int>] {
    let busy = own.filter { !$0.isQuiet }.map { $0.candidate.lateLane($0.start, $0.end) }
    return splinter.spans.flatMap { span in
      var found: [Range<Int>] = []
      var start: Int?
      for slot in span.lowerBound...span.upperBound {
        let isFree = slot < span.upperBound && !busy.contains { $0.contains(slot) }
        if isFree {
          start = start ?? slot
        } else if let first = start {
          let stretch = first..<slot
          if stretch.count < splinter.length, stretch != span { found.append(stretch) }
          start = nil
        }
      }
      return found
    }
  }

  /// 1 when both phases are placed and their distance is not within limits.
  private func charge(of gap: Gap, _ solution: BookSolution) -> Charge {
    guard let first = solution.placements[gap.first], let second = solution.placements[gap.second]
    else { return .none }
    let distance =
      switch gap.measure {
      case .slots: second.start - first.start
      case .days: day(of: second.start) - day(of: first.start)
      }
    let isKept = distance >= gap.minimum && distance <= (gap.maximum ?? .max)
    return Charge(cost: 0, violations: isKept ? 0 : 1)
  }

  private func charge(of tie: Tie, _ solution: BookSolution) -> Charge {
    let (first, second) = (solution.placements[tie.first], solution.placements[tie.second])
    if tie.kind == .requires {
      return Charge(cost: 0, violations: first == nil && second != nil ? 1 : 0)
    }
    guard let first, let second else { return .none }
    let holds =
      switch tie.kind {
      case .sameMembers(let one, let other): Set(first.members[one]) == Set(second.members[other])
      case .differentMembers(let one, let other):
        Set(first.members[one]).isDisjoint(with: second.members[other])
      case .sameClass(let classes): classes[first.start] == classes[second.start]
      case .requires: true
      }
    return holds ? .none : tie.penalty.charge(units: 1)
  }
}
