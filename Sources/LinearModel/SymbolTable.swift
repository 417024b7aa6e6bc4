/// Names made legal for a file format and unique within it.
struct SymbolTable {
  private var taken: Set<String> = []
  private let longest: Int

  /// - Parameters:
  ///   - longest: the greatest length of a name in bytes.
  ///   - reserved: names that may not be given out.
  init(longest: Int, reserved: [String] = []) {
    self.longest = longest
    self.taken = Set(reserved)
  }

  /// The names of a file for a list of names, in order.
  ///
  /// A name that is legal stays as it is, whatever the others become; the
  /// others are changed by `legal` and numbered where they would collide.
  mutating func names(for names: [String], legal: (String) -> String) -> [String] {
    var result = names
    var changed: [Int] = []
    for (index, name) in names.enumerated() {
      let fits = name.utf8.count <= longest && legal(name) == name
      if !fits || !taken.insert(name).inserted { changed.append(index) }
    }
    for index in changed { result[index] = unique(legal(names[index])) }
    return result
  }

  /// A legal name, shortened and numbered until nobody has it.
  mutating func unique(_ name: String) -> String {
    var candidate = shortened(name, to: longest)
    var number = 2
    while !taken.insert(candidate).inserted {
      let suffix = "_\(number)"
      candidate = shortened(name, to: longest - suffix.utf8.count) + suffix
      number += 1
    }
    return candidate
  }

  private func shortened(_ name: String, to length: Int) -> String {
    String(decoding: name.utf8.prefix(length), as: UTF8.self)
  }
}

/// A number as both file formats write it: short, and exact when read back.
func fileNumber(_ value: Double) -> String {
  if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
  return value.description
}
