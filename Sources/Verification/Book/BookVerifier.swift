public import PracticeDomain

/// Checks appointment books against a practice and a roster, from the domain
/// alone.
///
/// It shares nothing with what makes books: every rule is derived here once
/// more, in minutes instead of slots, so that an error on either side shows.
public struct BookVerifier: Sendable {
  /// The practice whose demand and rules are checked.
  public let practice: Practice
  /// The roster that says who is on duty.
  public let roster: Roster

  /// Makes a verifier.
  public init(_ practice: Practice, roster: Roster) {
    self.practice = practice
    self.roster = roster
  }

  /// Checks a book: every breach of every rule, and what each term costs.
  ///
  /// Appointments that are not whole are findings and otherwise left out.
  public func verify(_ book: AppointmentBook) -> Verdict {
    var check = BookCheck(practice, roster)
    check.take(book)
    check.checkVisits()
    check.checkPeople()
    check.checkRooms()
    check.checkEquipment()
    check.checkSessions()
    check.checkTies()
    check.checkBreaks()
    check.checkKept()
    check.priceTime()
    let rules =
      BookRule.allCases.map { ($0.rawValue, $0.sentence) }
      + BookTerm.allCases.map { ($0.rawValue, $0.sentence) }
    return Verdict(
      findings: rules.flatMap { rule in check.findings.filter { $0.rule == rule.0 } },
      rules: rules.map { rule in
        RuleSummary(
          rule: rule.0,
          kind: "book",
          sentence: rule.1,
          findings: check.findings.filter { $0.rule == rule.0 }
        )
      }
    )
  }
}
