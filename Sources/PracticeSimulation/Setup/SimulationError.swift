/// Why a practice cannot be simulated.
public struct SimulationError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What is wrong, what was expected, and where.
  public let description: String

  /// Describes what is wrong in a sentence.
  public init(_ description: String) { self.description = description }
}
