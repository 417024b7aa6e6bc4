/// Reads the fields of one group and reports whatever is wrong with them.
///
/// Every read of a key counts it as known; ``finish()`` then reports the keys
/// that nobody read. A value with a fault is reported and read as nil.
public final class FieldReader {
  /// The group.
  public let source: DocumentValue
  /// Where the group is in the document, as in `shifts[3]`.
  public let path: String
  /// Where faults go.
  public let problems: Problems
  private var asked: [String] = []
  private var entries: [String: DocumentValue.Entry] = [:]

  /// Starts reading a group; a value that is none is reported.
  public init(_ source: DocumentValue, path: String, problems: Problems) {
    self.source = source
    self.path = path
    self.problems = problems
    switch source.content {
    case .mapping(let entries): take(entries)
    case .null: break
    case .scalar, .list:
      report(source, path: path, "is \(source.noun)", expected: "fields, as in 'name: value'")
    }
  }

  private func take(_ all: [DocumentValue.Entry]) {
    for entry in all {
      if let first = entries[entry.key] {
        let line = first.place.line.map { " (first in line \($0))" } ?? ""
        problems.add(
          Problem(at: entry.place, path: path(entry.key), fault: "is given twice\(line)")
        )
      } else {
        entries[entry.key] = entry
      }
    }
  }

  /// The path of a field of this group.
  public func path(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  /// The place of a field, or of the group where it is absent.
  public func place(_ key: String) -> SourcePlace {
    guard let entry = entries[key] else { return source.place }
    // An empty value in YAML has no place of its own, an empty cell has its row.
    let isEmptyField = entry.value.isNull && entry.place.column != nil
    return isEmptyField ? entry.place : entry.value.place
  }

  /// Whether a field has a value; counts it as known.
  public func has(_ key: String) -> Bool { value(key) != nil }

  /// The value of a field; nil when it is absent or empty, which is reported
  /// where it is required.
  public func value(_ key: String, required: Bool = false) -> DocumentValue? {
    if !asked.contains(key) { asked.append(key) }
    if let entry = entries[key], !entry.value.isNull { return entry.value }
    if required, !isUnreadable {
      problems.add(Problem(at: place(key), path: path(key), fault: "is missing"))
    }
    return nil
  }

  /// Whether the group is no group at all, which was reported already.
  private var isUnreadable: Bool {
    switch source.content {
    case .mapping, .null: false
    case .scalar, .list: true
    }
  }

  /// A single value; nil when it is absent or has a fault.
  public func read<Value>(
    _ key: String,
    _ form: ScalarForm<Value>,
    required: Bool = false
  ) -> Value? {
    value(key, required: required).flatMap { read($0, form, path: path(key)) }
  }

  /// A single value of this document in a form; nil when it has a fault.
  public func read<Value>(
    _ value: DocumentValue,
    _ form: ScalarForm<Value>,
    path: String
  ) -> Value? {
    guard let text = value.text else {
      report(value, path: path, "is \(value.noun)", expected: form.expected)
      return nil
    }
    do throws(ScalarFault) {
      return try form.read(text)
    } catch {
      problems.add(
        Problem(
          at: value.place,
          path: path,
          value: text,
          fault: error.fault,
          expected: error.expected ?? form.expected,
          suggestion: problems.suggestion(for: text, among: error.candidates)
        )
      )
      return nil
    }
  }

  /// The reader of a group within this one; nil when it is absent.
  public func nested(_ key: String, required: Bool = false) -> FieldReader? {
    value(key, required: required).map {
      FieldReader($0, path: path(key), problems: problems)
    }
  }

  /// The value at a path below this group, as in `tiers[2].cost`, or the nearest
  /// above it that there is.
  func nearest(_ path: String) -> DocumentValue? {
    var found: DocumentValue?
    var group = source
    for part in path.split(separator: ".") {
      let pieces = part.split(separator: "[")
      guard let key = pieces.first, let value = group[String(key)], !value.isNull else { break }
      group = value
      if pieces.count > 1, let number = Int(pieces[1].dropLast()),
        case .list(let list) = value.content,
        list.indices.contains(number - 1)
      {
        group = list[number - 1]
      }
      found = group
    }
    return found
  }

  /// Reports a fault of a field, or of one below it as in `tiers[2].cost`.
  public func report(
    _ key: String,
    _ fault: String,
    expected: String? = nil,
    suggestion: String? = nil
  ) {
    problems.add(
      Problem(
        at: nearest(key)?.place ?? place(key),
        path: key.isEmpty ? path : path(key),
        value: key.isEmpty ? nil : nearest(key)?.text,
        fault: fault,
        expected: expected,
        suggestion: suggestion
      )
    )
  }

  /// Reports a fault of a value somewhere in this document.
  public func report(
    _ value: DocumentValue,
    path: String,
    _ fault: String,
    expected: String? = nil
  ) {
    problems.add(
      Problem(at: value.place, path: path, value: value.text, fault: fault, expected: expected)
    )
  }

  /// Reports every field that was not asked for, with the nearest that was.
  public func finish() {
    guard case .mapping(let all) = source.content else { return }
    for entry in all where !asked.contains(entry.key) {
      let isColumn = entry.place.line == 1 && source.place.line != 1 && entry.place.column == nil
      problems.add(
        Problem(
          at: entry.place,
          path: isColumn ? "" : path,
          value: entry.key,
          fault: isColumn ? "is not a known column" : "is not a known field",
          expected: asked.isEmpty ? "no fields here" : "one of \(asked.joined(separator: ", "))",
          suggestion: problems.suggestion(for: entry.key, among: asked)
        )
      )
    }
  }
}
