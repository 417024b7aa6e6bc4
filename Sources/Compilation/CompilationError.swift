/// Why a practice could not be compiled.
public enum CompilationError: Error, Sendable, Equatable, CustomStringConvertible {
  /// A kind of rule has no compilation.
  case unknownRule(kind: String)
  /// The practice itself is at fault.
  case unusablePractice([String])

  /// The message for the person who reads it.
  public var description: String {
    switch self {
    case .unknownRule(let kind): "rules of the kind '\(kind)' cannot be planned for"
    case .unusablePractice(let faults): faults.joined(separator: "\n")
    }
  }
}
