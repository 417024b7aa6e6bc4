import PracticeDomain

extension ShiftSchedulingInstance {
  /// The instance as a practice.
  func practice(name: String, horizon: Horizon) -> Practice {
    Practice(
      name: name,
      horizon: horizon,
      shifts: shifts.map {
        Shift(id: Identifier($0.id), name: $0.id, start: nil, length: $0.minutes)
      },
      professionals: staff.map { Professional(id: Identifier($0.id), name: $0.id) },
      unavailability: daysOff.map { line in
        Unavailability(
          professional: Identifier(line.staff),
          days: DaySelector(dates: Set(line.days.map(horizon.date(at:))))
        )
      },
      requests: requests(onRequests, .on, horizon) + requests(offRequests, .off, horizon),
      cover: cover.map { Self.requirement($0, horizon) },
      rules: standingRules + limits
    )
  }

  private func requests(
    _ lines: [RequestLine],
    _ wish: StaffRequest.Wish,
    _ horizon: Horizon
  ) -> [StaffRequest] {
    lines.map { line in
      StaffRequest(
        professional: Identifier(line.staff),
        date: horizon.date(at: line.day),
        wish: wish,
        shift: Identifier(line.shift),
        price: .soft(Int64(line.weight))
      )
    }
  }

  private static func requirement(_ line: CoverLine, _ horizon: Horizon) -> CoverRequirement {
    CoverRequirement(
      id: "cover-\(line.day)-\(line.shift)",
      days: .date(horizon.date(at: line.day)),
      subject: .shifts([Identifier(line.shift)]),
      minimum: line.requirement,
      maximum: line.requirement,
      shortagePrice: .soft(Int64(line.weightUnder)),
      excessPrice: .soft(Int64(line.weightOver))
    )
  }

  private var standingRules: [any Rule] {
    let pairs = shifts.filter { !$0.forbiddenNext.isEmpty }.map { shift in
      SuccessionRule.Pair(
        first: ShiftSelector(shifts: [Identifier(shift.id)]),
        next: ShiftSelector(shifts: shift.forbiddenNext.map { Identifier($0) })
      )
    }
    var rules: [any Rule] = [
      CoverRule(header: RuleHeader("cover")),
      RequestsRule(header: RuleHeader("requests")),
      QualificationRule(header: RuleHeader("qualification")),
      OneDutyRule(header: RuleHeader("one-duty")),
      AvailabilityRule(header: RuleHeader("days-off")),
    ]
    if !pairs.isEmpty {
      rules.append(SuccessionRule(header: RuleHeader("successions"), pairs: pairs))
    }
    return rules
  }

  /// The limits of employees, one rule for all who share one.
  private var limits: [any Rule] {
    let ofShifts = shifts.indices.flatMap { position in
      rules {
        $0.mostOfShift[position].flatMap { $0 < days ? $0 : nil }
      } make: { most, scope in
        ShiftCountRule(
          header: RuleHeader("most-\(shifts[position].id)-\(most)", scope: scope),
          work: ShiftSelector(shifts: [Identifier(shifts[position].id)]),
          maximum: most
        )
      }
    }
    let minutes = rules {
      [$0.leastMinutes, $0.mostMinutes]
    } make: { limits, scope in
      HoursRule(
        header: RuleHeader("minutes-\(limits[0])-\(limits[1])", scope: scope),
        period: .horizon,
        minimum: .minutes(limits[0]),
        maximum: .minutes(limits[1]),
        unit: 1,
        countsLeave: false
      )
    }
    let work = rules {
      [$0.leastConsecutive, $0.mostConsecutive]
    } make: { limits, scope in
      StretchRule(
        header: RuleHeader("consecutive-\(limits[0])-\(limits[1])", scope: scope),
        subject: .work(.anyWork),
        minimum: limits[0] > 1 ? limits[0] : nil,
        maximum: limits[1]
      )
    }
    let off = rules {
      $0.leastDaysOff > 1 ? $0.leastDaysOff : nil
    } make: { least, scope in
      StretchRule(
        header: RuleHeader("consecutive-off-\(least)", scope: scope),
        subject: .off,
        minimum: least
      )
    }
    let weekends = rules {
      $0.mostWeekends
    } make: { most, scope in
      WeekendsRule(header: RuleHeader("weekends-\(most)", scope: scope), maximum: most)
    }
    return ofShifts + minutes + work + off + weekends
  }

  /// A rule for each value that some share; those without a value have none.
  private func rules<Limit: Hashable>(
    by limit: (StaffLine) -> Limit?,
    make: (Limit, Scope) -> any Rule
  ) -> [any Rule] {
    var order: [Limit] = []
    var members: [Limit: [Identifier<Professional>]] = [:]
    for line in staff {
      guard let value = limit(line) else { continue }
      if members[value] == nil { order.append(value) }
      members[value, default: []].append(Identifier(line.id))
    }
    return order.map { value in
      let concerned = members[value] ?? []
      let scope =
        concerned.count == staff.count ? Scope.everyone : Scope(professionals: concerned)
      return make(value, scope)
    }
  }
}
