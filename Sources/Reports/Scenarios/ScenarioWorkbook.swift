import PracticeDomain
import PracticeSimulation
public import Scenarios
import Statistics

/// The tables of a comparison as a workbook: scenarios with every measure, and
/// differences to the base.
public struct ScenarioWorkbook: Sendable {
  private let comparison: ScenarioComparison

  /// Lays out the workbook of a comparison.
  public init(_ comparison: ScenarioComparison) { self.comparison = comparison }

  /// The workbook in XLSX; the same bytes for the same plans.
  public func xlsx() throws(WorkbookError) -> [UInt8] {
    let file = try WorkbookFile(
      title: comparison.set.name,
      created: practice.horizon.start.dayNumber * 86_400
    )
    scenarios(try file.sheet("Scenarios"))
    differences(try file.sheet("Differences"))
    if let findings = comparison.simulation {
      simulated(findings, try file.sheet("Simulated"))
      waits(findings, try file.sheet("Waits"))
    }
    meanings(try file.sheet("What is measured"))
    return try file.bytes()
  }

  private var practice: Practice { comparison.base.wanted.practice }
  private var isMoney: Bool { practice.unit != .points }

  /// The head of a sheet; the row after it.
  private func head(
    _ title: String,
    _ headings: [(text: String, width: Double)],
    _ writer: WorksheetWriter
  ) -> Int {
    let last = max(1, headings.count - 1)
    writer.merge("\(comparison.set.name): \(title)", 0, 0...last, .title)
    writer.merge(
      "\(practice.name), \(DateWords.period(practice.horizon)). Confidential: holds costs.",
      1,
      0...last,
      .subtitle
    )
    writer.height(26, 0)
    for (column, heading) in headings.enumerated() {
      writer.write(heading.text, 3, column, .heading)
      writer.width(heading.width, column...column)
    }
    writer.freeze(4, 1)
    writer.print(repeating: 3...3, footer: "\(practice.name), confidential")
    return 4
  }

  private func scenarios(_ writer: WorksheetWriter) {
    let measures = comparison.measures
    let headings: [(text: String, width: Double)] =
      [
        ("Scenario", 30.0), ("Kind", 12), ("Changes", 46), ("Status", 11), ("Plan cost", 14),
        ("Proven at least", 14), ("Difference from", 14), ("Difference to", 14), ("Proven", 11),
      ] + measures.map { ($0.name, 13.0) }
    let first = head("every scenario", headings, writer)
    for (number, result) in comparison.results.enumerated() {
      let row = first + number
      let difference = comparison.costDifference(result)
      writer.write(result.wanted.name, row, 0, .name)
      writer.write(result.wanted.role.word, row, 1, .soft)
      writer.write(result.wanted.changes.joined(separator: "; "), row, 2, .soft)
      writer.write(result.record.status, row, 3, .soft)
      let amounts = [
        result.record.cost, result.record.bound, difference?.lower, difference?.upper,
      ]
      for (column, amount) in amounts.enumerated() {
        money(amount.map(Double.init), row, 4 + column, writer)
      }
      writer.write(difference?.verdict.rawValue ?? "", row, 8, .soft)
      for (column, measure) in measures.enumerated() {
        value(result.value(measure), measure, row, 9 + column, writer)
      }
    }
  }

  private func differences(_ writer: WorksheetWriter) {
    let results = Array(comparison.results.dropFirst())
    let headings: [(text: String, width: Double)] =
      [("Measure", 26.0), (comparison.base.wanted.name, 15)]
      + results.map { ($0.wanted.name, 15.0) }
    let first = head("differences to the base", headings, writer)
    for (number, measure) in comparison.measures.enumerated() {
      let row = first + number
      writer.write(measure.name, row, 0, .name)
      value(comparison.base.value(measure), measure, row, 1, writer)
      for (column, result) in results.enumerated() {
        value(comparison.difference(result, measure), measure, row, 2 + column, writer)
      }
    }
  }

