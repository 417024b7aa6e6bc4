/// A value read from a file, with the place where it stands.
public struct DocumentValue: Sendable, Equatable {
  /// What a value is.
  public indirect enum Content: Sendable, Equatable {
    /// Nothing: an empty value or an empty cell.
    case null
    /// A text, number, date: whatever stands in one word.
    case scalar(String)
    /// Values in order.
    case list([DocumentValue])
    /// Values by key, in the order of the file; keys may be doubled.
    case mapping([Entry])
  }

  /// A key of a mapping and its value.
  public struct Entry: Sendable, Equatable {
    /// The key.
    public let key: String
    /// Where the key stands; the header for a table.
    public let place: SourcePlace
    /// The value.
    public let value: DocumentValue

    /// Makes an entry.
    public init(key: String, place: SourcePlace, value: DocumentValue) {
      self.key = key
      self.place = place
      self.value = value
    }
  }

  /// What it is.
  public let content: Content
  /// Where it stands.
  public let place: SourcePlace

  /// Makes a value.
  public init(_ content: Content, at place: SourcePlace) {
    self.content = content
    self.place = place
  }

  /// The text of a scalar; nil for anything else.
  public var text: String? {
    if case .scalar(let text) = content { return text }
    return nil
  }

  /// Whether there is nothing.
  public var isNull: Bool { content == .null }

  /// The first value of a key of a mapping; nil when there is none.
  public subscript(key: String) -> DocumentValue? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// The values of a list, or the parts of a scalar separated by `;`; empty
  /// for anything else.
  public var elements: [DocumentValue] {
    switch content {
    case .list(let values): values
    case .scalar(let text):
      text.split(separator: ";").map { $0.trimmed }.filter { !$0.isEmpty }
        .map { DocumentValue(.scalar($0), at: place) }
    case .null, .mapping: []
    }
  }

  /// What it is in words, as in `a list`.
  var noun: String {
    switch content {
    case .null: "nothing"
    case .scalar: "a single value"
    case .list: "a list"
    case .mapping: "a group of fields"
    }
  }
}

extension StringProtocol {
  /// The text without blanks at either end.
  public var trimmed: String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    let tail = drop(while: isBlank)
    let end = tail.lastIndex { !isBlank($0) }.map { tail.index(after: $0) }
    return String(tail[..<(end ?? tail.startIndex)])
  }
}
