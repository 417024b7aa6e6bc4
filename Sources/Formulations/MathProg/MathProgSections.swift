/// The data section of a MathProg model while it is being written.
///
/// Sets and parameters are written in the order in which they are first
/// declared; a set that gets no member is written empty.
struct MathProgSections {
  private var names: [String] = []
  private var entries: [String: [String]] = [:]
  private var isSet: [String: Bool] = [:]

  /// Declares a set, which may stay empty.
  mutating func declare(set name: String) { open(name, isSet: true) }

  /// Declares a parameter, which may stay empty.
  mutating func declare(parameter name: String) { open(name, isSet: false) }

  /// Adds a member to a set.
  mutating func add(_ member: [Int], to name: String) {
    open(name, isSet: true)
    entries[name]?.append("(\(member.map(String.init).joined(separator: ",")))")
  }

  /// Adds a single number to a set.
  mutating func add(_ member: Int, to name: String) {
    open(name, isSet: true)
    entries[name]?.append(String(member))
  }

  /// Sets a parameter at a key; no key for a single number.
  mutating func set(_ name: String, _ key: [Int], _ value: some BinaryInteger) {
    open(name, isSet: false)
    entries[name]?.append((key.map(String.init) + [String(value)]).joined(separator: " "))
  }

  private mutating func open(_ name: String, isSet: Bool) {
    guard entries[name] == nil else { return }
    names.append(name)
    entries[name] = []
    self.isSet[name] = isSet
  }

  /// The text of the section.
  var text: String {
    var lines = ["data;", ""]
    for name in names {
      let members = entries[name] ?? []
      if isSet[name] == true {
        lines += ["set \(name) :="] + members.map { "  " + $0 } + [";", ""]
      } else if !members.isEmpty {
        lines += ["param \(name) :="] + members.map { "  " + $0 } + [";", ""]
      }
    }
    return (lines + ["end;", ""]).joined(separator: "\n")
  }
}
