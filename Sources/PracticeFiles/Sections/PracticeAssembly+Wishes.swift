import Documents
import PracticeDomain

extension PracticeAssembly {
  /// Leave, unavailability, requests and fixed assignments.
  func readWishes(_ practice: inout Practice) {
    practice.leave = things(.leave) { leave($0) }
    practice.unavailability = things(.unavailability) { unavailability($0) }
    practice.requests = things(.requests) { request($0) }
    practice.fixed = things(.fixed) { fixed($0) }
  }

  /// The professional that a row is about.
  func who(_ fields: FieldReader) -> Identifier<Professional>? {
    fields.read("professional", .id(in: names.professionals), required: true)
  }

  private func leave(_ fields: FieldReader) -> Leave? {
    let professional = who(fields)
    let from = fields.read("from", .date, required: true)
    let until = fields.read("until", .date)
    let part = fields.read("part", .part)
    let reason = fields.read("reason", .text)
    let credit = fields.read("credit", .minutes(in: 0...1440))
    guard let professional, let from else { return nil }
    return Leave(
      professional: professional,
      from: from,
      until: until ?? from,
      part: part,
      reason: reason,
      creditPerDay: credit
    )
  }

  private func unavailability(_ fields: FieldReader) -> Unavailability? {
    let professional = who(fields)
    let days = fields.days("days", required: true)
    let part = fields.read("part", .part)
    guard let professional, let days else { return nil }
    return Unavailability(professional: professional, days: days, part: part)
  }

  private func request(_ fields: FieldReader) -> StaffRequest? {
    let professional = who(fields)
    let date = fields.read("date", .date, required: true)
    let wish = fields.read("wish", ScalarForm<StaffRequest.Wish>.word, required: true)
    let shift = fields.read("shift", names.shift)
    let price = fields.read("price", .price)
    guard let professional, let date, let wish, counts(date) else { return nil }
    return StaffRequest(
      professional: professional,
      date: date,
      wish: wish,
      shift: shift,
      price: price
    )
  }

  private func fixed(_ fields: FieldReader) -> FixedAssignment? {
    let professional = who(fields)
    let date = fields.read("date", .date, required: true)
    let isFree = fields.read("free", .boolean) ?? false
    let shift = fields.read("shift", names.shift, required: !isFree && !fields.has("free"))
    let role: Identifier<Skill>? = fields.read("role", .id(in: names.skills))
    let place: Identifier<Place>? = fields.read("place", .id(in: names.places))
    if isFree {
      for key in ["shift", "role", "place"] where fields.has(key) {
        fields.report(key, "is given on a free day")
      }
    } else if fields.has("free"), !fields.has("shift") {
      fields.report("shift", "is missing on a day that is not free")
    }
    guard let professional, let date, isFree || shift != nil, counts(date) else { return nil }
    return FixedAssignment(
      professional: professional,
      date: date,
      shift: shift,
      role: role,
      place: place
    )
  }
}
