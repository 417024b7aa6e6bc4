import PracticeDomain

extension INRC2Instance {
  /// H1 to H4, and with them S1 and S4.
  var hardRules: [any Rule] {
    let pairs = scenario.forbiddenNext.filter { !$0.next.isEmpty }.map { line in
      SuccessionRule.Pair(
        first: ShiftSelector(shifts: [Identifier(line.shift)]),
        next: ShiftSelector(shifts: line.next.map { Identifier($0) })
      )
    }
    return [
      OneDutyRule(header: RuleHeader("H1-single")),
      CoverRule(
        header: RuleHeader("S1-cover"),
        shortagePrice: .hard,
        preferencePrice: .soft(30),
        excessPrice: .soft(0)
      ),
      SuccessionRule(header: RuleHeader("H3-succession"), pairs: pairs),
      QualificationRule(header: RuleHeader("H4-skill")),
      RequestsRule(header: RuleHeader("S4-requests"), price: .soft(10)),
    ]
  }

  /// S2 and S3.
  var stretchRules: [any Rule] {
    let sameShift = scenario.shifts.map { shift in
      Self.stretch(
        RuleHeader("S2-shift-\(shift.id)"),
        .work(ShiftSelector(shifts: [Identifier(shift.id)])),
        shift.consecutive,
        price: 15
      )
    }
    let work = scenario.contracts.map { contract in
      Self.stretch(header("S2-work", contract), .work(.anyWork), contract.work, price: 30)
    }
    let off = scenario.contracts.map { contract in
      Self.stretch(header("S3-off", contract), .off, contract.off, price: 30)
    }
    return sameShift + work + off
  }

  /// S5 to S7.
  var totalRules: [any Rule] {
    let complete: [any Rule] = scenario.contracts.filter(\.completeWeekends).map { contract in
      CompleteWeekendsRule(header: header("S5-complete-weekends", contract), price: .soft(30))
    }
    let totals: [any Rule] = scenario.contracts.map { contract in
      ShiftCountRule(
        header: header("S6-total", contract),
        minimum: contract.total.least,
        maximum: contract.total.most,
        shortagePrice: .soft(20),
        excessPrice: .soft(20),
        balance: "shifts"
      )
    }
    let weekends: [any Rule] = scenario.contracts.map { contract in
      WeekendsRule(
        header: header("S7-weekends", contract),
        maximum: contract.mostWeekends,
        excessPrice: .soft(30),
        balance: "weekends"
      )
    }
    return complete + totals + weekends
  }

  private func header(_ name: String, _ contract: INRC2Scenario.ContractLine) -> RuleHeader {
    RuleHeader("\(name)-\(contract.id)", scope: Scope(contracts: [Identifier(contract.id)]))
  }

  private static func stretch(
    _ header: RuleHeader,
    _ subject: StretchRule.Subject,
    _ limits: INRC2Limits,
    price: Int64
  ) -> any Rule {
    StretchRule(
      header: header,
      subject: subject,
      minimum: limits.least,
      maximum: limits.most,
      shortagePrice: .soft(price),
      excessPrice: .soft(price)
    )
  }
}
