public import Statistics

extension Session {
  /// The best of all schedules, found by going through them; schedules that begin
  /// alike are evaluated together, and given up where their waits alone already
  /// cost more than the best.
  ///
  /// A schedule with nobody in the first slot is never better than the same one begun
  /// earlier, and left out.
  ///
  /// - Parameters:
  ///   - clients: how many clients are booked.
  ///   - most: how many beginnings are looked at before the proof is given up.
  ///   - isCancelled: asked at each beginning; when it is true the best so far is
  ///     returned, unproven.
  /// - Complexity: exponential; some 10^5 schedules a second.
  public func bestOfAll(
    clients: Int,
    most: Int = 20_000_000,
    isCancelled: @escaping () -> Bool = { false }
  ) throws(InvalidParameter) -> SessionOptimum {
    let clients = try Parameter.count(clients, "the number of clients", in: 1...10_000)
    let start = bestBySearch(clients, isCancelled)
    var walk = Exhaustion(
      session: self,
      clients: clients,
      best: start,
      most: most,
      isCancelled: isCancelled
    )
    walk.extend(SessionProgress(), slot: 0, schedule: Array(repeating: 0, count: slots))
    return SessionOptimum(
      schedule: walk.best.schedule,
      evaluation: walk.best.evaluation,
      isProven: !walk.isCut,
      evaluated: walk.looked
    )
  }
}

/// A walk through all schedules.
private struct Exhaustion {
  let session: Session
  let clients: Int
  var best: SessionOptimum
  let most: Int
  let isCancelled: () -> Bool
  var looked = 0
  var isCut = false

  /// Tries every number of clients in a slot, and what can follow.
  mutating func extend(_ progress: SessionProgress, slot: Int, schedule: [Int]) {
    var progress = progress
    var schedule = schedule
    let left = clients - progress.waits.count
    if slot > 0, slot < session.slots - 1 { extend(progress, slot: slot + 1, schedule: schedule) }
    // The last slot takes whoever is left.
    if slot == session.slots - 1 {
      progress.book(left, at: slot * session.slotLength, session.booked)
      schedule[slot] = left
      return judge(progress, schedule)
    }
    for count in 1...left {
      looked += 1
      if looked > most || isCancelled() { isCut = true }
      if isCut { return }
      progress.book(1, at: slot * session.slotLength, session.booked)
      schedule[slot] = count
      if isWorse(progress) { return }
      if count == left { return judge(progress, schedule) }
      extend(progress, slot: slot + 1, schedule: schedule)
    }
  }

  /// Whether the waits so far alone are worse than the best.
  private func isWorse(_ progress: SessionProgress) -> Bool {
    let waits = session.weights.waiting * progress.waits.reduce(0, +) / Double(clients)
    return best.evaluation.violation == 0 && waits > best.evaluation.objective
  }

  private mutating func judge(_ progress: SessionProgress, _ schedule: [Int]) {
    let evaluation = session.evaluation(of: progress)
    if evaluation.isBetter(than: best.evaluation) {
      best = SessionOptimum(
        schedule: schedule,
        evaluation: evaluation,
        isProven: false,
        evaluated: looked
      )
    }
  }
}
