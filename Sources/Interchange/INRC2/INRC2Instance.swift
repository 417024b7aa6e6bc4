import PracticeDomain

/// A scenario, a history and weeks, together an instance.
struct INRC2Instance {
  let scenario: INRC2Scenario
  let history: INRC2History
  let weeks: [INRC2Week]
  let horizon: Horizon

  /// The instance as a practice.
  func practice(name: String) -> Practice {
    Practice(
      name: name,
      horizon: horizon,
      skills: scenario.skills.map { Skill(id: Identifier($0), name: $0) },
      shifts: scenario.shifts.map { shift in
        Shift(
          id: Identifier(shift.id),
          name: shift.id,
          start: nil,
          length: 480,
          roles: scenario.skills.map { Identifier($0) }
        )
      },
      contracts: scenario.contracts.map { Contract(id: Identifier($0.id), name: $0.id) },
      professionals: scenario.nurses.map { nurse in
        Professional(
          id: Identifier(nurse.id),
          name: nurse.id,
          contract: Identifier(nurse.contract),
          skills: nurse.skills.map { SkillGrant(Identifier($0)) }
        )
      },
      requests: requests,
      cover: cover,
      rules: hardRules + stretchRules + totalRules,
      history: past
    )
  }

  private var requests: [StaffRequest] {
    weeks.enumerated().flatMap { week, data in
      data.requests.map { request in
        StaffRequest(
          professional: Identifier(request.nurse),
          date: horizon.date(at: 7 * week + request.day),
          wish: .off,
          shift: request.shift.map { Identifier($0) }
        )
      }
    }
  }

  /// A requirement for each shift type, skill and pair of numbers, on all days
  /// that want them.
  private var cover: [CoverRequirement] {
    var requirements: [CoverRequirement] = []
    for shift in scenario.shifts {
      for skill in scenario.skills { requirements += cover(of: shift.id, skill) }
    }
    return requirements
  }

  private func cover(of shift: String, _ skill: String) -> [CoverRequirement] {
    var dates: [INRC2Limits: Set<CalendarDate>] = [:]
    for (week, data) in weeks.enumerated() {
      for line in data.requirements where line.shift == shift && line.skill == skill {
        for (day, limits) in line.days.enumerated() where limits.most > 0 {
          dates[limits, default: []].insert(horizon.date(at: 7 * week + day))
        }
      }
    }
    let ordered = dates.keys.sorted { ($0.least, $0.most) < ($1.least, $1.most) }
    return ordered.map { limits in
      CoverRequirement(
        id: "\(shift)-\(skill)-\(limits.least)-\(limits.most)",
        days: DaySelector(dates: dates[limits] ?? []),
        subject: .shifts([Identifier(shift)]),
        role: Identifier(skill),
        minimum: limits.least,
        preferred: limits.most
      )
    }
  }

  private var past: History {
    var history = History()
    for nurse in scenario.nurses {
      guard let line = self.history.lines[nurse.id] else { continue }
      let standing: Standing =
        line.lastShift.map {
          .working(days: line.work, shift: Identifier($0), sameShiftDays: line.sameShift)
        } ?? .off(days: line.off)
      history.professionals[Identifier(nurse.id)] = ProfessionalHistory(
        standing: standing,
        balances: ["shifts": line.total, "weekends": line.weekends]
      )
    }
    return history
  }
}
