extension PracticeIndex {
  func faults(of contract: Contract) -> [FieldFault] {
    let minutes = contract.weeklyMinutes ?? 0
    return
      ((0...10_080).contains(minutes)
      ? [] : [FieldFault("weekly-hours", "is out of range", expected: "0h to 168h")])
      + ((1...7).contains(contract.weeklyDays)
        ? [] : [FieldFault("weekly-days", "is out of range", expected: "1 to 7")])
      + faults(of: contract.pay)
  }

  private func faults(of pay: Pay?) -> [FieldFault] {
    guard let pay, !(0...1_000_000_000).contains(pay.hourly) else { return [] }
    return [FieldFault("hourly-pay", "is out of range", expected: "0 to 1000000000")]
  }

  func faults(of professional: Professional) -> [FieldFault] {
    missing(professional.contract, "contract", in: contracts)
      + missing(all: professional.skills.map(\.skill), "skills", in: skills)
      + missing(all: professional.places.sorted(), "places", in: places)
      + FieldFault.span(from: professional.from, until: professional.until)
      + professional.skills.flatMap {
        FieldFault.span(from: $0.from, until: $0.until, field: "skills")
      }
      + faults(of: professional.pay)
  }

  func faults(of leave: Leave) -> [FieldFault] {
    missing(leave.professional)
      + FieldFault.span(from: leave.from, until: leave.until)
      + FieldFault.part(leave.part)
      + (leave.creditPerDay.map { (0...1440).contains($0) } ?? true
        ? [] : [FieldFault("credit", "is out of range", expected: "0h to 24h")])
  }

  func faults(of unavailability: Unavailability) -> [FieldFault] {
    missing(unavailability.professional)
      + FieldFault.part(unavailability.part)
      + FieldFault.span(
        from: unavailability.days.from,
        until: unavailability.days.until,
        field: "days"
      )
  }

  func faults(of request: StaffRequest) -> [FieldFault] {
    missing(request.professional) + missing(request.shift)
      + outside(request.date) + FieldFault.price(request.price, "price")
  }

  /// The fault of a date that is not planned.
  func outside(_ date: CalendarDate) -> [FieldFault] {
    let horizon = practice.horizon
    return horizon.contains(date)
      ? []
      : [
        FieldFault(
          "date",
          "is not planned",
          expected: "\(horizon.start) to \(horizon.end)",
          kind: .horizon
        )
      ]
  }
}
