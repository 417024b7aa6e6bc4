public import Documents

/// Every name that the files of a practice may refer to.
public struct PracticeNames: Sendable {
  /// Sites.
  public var sites = NameSpace("site")
  /// Sites and rooms, which share one space.
  public var places = NameSpace("site or room")
  /// Skills.
  public var skills = NameSpace("skill")
  /// Shifts and templates of shifts.
  public var shifts = NameSpace("shift")
  /// The shifts that each template stands for.
  public var expansions: [String: [String]] = [:]
  /// Contracts.
  public var contracts = NameSpace("contract")
  /// Professionals.
  public var professionals = NameSpace("professional")
  /// Services.
  public var services = NameSpace("service")
  /// Kinds of devices.
  public var equipment = NameSpace("device")
  /// Tags of shifts.
  public var shiftTags = NameSpace("tag of a shift")
  /// Tags of professionals.
  public var professionalTags = NameSpace("tag of a professional")

  /// Starts without names.
  public init() {}

  /// The shifts named by a list, a template standing for all of its shifts.
  public func shifts(_ fields: FieldReader, _ key: String) -> [Identifier<Shift>] {
    expanded(fields.readAll(key, .reference(to: shifts)))
  }

  /// The shifts of some names, a template standing for all of its shifts.
  public func expanded(_ names: [String]) -> [Identifier<Shift>] {
    names.flatMap { expansions[$0] ?? [$0] }.map { Identifier($0) }
  }

  /// One shift; a template is none.
  public var shift: ScalarForm<Identifier<Shift>> {
    ScalarForm(expected: "the id of a shift") { text throws(ScalarFault) in
      guard shifts.contains(text) else { throw shifts.fault(of: text) }
      if let first = expansions[text]?.first {
        throw ScalarFault("is a template", expected: "one of its shifts, as in '\(first)'")
      }
      return Identifier(text)
    }
  }
}
