import Documents
import Yams

/// Words for what a YAML parser says.
enum YAMLFault {
  /// The problem of an error thrown by the parser.
  static func problem(of error: any Error, text: String, file: String) -> Problem {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let last = text.utf8.count { $0 == 10 } + (text.hasSuffix("\n") ? 0 : 1)
      let begun = context.map { ", \($0.text) begun in line \($0.mark.line)" } ?? ""
      return Problem(
        at: SourcePlace(file: file, line: min(mark.line, max(1, last)), column: mark.column),
        fault: "is not valid YAML: \(problem)\(begun)",
        expected: advice(problem, line: line(mark.line, of: text))
      )
    case .reader(let problem, let offset, _, _):
      let line = 1 + text.utf8.prefix(offset ?? 0).count { $0 == 10 }
      return Problem(
        at: SourcePlace(file: file, line: line),
        fault: "is not valid YAML: \(problem)"
      )
    default:
      return Problem(at: SourcePlace(file: file, line: 1), fault: "is not valid YAML")
    }
  }

  private static func line(_ number: Int, of text: String) -> Substring {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.contains(number - 1) ? lines[number - 1] : ""
  }

  private static func advice(_ problem: String, line: Substring) -> String? {
    if problem.contains("alias") {
      return "an alias after its anchor, and not within it"
    }
    if line.contains("\t") { return "blanks for indentation, not tabs" }
    if problem.contains("document") { return "one document, without a line '---' in the middle" }
    return nil
  }
}
