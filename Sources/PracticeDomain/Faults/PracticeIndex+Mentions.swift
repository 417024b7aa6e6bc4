extension PracticeIndex {
  /// What a rule names that is not there.
  func faults(of mention: RuleMention) -> [FieldFault] {
    switch mention {
    case .people(let field, let scope): faults(of: scope, field)
    case .work(let field, let work): faults(of: work, field)
    }
  }

  func faults(of scope: Scope, _ field: String) -> [FieldFault] {
    scope.professionals.flatMap { missing($0, field) }
      + scope.except.flatMap { missing($0, "\(field).except") }
      + missing(all: scope.contracts, "\(field).contracts", in: contracts)
      + missing(all: scope.skills, "\(field).skills", in: skills)
      + missing(tags: scope.tags, "\(field).tags", in: professionalTags)
  }

  func faults(of work: ShiftSelector, _ field: String) -> [FieldFault] {
    work.shifts.flatMap { missing($0, field) }
      + missing(tags: work.tags, "\(field).tags", in: shiftTags)
      + missing(all: work.roles, "\(field).roles", in: skills)
      + missing(all: work.places, "\(field).places", in: places)
  }
}
