public import PracticeDomain

/// What a plan should reach.
public struct ScenarioTarget: Sendable, Equatable {
  /// What is measured.
  public enum Subject: Sendable, Equatable {
    /// A measure, by its key.
    case measure(String)
    /// The share of requests of an urgency class that are seen within so many
    /// days of the first day on which they could be.
    case served(Identifier<UrgencyClass>, within: Int)
    /// The mean of a simulated measure, by its key.
    case simulated(String)
  }

  /// What is measured.
  public var subject: Subject
  /// The least that will do; nil for no least.
  public var atLeast: Double?
  /// The most that will do; nil for no most.
  public var atMost: Double?

  /// Makes a target.
  public init(subject: Subject, atLeast: Double? = nil, atMost: Double? = nil) {
    self.subject = subject
    self.atLeast = atLeast
    self.atMost = atMost
  }

  /// Whether a value reaches it; nil where there is no value.
  public func isMet(by value: Double?) -> Bool? {
    value.map { $0 >= atLeast ?? -.infinity && $0 <= atMost ?? .infinity }
  }
}
