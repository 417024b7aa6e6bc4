import Documents
import Yams

/// Turns the parser's tree into values, within limits of depth and number.
struct NodeConverter {
  private let file: String
  private let keys: DoubledKeys
  private let problems: Problems
  private var count = 0
  private var isRefused = false

  init(file: String, keys: DoubledKeys, problems: Problems) {
    self.file = file
    self.keys = keys
    self.problems = problems
  }

  /// The value of a node; nil with a problem reported when it is too large.
  mutating func value(of root: Node) -> DocumentValue? {
    let value = value(of: root, depth: 0)
    return isRefused ? nil : value
  }

  private func place(_ mark: Mark?) -> SourcePlace {
    SourcePlace(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)
  }

  private mutating func refuse(_ fault: String, expected: String, at place: SourcePlace) {
    guard !isRefused else { return }
    isRefused = true
    problems.add(Problem(at: place, fault: fault, expected: expected))
  }

  private mutating func value(of node: Node, depth: Int) -> DocumentValue {
    let place = place(node.mark)
    count += 1
    if depth > YAMLDocument.greatestDepth {
      refuse(
        "is nested too deeply",
        expected: "at most \(YAMLDocument.greatestDepth) levels",
        at: place
      )
    }
    if count > YAMLDocument.greatestCount {
      refuse(
        "holds too many values, aliases written out",
        expected: "at most \(YAMLDocument.greatestCount)",
        at: place
      )
    }
    guard !isRefused else { return DocumentValue(.null, at: place) }
    switch node {
    case .scalar(let scalar): return DocumentValue(content(of: scalar), at: place)
    case .sequence(let list):
      return DocumentValue(.list(list.map { value(of: $0, depth: depth + 1) }), at: place)
    case .mapping(let mapping):
      return DocumentValue(.mapping(entries(of: mapping, depth: depth)), at: place)
    case .alias: return DocumentValue(.null, at: place)
    }
  }

  private func content(of scalar: Node.Scalar) -> DocumentValue.Content {
    let isNull = ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    return scalar.style == .plain && isNull ? .null : .scalar(scalar.string)
  }

  private mutating func entries(
    of mapping: Node.Mapping,
    depth: Int
  ) -> [DocumentValue.Entry] {
    var entries: [DocumentValue.Entry] = []
    for (key, node) in mapping {
      guard case .scalar(let word) = key else {
        problems.add(
          Problem(
            at: place(key.mark),
            fault: "a key is not a single word",
            expected: "'key: value'"
          )
        )
        continue
      }
      entries.append(
        DocumentValue.Entry(
          key: keys.original(word.string),
          place: place(key.mark),
          value: value(of: node, depth: depth + 1)
        )
      )
    }
    return entries
  }
}
