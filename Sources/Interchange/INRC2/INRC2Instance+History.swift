import PracticeDomain

extension INRC2Instance {
  /// Where the nurses stand before a week, given the roster of the weeks before
  /// it, as the competition's simulator hands it on.
  ///
  /// - Complexity: linear in the assignments and in nurses x days.
  func history(beforeWeek week: Int, in roster: Roster) -> INRC2History {
    var shifts: [String: [Int: String]] = [:]
    for assignment in roster.assignments {
      guard let day = horizon.index(of: assignment.date), day < 7 * week else { continue }
      shifts[assignment.professional.text, default: [:]][day] = assignment.shift.text
    }
    var history = history
    for nurse in scenario.nurses {
      guard let line = self.history.lines[nurse.id] else { continue }
      let worked = shifts[nurse.id] ?? [:]
      history.lines[nurse.id] = line.after((0..<7 * week).map { worked[$0] })
    }
    return history
  }
}

extension INRC2History.Line {
  /// The line after whole weeks, given the shift of each day from a Monday on;
  /// nil for a day off.
  func after(_ days: [String?]) -> INRC2History.Line {
    var line = self
    for (day, shift) in days.enumerated() {
      line = line.after(shift)
      let isSunday = day % 7 == 6
      if isSunday && (shift != nil || days[day - 1] != nil) { line = line.afterWeekend }
    }
    return line
  }

  private func after(_ shift: String?) -> INRC2History.Line {
    INRC2History.Line(
      total: total + (shift == nil ? 0 : 1),
      weekends: weekends,
      lastShift: shift,
      sameShift: shift == nil ? 0 : shift == lastShift ? sameShift + 1 : 1,
      work: shift == nil ? 0 : work + 1,
      off: shift == nil ? off + 1 : 0
    )
  }

  private var afterWeekend: INRC2History.Line {
    INRC2History.Line(
      total: total,
      weekends: weekends + 1,
      lastShift: lastShift,
      sameShift: sameShift,
      work: work,
      off: off
    )
  }
}
