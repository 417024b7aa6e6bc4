import Documents
import PracticeDomain

extension PracticeAssembly {
  /// What clients may be offered: the section `booking`.
  func bookingPolicy() -> BookingPolicy {
    var policy = BookingPolicy()
    guard let fields = root.nested("booking") else { return policy }
    policy.notice = fields.read("notice", .minutes(in: 0...525_600)) ?? 0
    policy.ahead = fields.read("ahead", .dayCount)
    policy.openBookings = fields.read("open-bookings", .integer(in: 1...1000))
    policy.bookable = fields.groups("bookable").compactMap { bookable($0) }
    policy.reserves = fields.groups("reserves").compactMap {
      RuleReader(fields: $0, names: names).reserve(urgencies: urgencyNames)
    }
    policy.waitPrice = fields.read("wait-price", .amount) ?? policy.waitPrice
    policy.refusalPrice = fields.read("refusal-price", .amount) ?? policy.refusalPrice
    fields.finish()
    return policy
  }

  private func bookable(_ fields: FieldReader) -> BookableWork? {
    let services = fields.readAll("services", .id(in: names.services)) as [Identifier<Service>]
    let work = RuleReader(fields: fields, names: names).work(required: true)
    if services.isEmpty, !fields.has("services") { fields.report("services", "is missing") }
    fields.finish()
    guard let work, !services.isEmpty else { return nil }
    return BookableWork(services: services, work: work)
  }
}

extension ScalarForm where Value == Int {
  /// Days, as in `56 days`.
  fileprivate static var dayCount: ScalarForm {
    ScalarForm(expected: "a number of days, as in 56 days") { text throws(ScalarFault) in
      let range = try ScalarForm<ClosedRange<Int>>.days.read(text)
      guard range.lowerBound == range.upperBound else { throw ScalarFault("is a range") }
      return range.lowerBound
    }
  }
}
