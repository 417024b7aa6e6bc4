public import Statistics

extension Session {
  /// Evaluates a schedule exactly, by convolution.
  ///
  /// A client's wait is the work found on arrival, that of those booked before in
  /// the same slot included. Idle time is counted up to the session's length, or
  /// the end of the work if that is later.
  ///
  /// - Parameter schedule: how many clients are booked in each slot.
  /// - Complexity: O(clients * work * service), in steps of the grid.
  public func evaluation(of schedule: [Int]) throws(InvalidParameter) -> SessionEvaluation {
    guard schedule.count == slots else {
      throw InvalidParameter("the number of slots", schedule.count, expected: "\(slots)")
    }
    for count in schedule {
      _ = try Parameter.count(count, "the number of clients in a slot", in: 0...10_000)
    }
    return evaluate(schedule)
  }

  func evaluate(_ schedule: [Int]) -> SessionEvaluation {
    var progress = SessionProgress()
    for (slot, count) in schedule.enumerated() { book(count, in: slot, &progress) }
    return evaluation(of: progress)
  }

  /// Books clients in a slot, if any.
  func book(_ count: Int, in slot: Int, _ progress: inout SessionProgress) {
    if count > 0 { progress.book(count, at: slot * slotLength, booked) }
  }

  func evaluation(of progress: SessionProgress) -> SessionEvaluation {
    let left = length - progress.time
    // The work after the last booking ends after the session, or the session
    // lasts longer.
    let late = left >= 0 ? progress.work.excess(over: left) : progress.work.mean
    let end = Double(max(length, progress.time)) + late
    let clients = progress.waits.count
    let tardiness = end - Double(length)
    let idle = end - Double(clients) * booked.mean
    let wait = clients == 0 ? 0 : progress.waits.reduce(0, +) / Double(clients)
    let over = limits.overtime + left
    let risk = over >= 0 ? progress.work.probability(over: over) : 1
    return SessionEvaluation(
      waits: progress.waits,
      idle: idle,
      tardiness: tardiness,
      overtimeProbability: risk,
      objective: weights.waiting * wait + weights.idle * idle + weights.tardiness * tardiness,
      violation: violation(waits: progress.waits, risk: risk)
    )
  }

  private func violation(waits: [Double], risk: Double) -> Double {
    let waiting = limits.meanWait.map { limit in
      waits.reduce(0) { $0 + max(0, $1 - limit) }
    }
    return (waiting ?? 0) + 100 * max(0, risk - limits.overtimeProbability)
  }
}

/// A schedule evaluated up to its last booking so far.
struct SessionProgress {
  /// When the last booking was.
  private(set) var time = 0
  /// The work that there is just after it.
  private(set) var work = Workload()
  /// The mean waits so far.
  private(set) var waits: [Double] = []

  /// Books clients at a time that is not before the last one.
  mutating func book(_ count: Int, at time: Int, _ service: ServiceTime) {
    work.pass(time - self.time)
    self.time = time
    for _ in 0..<count {
      waits.append(work.mean)
      work.add(service)
    }
  }
}
