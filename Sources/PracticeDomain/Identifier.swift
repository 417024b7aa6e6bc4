/// The id of an entity, as written in the practice's files.
///
/// Ids are kept apart by what they name: a shift's id cannot be passed where a
/// skill's is wanted. An id is never empty and holds none of `+ ; , |`, which
/// separate ids in tables.
public struct Identifier<Entity>: Sendable, Hashable, Comparable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  /// The text in the files.
  public let text: String

  /// Makes an id from its text.
  public init(_ text: String) { self.text = text }

  /// Makes an id from a literal, for samples and tests.
  public init(stringLiteral value: String) { self.text = value }

  /// The text in the files.
  public var description: String { text }

  /// Ids are ordered by their text.
  public static func < (first: Self, second: Self) -> Bool { first.text < second.text }

  /// The characters that separate ids in tables and so may not stand in one.
  public static var forbiddenCharacters: Set<Character> { ["+", ";", ",", "|"] }
}
