import Interchange
import PracticeDomain
import Reports
import Verification

/// What `praxis verify` prints of a book.
struct BookCheckReport {
  let check: BookDocumentCheck
  let practice: Practice

  func print() {
    for finding in check.roster.hardFindings + check.book.hardFindings {
      Terminal.output("\(finding.rule): \(finding.sentence)")
    }
    for statement in check.statements { Terminal.output(statement) }
    if !check.isSound { Terminal.output("") }
    for line in CostTable(check.book, unit: practice.unit).lines { Terminal.output(line) }
    Terminal.output("")
    let breaches = check.roster.hardFindings.count + check.book.hardFindings.count
    Terminal.output(
      check.isSound
        ? "The book is good: it keeps every hard rule and costs "
          + "\(Amounts.text(check.book.cost, practice.unit))."
        : "The book is bad: \(breaches) breaches of hard rules, "
          + "\(check.statements.count) statements that are not true."
    )
  }

  func printJSON() {
    let findings = (check.roster.hardFindings + check.book.findings).map { finding in
      [
        "rule": finding.rule, "kind": finding.kind, "sentence": finding.sentence,
        "professionals": finding.professionals.map(\.text),
        "dates": finding.dates.map(\.description), "amount": finding.amount,
        "cost": finding.cost, "hard": finding.isHard,
      ] as [String: Any]
    }
    let problems = check.statements.map { ["kind": "statement", "sentence": $0] }
    JSONOutput([
      "verified": check.isSound, "cost": check.book.cost, "findings": findings,
      "problems": problems, "status": check.isSound ? "feasible" : "unknown",
      "files": [String](),
    ]).nulls(["bound", "gap", "stopped"]).print()
  }
}
