/// Where a primitive comes from, for people: the rule, whom and when it
/// concerns, and a few words.
public struct Origin: Sendable, Hashable {
  /// The id of the rule.
  public var rule: String
  /// Indices of the people concerned; empty for nobody in particular.
  public var people: [Int]
  /// Indices of the days concerned; empty for the whole horizon.
  public var days: [Int]
  /// What is asked, in words.
  public var text: String

  /// Makes an origin.
  public init(rule: String, people: [Int] = [], days: [Int] = [], text: String = "") {
    self.rule = rule
    self.people = people
    self.days = days
    self.text = text
  }
}
