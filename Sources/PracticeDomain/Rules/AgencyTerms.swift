import Documents

/// What an agency charges for calls of one kind: nights, weekends, holidays.
public struct AgencyTariff: Sendable, Equatable {
  /// Which calls.
  public var work: ShiftSelector
  /// Dates on which a call begins; nil for none but holidays.
  public var days: DaySelector?
  /// Whether public holidays count too.
  public var holidays: Bool
  /// Minor units of money an hour; 0 or more.
  public var tariff: Int

  /// Makes a tariff.
  public init(
    work: ShiftSelector = .anyWork,
    days: DaySelector? = .everyDay,
    holidays: Bool = false,
    tariff: Int
  ) {
    self.work = work
    self.days = days
    self.holidays = holidays
    self.tariff = tariff
  }

  /// Whether calls that begin on a date count.
  public func counts(_ date: CalendarDate, in practice: Practice) -> Bool {
    (days?.contains(date) ?? false) || (holidays && practice.holidays[date] != nil)
  }
}

/// What an agency takes off for volume.
public struct VolumeDiscount: Sendable, Equatable {
  /// Minutes paid for in a period, beyond which it is taken off.
  public var above: Int
  /// Percent of the charge, 0 to 100.
  public var percent: Int

  /// Makes a discount.
  public init(above: Int, percent: Int) {
    self.above = above
    self.percent = percent
  }
}

extension AgencyTariff {
  /// Reads `work`, `days`, `holidays` and `tariff`.
  init(reading reader: RuleReader) {
    let work = reader.work()
    let days = reader.fields.days("days")
    let holidays = reader.boolean("holidays") ?? false
    let tariff = reader.fields.read("tariff", .integer(in: 0...1_000_000), required: true)
    self.init(
      work: work ?? .anyWork,
      days: days ?? (holidays ? nil : .everyDay),
      holidays: holidays,
      tariff: tariff ?? 0
    )
  }
}

extension VolumeDiscount {
  /// Reads `above` and `percent`.
  init(reading fields: FieldReader) {
    self.init(
      above: fields.read("above", .minutes(in: 0...10_000_000), required: true) ?? 0,
      percent: fields.read("off", Self.share, required: true) ?? 0
    )
  }
}

extension VolumeDiscount {
  /// `5 %`.
  private static var share: ScalarForm<Int> {
    ScalarForm("a share", expected: "0 % to 100 %, as in 5 %") {
      guard $0.hasSuffix("%"), let number = Int($0.dropLast().trimmed), (0...100).contains(number)
      else { return nil }
      return number
    }
  }
}
