extension PracticeIndex {
  func faults(of cover: CoverRequirement) -> [FieldFault] {
    missing(cover.role, "role", in: skills)
      + missing(cover.place, "place", in: places)
      + FieldFault.span(from: cover.days.from, until: cover.days.until, field: "days")
      + subjectFaults(of: cover)
      + numberFaults(of: cover)
      + priceFaults(of: cover)
  }

  private func subjectFaults(of cover: CoverRequirement) -> [FieldFault] {
    switch cover.subject {
    case .shifts(let ids):
      let unknown = ids.flatMap { missing($0, "shifts") }
      let wanted = ids.isEmpty ? practice.shifts : ids.compactMap { shifts[$0] }
      guard unknown.isEmpty, let role = cover.role,
        !wanted.contains(where: { $0.roles.contains(role) })
      else { return unknown }
      return [FieldFault("role", "is exercised on none of the shifts")]
    case .interval(let part, let step):
      return FieldFault.part(part, field: "during")
        + (step < 5 || step > 1440
          ? [FieldFault("step", "is out of range", expected: "5 min to 24h")] : [])
    }
  }

  private func numberFaults(of cover: CoverRequirement) -> [FieldFault] {
    var faults = FieldFault.limits(minimum: cover.minimum, maximum: cover.maximum)
    if let preferred = cover.preferred {
      if preferred < cover.minimum {
        faults.append(FieldFault("preferred", "is less than the minimum, \(cover.minimum)"))
      }
      if let maximum = cover.maximum, preferred > maximum {
        faults.append(FieldFault("preferred", "is more than the maximum, \(maximum)"))
      }
    }
    return faults
  }

  private func priceFaults(of cover: CoverRequirement) -> [FieldFault] {
    let rule = practice.rules.compactMap { $0 as? CoverRule }.first
    let shortage = cover.shortagePrice ?? rule?.shortagePrice
    let preference = cover.preferencePrice ?? rule?.preferencePrice
    var faults =
      FieldFault.price(cover.shortagePrice, "shortage-price")
      + FieldFault.price(cover.preferencePrice, "preference-price")
      + FieldFault.price(cover.excessPrice, "excess-price")
    if let shortage, let preference, preference > shortage,
      cover.shortagePrice != nil || cover.preferencePrice != nil
    {
      let field = cover.preferencePrice == nil ? "shortage-price" : "preference-price"
      faults.append(
        FieldFault(
          field,
          "makes a preference (\(preference)) dearer than a shortage (\(shortage))"
        )
      )
    }
    return faults
  }

  func faults(of rule: any Rule) -> [FieldFault] {
    faults(of: .people(field: "who", rule.header.scope))
      + rule.mentions.flatMap { faults(of: $0) }
      + rule.faults(in: practice)
  }
}
