import Documents
import PracticeDomain

extension PracticeAssembly {
  /// A requirement of cover, on shifts or during a part of the day.
  func cover(_ fields: FieldReader) -> CoverRequirement? {
    let id = fields.read("id", .id, required: true)
    let subject = subject(fields)
    let minimum = fields.read("minimum", .count)
    if minimum == nil, !["minimum", "preferred", "maximum"].contains(where: fields.has) {
      fields.report("minimum", "is missing", expected: "a minimum, a preferred number or a maximum")
    }
    let cover = CoverRequirement(
      id: id ?? "",
      days: fields.days("days") ?? .everyDay,
      subject: subject ?? .shifts([]),
      role: fields.read("role", .id(in: names.skills)),
      place: fields.read("place", .id(in: names.places)),
      minimum: minimum ?? 0,
      preferred: fields.read("preferred", .count),
      maximum: fields.read("maximum", .count),
      shortagePrice: fields.read("shortage-price", .price),
      preferencePrice: fields.read("preference-price", .price),
      excessPrice: fields.read("excess-price", .price)
    )
    return id == nil || subject == nil ? nil : cover
  }

  private func subject(_ fields: FieldReader) -> CoverRequirement.Subject? {
    let shifts = names.shifts(fields, "shifts")
    let part = fields.read("during", .part)
    let step = fields.read("step", .minutes(in: 5...1440))
    guard fields.has("during") else {
      if fields.has("step") { fields.report("step", "is given without 'during'") }
      let isBroken = fields.has("shifts") && shifts.isEmpty
      return isBroken ? nil : .shifts(shifts)
    }
    if fields.has("shifts") {
      fields.report("shifts", "is given beside 'during'", expected: "one of them")
    }
    let isBroken = fields.has("step") && step == nil
    return isBroken ? nil : part.map { .interval($0, step: step ?? 30) }
  }
}

extension ScalarForm where Value == Int {
  /// A number of people.
  static var count: ScalarForm { .integer(in: 0...5000) }
}
