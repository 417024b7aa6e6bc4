import Documents
import Yams

/// Reads the text of a YAML file as a tree of values with places.
enum YAMLDocument {
  /// How deep values may stand within one another.
  static let greatestDepth = 32
  /// How many values a file may hold, aliases written out.
  static let greatestCount = 1_000_000

  /// The root value; nil with problems reported when the text is not YAML.
  static func read(_ text: String, file: String, problems: Problems) -> DocumentValue? {
    if let problem = AliasCheck.problem(in: text, file: file) {
      problems.add(problem)
      return nil
    }
    var keys = DoubledKeys()
    // The parser keeps a pointer into the text, which must not be a short
    // string kept in place.
    let padding = String(repeating: "\n", count: 64)
    var source = text + padding
    for _ in 0..<DoubledKeys.limit {
      do {
        guard let root = try Parser(yaml: source, encoding: .utf8).singleRoot() else {
          return DocumentValue(.null, at: SourcePlace(file: file, line: 1, column: 1))
        }
        var converter = NodeConverter(file: file, keys: keys, problems: problems)
        return converter.value(of: root)
      } catch let YamlError.duplicatedKeysInMapping(_, context) {
        guard let marked = keys.mark(in: source, at: context.mark) else {
          let place = SourcePlace(file: file, line: context.mark.line, column: context.mark.column)
          problems.add(Problem(at: place, fault: "a key of these fields is given twice"))
          return nil
        }
        source = marked
      } catch {
        problems.add(YAMLFault.problem(of: error, text: text, file: file))
        return nil
      }
    }
    problems.add(Problem(at: SourcePlace(file: file), fault: "has very many doubled keys"))
    return nil
  }
}

/// Keys that stand twice in one group.
///
/// The parser stops at them. So that they do not hide other faults, the first
/// of the two is marked and the text parsed again.
struct DoubledKeys {
  /// How many are marked before giving up.
  static let limit = 60

  private static let opening: Character = "\u{E000}"
  private static let closing: Character = "\u{E001}"
  private var count = 0
  private var last: String?

  /// The text with a mark at the key that stands there; nil when that does not
  /// help.
  mutating func mark(in text: String, at mark: Mark) -> String? {
    let place = "\(mark.line):\(mark.column)"
    guard place != last else { return nil }
    last = place
    count += 1
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.indices.contains(mark.line - 1) else { return nil }
    var scalars = Array(lines[mark.line - 1].unicodeScalars)
    var column = mark.column - 1
    guard scalars.indices.contains(column) else { return nil }
    if scalars[column] == "\"" || scalars[column] == "'" { column += 1 }
    scalars.insert(
      contentsOf: "\(DoubledKeys.opening)\(count)\(DoubledKeys.closing)".unicodeScalars,
      at: column
    )
    lines[mark.line - 1] = scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
    return lines.joined(separator: "\n")
  }

  /// The key as it stood in the file.
  func original(_ key: String) -> String {
    guard count > 0, key.first == DoubledKeys.opening,
      let end = key.firstIndex(of: DoubledKeys.closing)
    else { return key }
    return String(key[key.index(after: end)...])
  }
}
