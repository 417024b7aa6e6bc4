import Foundation
import TestSupport
import Testing

/// A JSON Schema as it is shipped.
struct ShippedSchema {
  private let root: [String: Any]

  init(_ name: String) throws {
    let data = try Data(contentsOf: Self.url(name))
    root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  static func url(_ name: String) -> URL {
    OtherProgram.package.appendingPathComponent("instances/schema/\(name)")
  }

  /// The part of a name; the whole for an empty one.
  func part(_ name: String) -> [String: Any]? {
    if name.isEmpty { return root }
    return (root["$defs"] as? [String: Any])?[name] as? [String: Any]
  }

  /// The names of all parts.
  var parts: [String] { (root["$defs"] as? [String: Any] ?? [:]).keys.sorted() }

  /// The fields of a part.
  func fields(_ name: String) -> Set<String>? {
    (part(name)?["properties"] as? [String: Any]).map { Set($0.keys) }
  }

  /// The fields of a part that have no description.
  func undescribed(_ name: String) -> [String] {
    (part(name)?["properties"] as? [String: Any] ?? [:]).compactMap { key, value in
      let field = value as? [String: Any]
      let target = (field?["$ref"] as? String)?.replacing("#/$defs/", with: "")
      let words = field?["description"] ?? target.flatMap { part($0)?["description"] }
      return words == nil ? key : nil
    }.sorted()
  }
}
