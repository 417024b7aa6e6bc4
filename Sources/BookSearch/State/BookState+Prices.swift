internal import FlatMemory
internal import Primitives

extension BookState {
  /// What the ties of a placed phase to other placed ones charge.
  func tieCharge(_ phase: Int) -> Int64 {
    var charge: Int64 = 0
    for place in tables.ties.range(phase) {
      let tie = tables.ties.items[place]
      guard start[Int(tie.other)] >= 0, !holds(tie, phase) else { continue }
      assert(!tie.isHard, "a hard tie is broken")
      charge += tie.price
    }
    return charge
  }

  /// Whether a tie of two placed phases holds.
  func holds(_ tie: TieRow, _ phase: Int) -> Bool {
    let other = Int(tie.other)
    if tie.kind == .sameClass { return keepsClass(tie, Int(start[phase])) }
    let own = tables.needs[Int(tables.phases[phase].firstNeed + tie.own)]
    let others = tables.needs[Int(tables.phases[other].firstNeed + tie.others)]
    if tie.kind == .same, own.count != others.count { return false }
    for member in Int(own.firstMember)..<Int(own.firstMember + own.count) {
      let resource = tables.candidates[Int(members[member])].resource
      if isMember(resource, of: others) != (tie.kind == .same) { return false }
    }
    return true
  }

  /// Whether a start has the class of the other phase's.
  @inline(__always)
  func keepsClass(_ tie: TieRow, _ slot: Int) -> Bool {
    let base = Int(tie.own)
    return tables.classes[base + slot] == tables.classes[base + Int(start[Int(tie.other)])]
  }

  /// Whether a resource meets a need that is placed.
  @inline(__always)
  func isMember(_ resource: Int32, of need: NeedRow) -> Bool {
    for member in Int(need.firstMember)..<Int(need.firstMember + need.count)
    where tables.candidates[Int(members[member])].resource == resource {
      return true
    }
    return false
  }

  /// What splinters cost more once something is between its neighbours, which
  /// do not hold it yet.
  func splinterDelta(_ resource: Int, _ row: ResourceRow, _ entry: EntryRow) -> Int64 {
    let first = Int(row.firstEntry)
    let place = position(row, resource, from: entry.start)
    var low = Int32.min
    var before = place - 1
    while before >= 0 {
      let other = entries[first + before]
      if !other.isQuiet {
        low = other.lateHigh
        break
      }
      before -= 1
    }
    var high = Int32.max
    var after = place
    while after < Int(entryCounts[resource]) {
      let other = entries[first + after]
      if !other.isQuiet {
        high = other.lateLow
        break
      }
      after += 1
    }
    let difference =
      splinters(row, low, entry.lateLow) + splinters(row, entry.lateHigh, high)
      - splinters(row, low, high)
    return Int64(difference) * row.splinterPrice
  }

  /// The splinters in a stretch without occupation.
  private func splinters(_ row: ResourceRow, _ low: Int32, _ high: Int32) -> Int {
    guard low < high else { return 0 }
    var found = 0
    for place in Int(row.firstSplinterSpan)..<Int(row.endSplinterSpan) {
      let span = tables.splinterSpans[place]
      let length = min(high, span.high) - max(low, span.low)
      if length > 0, length < row.splinterLength, length != span.high - span.low { found += 1 }
    }
    return found
  }

  /// What a resource's balances would charge more for some slots.
  func balanceDelta(_ resource: Int, _ slots: Int32) -> Int64 {
    var delta: Int64 = 0
    for place in tables.balances.range(resource) {
      let item = tables.balances.items[place]
      let balance = Int(item.balance)
      var (low, high) = (Int64.max, Int64.min)
      for member in tables.balanced.range(balance) {
        let own = Int(tables.balanced.items[member])
        let slots = own == resource ? Int64(slots) : 0
        let load = Int64(tables.shares.items[member]) * (loads[own] + slots)
        low = min(low, load)
        high = max(high, load)
      }
      let charge = tables.balancePrices[balance].charge(Int(high - low))
      delta += charge.cost + Int64(charge.violations) * Self.greatPrice - balanceCharges[balance]
    }
    return delta
  }
}
