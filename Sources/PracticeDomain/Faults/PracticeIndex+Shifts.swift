extension PracticeIndex {
  func faults(of shift: Shift) -> [FieldFault] {
    missing(all: shift.roles, "roles", in: skills)
      + missing(all: shift.places, "places", in: places)
      + ((1...2880).contains(shift.length)
        ? [] : [FieldFault("length", "is out of range", expected: "1 to 2880 minutes")])
      + (shift.start?.minutes == 1440
        ? [FieldFault("start", "is the end of the day", expected: "00:00 to 23:59")] : [])
      + FieldFault.span(from: shift.days.from, until: shift.days.until, field: "days")
      + faults(ofBreaksOf: shift)
      + faults(ofPaidTimeOf: shift)
  }

  private func faults(ofPaidTimeOf shift: Shift) -> [FieldFault] {
    let worked = max(0, shift.length - shift.unpaidBreakMinutes)
    guard let paid = shift.paidLength, paid < 0 || paid > worked else { return [] }
    return [
      FieldFault("paid", "is longer than the work of the shift", expected: "at most \(worked) min")
    ]
  }

  private func faults(ofBreaksOf shift: Shift) -> [FieldFault] {
    var faults: [FieldFault] = []
    let total = shift.breaks.reduce(0) { $0 + $1.length }
    if total >= shift.length && !shift.breaks.isEmpty {
      faults.append(
        FieldFault("breaks", "last \(total) min of a shift of \(shift.length) min")
      )
    }
    for rest in shift.breaks {
      if rest.length < 1 { faults.append(FieldFault("breaks", "are shorter than a minute")) }
      if let offset = rest.offset, offset < 0 || offset + rest.length > shift.length {
        faults.append(FieldFault("breaks", "lie outside the shift"))
      }
      faults += self.faults(ofWindowOf: rest, in: shift)
    }
    if shift.breaks.count(where: { $0.window != nil }) > 1 {
      faults.append(FieldFault("breaks", "have two windows", expected: "one at most"))
    }
    return faults
  }

  private func faults(ofWindowOf rest: ShiftBreak, in shift: Shift) -> [FieldFault] {
    guard let window = rest.window else { return [] }
    var faults: [FieldFault] = []
    if window.lowerBound < 0 || window.upperBound > shift.length {
      faults.append(FieldFault("breaks", "have a window outside the shift"))
    }
    if window.count < rest.length {
      faults.append(FieldFault("breaks", "have a window that is too short for them"))
    }
    if rest.offset != nil {
      faults.append(FieldFault("breaks", "have a time and a window", expected: "one of them"))
    }
    if shift.start == nil {
      faults.append(FieldFault("breaks", "have a window in a shift without a start"))
    }
    return faults
  }

  func faults(of combination: DutyCombination) -> [FieldFault] {
    let ids = combination.shifts
    var faults = ids.flatMap { missing($0, "shifts") }
    if ids.count < 2 {
      faults.append(FieldFault("shifts", "holds \(ids.count)", expected: "at least two shifts"))
    }
    if Set(ids).count < ids.count { faults.append(FieldFault("shifts", "names a shift twice")) }
    let parts = ids.compactMap { shifts[$0] }.filter { $0.start != nil }
    for (first, next) in zip(parts, parts.dropFirst()) where first.id != next.id {
      let end = (first.start?.minutes ?? 0) + first.length
      if end > (next.start?.minutes ?? 0) {
        faults.append(
          FieldFault(
            "shifts",
            "overlap: \(first.id) ends after \(next.id) starts",
            expected: "shifts in the order of the day"
          )
        )
      }
    }
    return faults
  }
}
