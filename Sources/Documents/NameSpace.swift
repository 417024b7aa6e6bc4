/// The names that a reference may use, as in all skills of a practice.
public struct NameSpace: Sendable {
  /// What it names, as in `skill`.
  public let noun: String
  /// The names in the order of the file.
  public private(set) var names: [String]
  private var known: Set<String>

  /// Makes a space of names; of doubled ones the first counts.
  public init(_ noun: String, names: [String] = []) {
    self.noun = noun
    self.names = []
    self.known = []
    for name in names { insert(name) }
  }

  /// Adds a name; false when it is there already.
  @discardableResult
  public mutating func insert(_ name: String) -> Bool {
    guard known.insert(name).inserted else { return false }
    names.append(name)
    return true
  }

  /// Whether there is such a name.
  public func contains(_ name: String) -> Bool { known.contains(name) }

  /// The fault of a reference that names nothing here.
  public func fault(of name: String) -> ScalarFault {
    ScalarFault(
      "names no \(noun)",
      expected: expectation,
      candidates: names
    )
  }

  private var expectation: String {
    switch names.count {
    case 0: "nothing: there is no \(noun)"
    case 1...8: names.map { "'\($0)'" }.joined(separator: ", ")
    default: "one of the \(names.count) there are, as in '\(names[0])'"
    }
  }
}
