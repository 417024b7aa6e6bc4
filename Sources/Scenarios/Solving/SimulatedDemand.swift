import PracticeDomain
import PracticeSimulation

/// What clients ask for while the plan of a case is followed.
///
/// Where a scenario has fewer requests of a sort than the base, or copies of them, and
/// changes none, as many come as it has, but they are like all of the base's: what
/// clients want, and when they can come, then differs from the base by nothing, and
/// more demand or less is all that is compared.
struct SimulatedDemand {
  /// The practice with the requests that stand for the demand.
  let practice: Practice
  /// How many come of each sort.
  let demand: RequestDemand

  /// A service and an urgency class.
  private struct Sort: Hashable {
    var service: Identifier<Service>
    var urgency: Identifier<UrgencyClass>
  }

  init(_ practice: Practice, beside base: Practice) {
    let own = Self.sorted(practice)
    let before = Self.sorted(base)
    var changed = practice
    var weekly: [String: Double] = [:]
    let weeks = max(1, Double(practice.horizon.days) / 7)
    let alike = own.filter { sort, requests in
      Self.isScaled(requests, of: before[sort] ?? [])
    }
    for (sort, requests) in alike {
      weekly["\(sort.service)/\(sort.urgency)"] = Double(requests.count) / weeks
    }
    changed.demand.requests =
      base.demand.requests.filter { alike[Self.sort($0, base)] != nil }
      + practice.demand.requests.filter { alike[Self.sort($0, practice)] == nil }
    var demand = RequestDemand(changed)
    for place in demand.classes.indices {
      if let count = weekly[demand.classes[place].id] { demand.classes[place].weekly = count }
    }
    self.practice = changed
    self.demand = demand
  }

  private static func sort(_ request: ClientRequest, _ practice: Practice) -> Sort {
    Sort(
      service: request.service,
      urgency: practice.demand.settings.urgency(request.urgency).id
    )
  }

  private static func sorted(_ practice: Practice) -> [Sort: [ClientRequest]] {
    Dictionary(grouping: practice.demand.requests) { sort($0, practice) }
  }

  /// Whether requests are some of others, and copies of them.
  private static func isScaled(_ requests: [ClientRequest], of others: [ClientRequest]) -> Bool {
    let known = Dictionary(others.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let originals = requests.filter { !$0.isCopy }
    return !originals.isEmpty && originals.allSatisfy { known[$0.id] == $0 }
  }
}

extension ClientRequest {
  /// Whether it was added by scaling demand.
  fileprivate var isCopy: Bool { id.text.contains(ScaleDemand.copyMark) }
}
