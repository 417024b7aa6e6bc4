/// How a single value is written: turns text into a value or says what is
/// wrong with it.
public struct ScalarForm<Value> {
  /// What is expected, as in `YYYY-MM-DD`.
  public let expected: String
  private let reading: (String) throws(ScalarFault) -> Value

  /// Makes a form.
  ///
  /// - Parameters:
  ///   - expected: what is expected, for faults that do not say it themselves.
  ///   - reading: the value of a text, or its fault.
  public init(
    expected: String,
    reading: @escaping (String) throws(ScalarFault) -> Value
  ) {
    self.expected = expected
    self.reading = reading
  }

  /// Makes a form of things that a text either is or is not.
  ///
  /// - Parameters:
  ///   - noun: what the text must be, as in `a date`.
  ///   - expected: how it is written.
  ///   - reading: the value of a text; nil when it is none.
  public init(_ noun: String, expected: String, reading: @escaping (String) -> Value?) {
    self.init(expected: expected) { text throws(ScalarFault) in
      guard let value = reading(text) else { throw ScalarFault("is not \(noun)") }
      return value
    }
  }

  /// The value of a text.
  public func read(_ text: String) throws(ScalarFault) -> Value { try reading(text) }

  /// The same form, giving something made from its value.
  public func map<Other>(_ transform: @escaping (Value) -> Other) -> ScalarForm<Other> {
    ScalarForm<Other>(expected: expected) { text throws(ScalarFault) in
      transform(try read(text))
    }
  }
}

/// What is wrong with a single value.
public struct ScalarFault: Error, Sendable, Equatable {
  /// The fault, as in `is not a date`.
  public let fault: String
  /// What was expected; nil for what the form says.
  public let expected: String?
  /// The names of which one was perhaps meant.
  public let candidates: [String]

  /// Makes a fault.
  public init(_ fault: String, expected: String? = nil, candidates: [String] = []) {
    self.fault = fault
    self.expected = expected
    self.candidates = candidates
  }
}
