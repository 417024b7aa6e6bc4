import Foundation
import Interchange
import PracticeFiles
import Reports
import Scenarios

/// A form in which comparisons are written.
enum ComparisonFormat: String, CaseIterable {
  /// `scenarios.csv` and `differences.csv`.
  case csv
  /// `comparison.json`: everything for programs.
  case json
  /// `comparison.xlsx`: the tables as a workbook.
  case xlsx
  /// `comparison.html`: the page with pictures.
  case html

  /// The formats of a list joined by commas.
  static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

/// Writes a comparison into a folder, all files or none.
struct ComparisonWriter {
  let comparison: ScenarioComparison
  let folder: String

  /// Writes the comparison and returns the paths written.
  func write(formats: [ComparisonFormat]) throws -> [String] {
    let files = try ComparisonFormat.allCases.filter(formats.contains).flatMap(files)
    return try Folders.write(files, into: folder)
  }

  /// A hash of the scenario file and the practice's files.
  var inputHash: String {
    let files = comparison.set.files.enumerated().map { number, file in
      (name: "\(number) \(file.name)", bytes: Array(file.text.utf8))
    }
    return InputHash.hexadecimal(of: files)
  }

  private func files(_ format: ComparisonFormat) throws -> [AtomicFiles.File] {
    switch format {
    case .csv:
      let tables = ScenarioCSV(comparison)
      return [
        file("scenarios.csv", Array(tables.scenarios.utf8)),
        file("differences.csv", Array(tables.differences.utf8)),
      ] + (tables.simulation.map { [file("simulation.csv", Array($0.utf8))] } ?? [])
        + (tables.waits.map { [file("waits.csv", Array($0.utf8))] } ?? [])
    case .json:
      let document = ComparisonDocument(comparison, inputHash: inputHash)
      return [file("comparison.json", Array(try document.json()))]
    case .xlsx: return [file("comparison.xlsx", try ScenarioWorkbook(comparison).xlsx())]
    case .html: return [file("comparison.html", Array(ScenarioPage(comparison).html.utf8))]
    }
  }

  private func file(_ name: String, _ bytes: [UInt8]) -> AtomicFiles.File {
    AtomicFiles.File(path: "\(folder)/\(name)", bytes: bytes)
  }
}
