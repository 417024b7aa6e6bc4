extension FieldReader {
  /// The elements of a list with their paths; a single value counts as a list
  /// of its parts between `;`.
  public func elements(
    _ key: String,
    required: Bool = false
  ) -> [(value: DocumentValue, path: String)] {
    guard let value = value(key, required: required) else { return [] }
    if case .mapping = value.content {
      report(value, path: path(key), "is \(value.noun)", expected: "a list")
      return []
    }
    if required, value.elements.isEmpty { report(key, "is an empty list") }
    return numbered(value, path: path(key))
  }

  /// The elements of a list value with their paths, counted from 1.
  func numbered(
    _ value: DocumentValue,
    path: String
  ) -> [(value: DocumentValue, path: String)] {
    if case .scalar = value.content { return value.elements.map { ($0, path) } }
    return value.elements.enumerated().map { ($0.element, "\(path)[\($0.offset + 1)]") }
  }

  /// A list of single values; those with faults are reported and left out.
  public func readAll<Value>(
    _ key: String,
    _ form: ScalarForm<Value>,
    required: Bool = false
  ) -> [Value] {
    elements(key, required: required).compactMap { read($0.value, form, path: $0.path) }
  }

  /// A list whose elements are single values or groups.
  public func readAll<Value>(
    _ key: String,
    _ form: ScalarForm<Value>,
    orGroup group: (FieldReader) -> Value?
  ) -> [Value] {
    elements(key).compactMap { element in
      guard case .mapping = element.value.content else {
        return read(element.value, form, path: element.path)
      }
      return group(FieldReader(element.value, path: element.path, problems: problems))
    }
  }

  /// The readers of a list of groups; finish each of them.
  public func groups(_ key: String, required: Bool = false) -> [FieldReader] {
    guard let value = value(key, required: required) else { return [] }
    guard case .list = value.content else {
      report(value, path: path(key), "is \(value.noun)", expected: "a list, or 'from: TABLE.csv'")
      return []
    }
    return elements(key, required: required).map {
      if $0.value.isNull { report($0.value, path: $0.path, "is an empty element") }
      return FieldReader($0.value, path: $0.path, problems: problems)
    }
  }
}
