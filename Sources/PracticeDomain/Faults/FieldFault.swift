/// What is wrong with one field of something in a practice.
public struct FieldFault: Sendable, Equatable {
  /// What sort of fault it is.
  public enum Kind: Sendable, Equatable {
    /// Two things have one id.
    case identity
    /// An id names nothing.
    case reference
    /// A number or date is out of range, or two of them cross.
    case limit
    /// It does not agree with the days that are planned.
    case horizon
  }

  /// The field as in the files, as in `maximum`; empty for the whole thing.
  public let field: String
  /// What is wrong, as in `is less than the minimum`.
  public let fault: String
  /// What was expected; nil where the fault says all.
  public let expected: String?
  /// What sort of fault it is.
  public let kind: Kind

  /// Makes a fault.
  public init(_ field: String, _ fault: String, expected: String? = nil, kind: Kind = .limit) {
    self.field = field
    self.fault = fault
    self.expected = expected
    self.kind = kind
  }

  /// The faults of a minimum and a maximum, in the fields of these names.
  static func limits(minimum: Int?, maximum: Int?) -> [FieldFault] {
    var faults: [FieldFault] = []
    for (field, number) in [("minimum", minimum), ("maximum", maximum)] {
      if let number, number < 0 { faults.append(FieldFault(field, "is negative")) }
    }
    if let minimum, let maximum, maximum < minimum {
      faults.append(FieldFault("maximum", "is less than the minimum, \(minimum)"))
    }
    if minimum == nil && maximum == nil {
      faults.append(FieldFault("", "limits nothing", expected: "a minimum or a maximum"))
    }
    return faults
  }

  /// The fault of a price below 0 or above the greatest.
  static func price(_ price: Price?, _ field: String) -> [FieldFault] {
    guard case .soft(let amount)? = price, !(0...Price.greatest).contains(amount) else {
      return []
    }
    return [FieldFault(field, "is out of range", expected: "0 to \(Price.greatest)")]
  }

  /// The faults of days whose end lies before their beginning.
  static func span(
    from: CalendarDate?,
    until: CalendarDate?,
    field: String = "until"
  ) -> [FieldFault] {
    guard let from, let until, until < from else { return [] }
    return [FieldFault(field, "is before the first day, \(from)")]
  }

  /// The fault of a part of the day that does not end after it begins.
  static func part(_ part: DayPart?, field: String = "part") -> [FieldFault] {
    guard let part, part.until <= part.from else { return [] }
    return [FieldFault(field, "does not end after it begins")]
  }
}
