internal import FlatMemory

extension WorkingState {
  /// What pairs with the days before and after charge more for a new duty.
  @inline(__always)
  func pairDelta(_ cell: Int, _ old: Int, _ new: Int) -> Toll {
    let duties = tables.duties
    let tolls = tables.successions.pairTolls
    var delta = Toll(0, 0)
    let before = Int(tables.successions.pairOf[cell])
    if before != 0 {
      let row = (before * duties + values[cell - 1]) * duties
      delta += tolls[row + new] &- tolls[row + old]
    }
    guard (cell + 1) % tables.days != 0 else { return delta }
    let after = Int(tables.successions.pairOf[cell + 1])
    if after != 0 {
      let next = values[cell + 1]
      let table = after * duties
      delta += tolls[(table + new) * duties + next] &- tolls[(table + old) * duties + next]
    }
    return delta
  }

  /// What occurrences of sequences that contain a cell are charged.
  func sequenceToll(around cell: Int) -> Toll {
    let successions = tables.successions
    var toll = Toll(0, 0)
    for place in successions.entries.range(cell) {
      let entry = successions.entries.items[place]
      let sequence = successions.sequences[Int(entry.sequence)]
      let position = Int(entry.position)
      let end = min(Int(sequence.dayCount), position + Int(sequence.length))
      for last in position..<end where occurs(sequence, endingAt: last) {
        toll += sequence.toll
      }
    }
    return toll
  }

  /// Whether a sequence occurs with its last element at a position.
  func occurs(_ sequence: SuccessionTables.Sequence, endingAt last: Int) -> Bool {
    let length = Int(sequence.length)
    for element in 0..<length {
      let position = last - (length - 1) + element
      if position >= 0 {
        let day = Int(tables.successions.days[Int(sequence.firstDay) + position])
        let duty = values[Int(sequence.person) * tables.days + day]
        let set = tables.successions.sets[Int(sequence.firstSet) + element]
        if !tables.isMember(set, duty) { return false }
      } else {
        let back = -position - 1
        guard back < Int(sequence.pastCount),
          tables.successions.past[Int(sequence.firstPast) + back * length + element]
        else { return false }
      }
    }
    return true
  }
}