  private func simulated(_ findings: SimulationFindings, _ writer: WorksheetWriter) {
    let headings: [(text: String, width: Double)] =
      [("Scenario", 30.0), ("Measure", 44), ("Counted in", 12), ("Mean", 12), ("±", 10)]
      + [("Difference", 12), ("± paired", 10)]
    var row = head("followed through many weeks", headings, writer)
    for result in comparison.results where findings.ids.contains(result.wanted.id) {
      for (place, measure) in findings.measures.enumerated() {
        let scale = measure.unit == "money" && isMoney ? 100.0 : 1
        let mean = findings.estimate(result.wanted.id, place)
        let difference = findings.difference(result.wanted.id, place)
        writer.write(result.wanted.name, row, 0, .name)
        writer.write(measure.name, row, 1, .soft)
        writer.write(measure.unit == "money" ? practice.unit.code : measure.unit, row, 2, .soft)
        let numbers = [
          mean?.mean, mean?.halfWidth, difference?.mean, difference?.halfWidth,
        ]
        for (column, number) in numbers.enumerated() {
          if let number, number.isFinite {
            writer.write(number / scale, row, 3 + column, Self.number("#,##0.00"))
          }
        }
        row += 1
      }
    }
  }

  private func waits(_ findings: SimulationFindings, _ writer: WorksheetWriter) {
    let headings: [(text: String, width: Double)] = [
      ("Scenario", 30.0), ("Urgency", 14), ("Days waited", 14), ("Requests", 12),
      ("Seen by then", 14),
    ]
    var row = head("how long clients wait, all replications", headings, writer)
    for result in comparison.results {
      for counts in findings.waits(result.wanted.id) ?? [] {
        for day in counts.days.indices {
          writer.write(result.wanted.name, row, 0, .name)
          writer.write(counts.urgency, row, 1, .soft)
          writer.write(Double(day), row, 2, .figure)
          writer.write(Double(counts.days[day]), row, 3, .figure)
          writer.write(counts.share(within: day) ?? 0, row, 4, Self.number("0.0%"))
          row += 1
        }
        writer.write(result.wanted.name, row, 0, .name)
        writer.write(counts.urgency, row, 1, .soft)
        writer.write("no time found", row, 2, .soft)
        writer.write(Double(counts.refused), row, 3, .figure)
        row += 1
      }
    }
  }

  private func meanings(_ writer: WorksheetWriter) {
    let headings = [("Measure", 26.0), ("What it means", 80), ("Better", 10)]
    let first = head("what is measured", headings, writer)
    for (number, measure) in comparison.measures.enumerated() {
      writer.write(measure.name, first + number, 0, .name)
      writer.write(measure.meaning, first + number, 1, .soft)
      writer.write(measure.direction.rawValue, first + number, 2, .soft)
    }
  }

  private func money(_ amount: Double?, _ row: Int, _ column: Int, _ writer: WorksheetWriter) {
    guard let amount else { return writer.write("", row, column, .figure) }
    writer.write(isMoney ? amount / 100 : amount, row, column, .price(isMoney: isMoney))
  }

  private func value(
    _ value: Double?,
    _ measure: PlanMeasure,
    _ row: Int,
    _ column: Int,
    _ writer: WorksheetWriter
  ) {
    guard let value else { return writer.write("", row, column, .figure) }
    switch measure.unit {
    case .money: money(value, row, column, writer)
    // A workbook knows no negative durations: hours with decimals.
    case .minutes: writer.write(value / 60, row, column, Self.number("#,##0.00 \"h\""))
    case .percent: writer.write(value / 100, row, column, Self.number("0.0%"))
    case .count: writer.write(value, row, column, .figure)
    case .days: writer.write(value, row, column, Self.number("0.00"))
    }
  }

  private static func number(_ form: String) -> CellStyle {
    CellStyle(alignment: .right, number: form)
  }
}
