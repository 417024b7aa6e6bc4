public import Statistics

extension Session {
  /// A very good schedule for a number of clients, found by local search.
  ///
  /// From several starts (evenly spread, Bailey and Welch's, all at once) one
  /// client is moved from one slot to another as long as that helps. With few
  /// slots the whole neighbourhood of Kaandorp & Koole 2007
  /// (https://doi.org/10.1007/s10729-007-9015-x) is then searched: their theorem
  /// says that for exponential service, whose objective is multimodular, a
  /// schedule that nothing there improves is the best of all.
  ///
  /// - Parameters:
  ///   - clients: at least 1.
  ///   - isCancelled: asked before each evaluation; when it is true the best so far
  ///     is returned.
  /// - Returns: the schedule; never said to be proven.
  public func bestFound(
    clients: Int,
    isCancelled: @escaping () -> Bool = { false }
  ) throws(InvalidParameter) -> SessionOptimum {
    let clients = try Parameter.count(clients, "the number of clients", in: 1...10_000)
    return bestBySearch(clients, isCancelled)
  }

  func bestBySearch(_ clients: Int, _ isCancelled: @escaping () -> Bool) -> SessionOptimum {
    let starts = [
      evenSchedule(clients: clients), baileyWelchSchedule(clients: clients),
      packedSchedule(clients: clients),
    ]
    var best: (schedule: [Int], evaluation: SessionEvaluation)?
    var evaluated = 0
    for start in starts {
      var descent = SessionDescent(self, start, isCancelled)
      descent.descend()
      evaluated += descent.evaluated
      if best.map({ descent.evaluation.isBetter(than: $0.evaluation) }) ?? true {
        best = (descent.schedule, descent.evaluation)
      }
    }
    return SessionOptimum(
      schedule: best?.schedule ?? starts[0],
      evaluation: best?.evaluation ?? evaluate(starts[0]),
      isProven: false,
      evaluated: evaluated
    )
  }

  /// Clients spread evenly over the slots.
  public func evenSchedule(clients: Int) -> [Int] {
    var schedule = Array(repeating: 0, count: slots)
    for client in 0..<clients { schedule[min(slots - 1, client * slots / max(1, clients))] += 1 }
    return schedule
  }

  /// Two clients at the beginning, the others a mean service time apart (Bailey &
  /// Welch 1952, https://doi.org/10.1016/S0140-6736(52)90763-0); whoever finds no
  /// slot comes in the last one.
  public func baileyWelchSchedule(clients: Int) -> [Int] {
    var schedule = Array(repeating: 0, count: slots)
    for client in 0..<clients {
      let time = Double(max(0, client - 1)) * booked.mean
      schedule[min(slots - 1, Int(time / Double(slotLength)))] += 1
    }
    return schedule
  }

  /// One client a slot from the beginning, the rest in the first.
  private func packedSchedule(clients: Int) -> [Int] {
    var schedule = Array(repeating: 0, count: slots)
    for client in 0..<clients { schedule[client < slots ? client : 0] += 1 }
    return schedule
  }
}

/// A local search from one schedule.
private struct SessionDescent {
  let session: Session
  let isCancelled: () -> Bool
  var schedule: [Int]
  var evaluation: SessionEvaluation
  var evaluated = 1
  /// The schedule evaluated up to before each slot, so that a neighbour is
  /// evaluated from where it differs.
  private var beginnings: [SessionProgress]

  init(_ session: Session, _ schedule: [Int], _ isCancelled: @escaping () -> Bool) {
    self.session = session
    self.schedule = schedule
    self.isCancelled = isCancelled
    evaluation = session.evaluate(schedule)
    beginnings = Array(repeating: SessionProgress(), count: session.slots)
    renewBeginnings(after: 0)
  }

  private mutating func renewBeginnings(after slot: Int) {
    for later in (slot + 1)..<max(slot + 1, session.slots) {
      beginnings[later] = beginnings[later - 1]
      session.book(schedule[later - 1], in: later - 1, &beginnings[later])
    }
  }

  /// Improves until no neighbour is better.
  mutating func descend() {
    repeat { while moveOne() {} } while shiftSome()
  }

  /// Moves a client from one slot to another, nearer slots first.
  private mutating func moveOne() -> Bool {
    var improved = false
    for distance in 1..<max(2, session.slots) {
      for slot in schedule.indices {
        for target in [slot - distance, slot + distance]
        where schedule.indices.contains(target) && schedule[slot] > 0 {
          var neighbour = schedule
          neighbour[slot] -= 1
          neighbour[target] += 1
          if accept(neighbour, from: min(slot, target)) { improved = true }
        }
      }
      if improved { return true }
    }
    return false
  }

  /// Shifts a client into the slot before for any set of slots at once (from the
  /// first into the last).
  private mutating func shiftSome() -> Bool {
    guard session.slots <= 12 else { return false }
    for set in 1..<((1 << session.slots) - 1) {
      var neighbour = schedule
      for slot in 0..<session.slots where set >> slot & 1 == 1 {
        neighbour[slot] -= 1
        neighbour[slot == 0 ? session.slots - 1 : slot - 1] += 1
      }
      let first = set & 1 == 1 ? 0 : set.trailingZeroBitCount - 1
      if neighbour.allSatisfy({ $0 >= 0 }), accept(neighbour, from: first) { return true }
    }
    return false
  }

  /// Takes a schedule that is the same before a slot, if it is better.
  private mutating func accept(_ neighbour: [Int], from slot: Int) -> Bool {
    if isCancelled() { return false }
    var progress = beginnings[slot]
    for later in slot..<session.slots { session.book(neighbour[later], in: later, &progress) }
    let found = session.evaluation(of: progress)
    evaluated += 1
    guard found.isBetter(than: evaluation) else { return false }
    schedule = neighbour
    evaluation = found
    renewBeginnings(after: slot)
    return true
  }
}
