/// A practice's files with one fault, invalid by construction.
public struct BrokenPractice: Sendable, CustomStringConvertible {
  /// What was done to the sample, unique among all.
  public let name: String
  /// The file in which a problem must be told.
  public let file: String
  /// The lines on one of which it must be told; nil for any.
  public let lines: Set<Int>?
  /// The files that differ from the sample's; nil for one that is removed.
  public let changes: [String: [UInt8]?]
  /// Symbolic links, by name, with what they point to.
  public let links: [String: String]
  /// Files that consist of so many zero bytes, taking no room.
  public let hollow: [String: Int]

  /// Makes a broken practice.
  public init(
    _ name: String,
    file: String = Sample.main,
    lines: Set<Int>? = nil,
    changes: [String: [UInt8]?] = [:],
    links: [String: String] = [:],
    hollow: [String: Int] = [:]
  ) {
    self.name = name
    self.file = file
    self.lines = lines
    self.changes = changes
    self.links = links
    self.hollow = hollow
  }

  /// Makes a broken practice whose main file, or another, has another text.
  public init(_ name: String, file: String = Sample.main, lines: Set<Int>? = nil, text: String) {
    self.init(name, file: file, lines: lines, changes: [file: Array(text.utf8)])
  }

  /// Its name.
  public var description: String { name }
}
