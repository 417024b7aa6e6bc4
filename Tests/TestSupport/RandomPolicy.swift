public import PracticeDomain

/// Draws booking policies for the practices of ``RandomDemand``.
public enum RandomPolicy {
  /// A policy.
  ///
  /// - Parameter seed: the same seed gives the same policy.
  public static func draw(_ practice: Practice, seed: UInt64) -> BookingPolicy {
    var random = SeededGenerator(seed: seed &+ 9)
    var policy = BookingPolicy(notice: random.one(of: [0, 0, 45, 120]))
    policy.ahead = random.once(in: 3) ? random.integer(0...1) : nil
    let services = practice.demand.services.map(\.id)
    for _ in 0..<random.integer(0...2) where !services.isEmpty {
      policy.bookable.append(
        BookableWork(
          services: [random.one(of: services)],
          work: ShiftSelector(
            shifts: random.once(in: 2) ? [random.one(of: ["early", "late"])] : [],
            roles: random.once(in: 2) ? [random.one(of: ["gp", "nurse"])] : []
          )
        )
      )
    }
    for number in 0..<random.integer(0...2) {
      let from = random.integer(0...10) * 15
      guard let start = TimeOfDay(minutes: from),
        let end = TimeOfDay(minutes: from + random.integer(1...8) * 10)
      else { continue }
      var reserve = Reserve(
        id: Identifier("reserve-\(number)"),
        part: DayPart(from: start, until: end),
        urgencies: random.once(in: 2) ? ["urgent"] : [],
        services: random.once(in: 3) ? services.prefix(1).map { $0 } : [],
        price: Int64(random.integer(0...50))
      )
      if random.once(in: 2) { reserve.who = Scope(skills: ["gp"]) }
      if random.once(in: 2) {
        reserve.release = .init(days: random.integer(0...1), at: start)
      }
      policy.reserves.append(reserve)
    }
    return policy
  }
}
