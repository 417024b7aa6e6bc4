import Foundation

/// The one JSON object that a command prints on standard output.
struct JSONOutput {
  private var object: [String: Any]

  init(_ object: [String: Any]) { self.object = object }

  /// With a value; null when it is missing.
  func set(_ key: String, _ value: Any?) -> JSONOutput {
    var output = self
    output.object[key] = value ?? NSNull()
    return output
  }

  /// With nulls at keys that have no value yet.
  func nulls(_ keys: [String]) -> JSONOutput {
    keys.reduce(self) { $0.object[$1] == nil ? $0.set($1, nil) : $0 }
  }

  /// Prints it with sorted keys.
  func print() {
    let options: JSONSerialization.WritingOptions = [
      .sortedKeys, .prettyPrinted, .withoutEscapingSlashes,
    ]
    guard let data = try? JSONSerialization.data(withJSONObject: object, options: options)
    else { return }
    Terminal.output(String(decoding: data, as: UTF8.self))
  }
}
