public import PracticeDomain
public import Verification

/// What only the manager may see, as a workbook: costs rule by rule, every
/// breach with its price, hours and pay, and absences.
public struct ManagerWorkbook: Sendable {
  private let roster: Roster
  private let practice: Practice
  private let ledger: CostLedger
  private let accounts: [StaffAccount]

  /// Makes the workbook of a roster that was verified.
  public init(_ roster: Roster, in practice: Practice, verdict: Verdict) {
    self.roster = roster
    self.practice = practice
    ledger = CostLedger(verdict)
    accounts = StaffAccount.all(RosterFacts(roster, in: practice))
  }

  /// The workbook in XLSX; the same bytes for the same roster.
  public func xlsx() throws(WorkbookError) -> [UInt8] {
    let file = try WorkbookFile(
      title: "\(practice.name): for the manager",
      created: roster.horizon.start.dayNumber * 86_400
    )
    costs(try file.sheet("Costs"))
    breaches(try file.sheet("Breaches and wishes"))
    hours(try file.sheet("Hours and pay"))
    absences(try file.sheet("Absences"))
    return try file.bytes()
  }

  private var isMoney: Bool { practice.unit != .points }

  private var unit: String {
    if case .money(let currency) = practice.unit { return currency }
    return "points"
  }

  /// An amount as it is shown: money in whole units.
  private func shown(_ cost: Int64) -> Double { isMoney ? Double(cost) / 100 : Double(cost) }

  /// The head of a sheet; the row after it.
  private func head(
    _ title: String,
    _ headings: [(text: String, width: Double)],
    _ writer: WorksheetWriter
  ) -> Int {
    let last = headings.count - 1
    let period = DateWords.period(roster.horizon)
    writer.merge("\(practice.name): \(title)", 0, 0...last, .title)
    writer.merge("\(period). Confidential, for the manager.", 1, 0...last, .subtitle)
    writer.height(26, 0)
    for (column, heading) in headings.enumerated() {
      writer.write(heading.text, 3, column, .heading)
      writer.width(heading.width, column...column)
    }
    writer.freeze(4, 0)
    writer.print(repeating: 3...3, footer: "\(practice.name), confidential")
    return 4
  }

  private func costs(_ writer: WorksheetWriter) {
    let headings = [
      ("Rule", 24.0), ("What it asks", 80), ("Times", 11), ("Cost (\(unit))", 16),
    ]
    let first = head("costs", headings, writer)
    var row = first
    let price = CellStyle.price(isMoney: isMoney)
    for entry in ledger.entries {
      writer.write(entry.rule, row, 0, .name)
      writer.write(entry.sentence, row, 1, .soft)
      writer.write(Double(entry.findings.count), row, 2, .figure)
      writer.write(shown(entry.cost), row, 3, price)
      row += 1
    }
    writer.merge("Total", row, 0...1, .heading)
    let count = ledger.entries.reduce(0) { $0 + $1.findings.count }
    writer.write(Double(count), row, 2, .figure.bold)
    guard row > first else { return writer.write(0, row, 3, price.bold) }
    let range =
      WorksheetWriter.reference(first, 3) + ":" + WorksheetWriter.reference(row - 1, 3)
    writer.write(formula: "=SUM(\(range))", shown(ledger.total), row, 3, price.bold)
  }

  private func breaches(_ writer: WorksheetWriter) {
    let headings = [
      ("Rule", 22.0), ("From", 13), ("Until", 13), ("Who", 24), ("What", 80), ("Units", 8),
      ("Price (\(unit))", 14),
    ]
    let first = head("every breach and broken wish", headings, writer)
    var row = first
    let price = CellStyle.price(isMoney: isMoney)
    for finding in ledger.entries.flatMap(\.findings) {
      let names = finding.professionals.map { practice.professional($0)?.name ?? $0.text }
      writer.write(finding.rule, row, 0, .name)
      writer.write(finding.dates.first?.description ?? "", row, 1, .soft)
      writer.write(finding.dates.last?.description ?? "", row, 2, .soft)
      writer.write(names.joined(separator: ", "), row, 3, .soft)
      writer.write(finding.sentence, row, 4, .soft)
      writer.write(Double(finding.amount), row, 5, .figure)
      if finding.isHard {
        writer.write("hard", row, 6, .figure.bold.on(0xF4B4AA))
      } else {
        writer.write(shown(finding.cost), row, 6, price)
      }
      row += 1
    }
    writer.merge("Total", row, 0...5, .heading)
    guard row > first else { return writer.write(0, row, 6, price.bold) }
    let range =
      WorksheetWriter.reference(first, 6) + ":" + WorksheetWriter.reference(row - 1, 6)
    writer.write(formula: "=SUM(\(range))", shown(ledger.total), row, 6, price.bold)
  }

  private func hours(_ writer: WorksheetWriter) {
    let headings = [
      ("Name", 24.0), ("Contract", 24), ("Contract hours", 14), ("Rostered", 12),
      ("Leave credited", 14), ("Difference", 12), ("Overtime", 12), ("Basic pay (\(unit))", 17),
    ]
    var row = head("hours and pay", headings, writer)
    for account in accounts {
      writer.write(account.name, row, 0, .name)
      writer.write(account.contract, row, 1, .soft)
      write(account.agreed, row, 2, writer)
      write(account.rostered, row, 3, writer)
      write(account.leave, row, 4, writer)
      // Workbooks cannot show negative durations, so differences are in hours.
      let difference = account.agreed.map { Double(account.rostered + account.leave - $0) / 60 }
      let decimal = CellStyle(alignment: .right, number: "+0.00;-0.00;0.00")
      if let difference {
        writer.write(difference, row, 5, decimal)
      } else {
        writer.write("", row, 5, decimal)
      }
      write(account.overtime, row, 6, writer)
      if let pay = account.basicPay {
        writer.write(shown(pay), row, 7, .price(isMoney: isMoney))
      } else {
        writer.write("", row, 7, .figure)
      }
      row += 1
    }
  }

  private func write(_ minutes: Int?, _ row: Int, _ column: Int, _ writer: WorksheetWriter) {
    if let minutes {
      writer.write(minutes: minutes, row, column)
    } else {
      writer.write("", row, column, .duration)
    }
  }

  private func absences(_ writer: WorksheetWriter) {
    let headings = [
      ("Name", 24.0), ("From", 13), ("Until", 13), ("Part of the day", 16), ("Reason", 50),
    ]
    var row = head("absences", headings, writer)
    for leave in practice.leave
    where leave.from <= roster.horizon.end && leave.until >= roster.horizon.start {
      let name = practice.professional(leave.professional)?.name
      writer.write(name ?? leave.professional.text, row, 0, .name)
      writer.write(leave.from.description, row, 1, .soft)
      writer.write(leave.until.description, row, 2, .soft)
      writer.write(leave.part.map { "\($0.from)–\($0.until)" } ?? "", row, 3, .soft)
      writer.write(leave.reason ?? "", row, 4, .soft)
      row += 1
    }
  }
}
