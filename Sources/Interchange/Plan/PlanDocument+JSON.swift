public import Foundation
import PracticeDomain

extension PlanDocument {
  /// The document as JSON: the same bytes for the same document.
  public func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    var data = try encoder.encode(PlanJSON(self))
    data.append(10)
    return data
  }

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - json: the bytes of the file.
  ///   - file: its name, for messages.
  /// - Throws: what is wrong, by line or by the path of the field.
  public init(json: Data, file: String) throws(FormatProblems) {
    let wire = try PlanJSON.decode(json, file: file)
    var log = ProblemLog(file: file)
    let document = wire.document(&log)
    try log.check()
    guard let document else {
      throw FormatProblems([FormatProblem(file: file, expected: "a plan")])
    }
    self = document
  }
}

extension PlanJSON {
  static func decode(_ json: Data, file: String) throws(FormatProblems) -> PlanJSON {
    if let line = JSONSyntax.faultyLine(in: [UInt8](json)) {
      throw FormatProblems([FormatProblem(file: file, line: line, expected: "JSON")])
    }
    do {
      return try JSONDecoder().decode(PlanJSON.self, from: json)
    } catch let error as DecodingError {
      throw FormatProblems([FormatProblem(error, file: file)])
    } catch {
      throw FormatProblems([FormatProblem(file: file, expected: "JSON")])
    }
  }
}

extension FormatProblem {
  /// What a JSON decoder found wrong.
  init(_ error: DecodingError, file: String) {
    switch error {
    case .keyNotFound(let key, let context):
      let field = Self.path(context.codingPath + [key])
      self.init(file: file, field: field, expected: "this field")
    case .valueNotFound(_, let context):
      self.init(
        file: file,
        field: Self.path(context.codingPath),
        value: "null",
        expected: "a value"
      )
    case .typeMismatch(let type, let context):
      let field = Self.path(context.codingPath)
      self.init(file: file, field: field, expected: Self.words(type))
    case .dataCorrupted(let context):
      let field = context.codingPath.isEmpty ? nil : Self.path(context.codingPath)
      self.init(file: file, field: field, expected: "JSON of a plan")
    @unknown default:
      self.init(file: file, expected: "JSON of a plan")
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce(into: "") { path, key in
      if let index = key.intValue {
        path += "[\(index)]"
      } else {
        path += (path.isEmpty ? "" : ".") + key.stringValue
      }
    }
  }

  private static func words(_ type: any Any.Type) -> String {
    switch type {
    case is String.Type: "text"
    case is Bool.Type: "true or false"
    case is any BinaryInteger.Type: "a whole number"
    case is any BinaryFloatingPoint.Type: "a number"
    case is [any Sendable].Type: "a list"
    default: "\(type)".hasPrefix("Array") ? "a list" : "an object"
    }
  }
}
