public import Documents

/// Reads the fields of a rule: single values, and the things that rules share.
public struct RuleReader {
  /// The fields of the rule.
  public let fields: FieldReader
  /// What they may refer to.
  public let names: PracticeNames

  /// Makes a reader.
  public init(fields: FieldReader, names: PracticeNames) {
    self.fields = fields
    self.names = names
  }

  /// A price; nil when it is absent.
  public func price(_ key: String = "price", required: Bool = false) -> Price? {
    fields.read(key, .price, required: required)
  }

  /// A number from 0 to 100,000; nil when it is absent.
  public func count(_ key: String) -> Int? { fields.read(key, .integer(in: 0...100_000)) }

  /// Yes or no; nil when it is absent.
  public func boolean(_ key: String) -> Bool? { fields.read(key, .boolean) }

  /// A balance's name; nil when it is absent.
  public var balance: String? { fields.read("balance", .id) }

  /// Over which days: `week`, `horizon` or `14 days`; nil when it is absent.
  public var period: Period? {
    fields.read(
      "period",
      ScalarForm("a period", expected: "week, horizon, or 2 to 731 days, as in '14 days'") {
        Period(reading: $0)
      }
    )
  }

  /// Work: `any`, a list of shifts, or a group of `shifts`, `tags`, `roles`
  /// and `places`; nil when it is absent.
  public func work(_ key: String = "work", required: Bool = false) -> ShiftSelector? {
    guard let value = fields.value(key, required: required) else { return nil }
    if value.text == "any" { return .anyWork }
    guard case .mapping = value.content else {
      if value.elements.isEmpty { fields.report(key, "names no shift") }
      return ShiftSelector(shifts: names.shifts(fields, key))
    }
    return selector(FieldReader(value, path: fields.path(key), problems: fields.problems))
  }

  private func selector(_ group: FieldReader) -> ShiftSelector {
    let selector = ShiftSelector(
      shifts: names.shifts(group, "shifts"),
      tags: group.readAll("tags", .reference(to: names.shiftTags)),
      roles: group.readAll("roles", .id(in: names.skills)),
      places: group.readAll("places", .id(in: names.places))
    )
    group.finish()
    return selector
  }

  /// People: `everyone`, a list of professionals, or a group of
  /// `professionals`, `contracts`, `skills`, `tags` and `except`; nil when it
  /// is absent.
  public func scope(_ key: String, required: Bool = false) -> Scope? {
    guard let value = fields.value(key, required: required) else { return nil }
    if value.text == "everyone" { return .everyone }
    guard case .mapping = value.content else {
      if value.elements.isEmpty { fields.report(key, "names nobody") }
      return Scope(professionals: fields.readAll(key, .id(in: names.professionals)))
    }
    let group = FieldReader(value, path: fields.path(key), problems: fields.problems)
    let scope = Scope(
      professionals: group.readAll("professionals", .id(in: names.professionals)),
      contracts: group.readAll("contracts", .id(in: names.contracts)),
      skills: group.readAll("skills", .id(in: names.skills)),
      tags: group.readAll("tags", .reference(to: names.professionalTags)),
      except: group.readAll("except", .id(in: names.professionals))
    )
    group.finish()
    return scope
  }
}

extension Period {
  /// Reads `week`, `horizon` or `14 days`; nil when it is none of these.
  init?(reading text: String) {
    switch text {
    case "week": self = .week
    case "horizon": self = .horizon
    default:
      guard text.hasSuffix(" days"), let days = Int(text.dropLast(5)), (2...731).contains(days)
      else { return nil }
      self = .rolling(days: days)
    }
  }
}
