public import Foundation
public import PracticeDomain
public import Verification

/// An appointment book with the roster it was made for, as a document:
/// `book.json`; or both made together, `plan.json`, whose evidence is that of
/// the whole.
public struct BookDocument: Sendable {
  /// The roster, and how the book came to be.
  public var plan: PlanDocument
  /// The book.
  public var book: AppointmentBook
  /// What roster and book cost, where the evidence is that of both; nil where it
  /// is that of the book.
  public var costs: Costs?
  /// What time was worth to requests when the book was made.
  public var values: [CapacityValue]

  /// What roster and book cost each.
  public struct Costs: Codable, Sendable, Equatable {
    /// The cost of the roster.
    public var roster: Int64
    /// The cost of the book.
    public var book: Int64

    /// Makes costs.
    public init(roster: Int64, book: Int64) {
      self.roster = roster
      self.book = book
    }
  }

  /// Makes a document.
  ///
  /// - Parameters:
  ///   - evidence: how the book came to be, or both; nil for one made by hand.
  ///   - costs: what each costs where the evidence is that of both.
  ///   - values: what time is worth to requests.
  public init(
    _ book: AppointmentBook,
    roster: Roster,
    in practice: Practice,
    evidence: PlanEvidence? = nil,
    costs: Costs? = nil,
    values: [CapacityValue] = []
  ) {
    self.book = book
    self.costs = costs
    self.values = values
    self.plan = PlanDocument(roster, in: practice, evidence: evidence)
  }

  /// Whether bytes are a document with a book.
  public static func isBook(_ json: Data) -> Bool {
    let object = try? JSONSerialization.jsonObject(with: json) as? [String: Any]
    return object?["appointments"] != nil
  }

  /// Reads a document.
  ///
  /// - Throws: what is wrong, by line or by the path of the field.
  public init(json: Data, file: String, in practice: Practice) throws(FormatProblems) {
    plan = try PlanDocument(json: json, file: file).placingBreaks(in: practice)
    let wire: BookJSON
    do {
      wire = try JSONDecoder().decode(BookJSON.self, from: json)
    } catch let error as DecodingError {
      throw FormatProblems([FormatProblem(error, file: file)])
    } catch {
      throw FormatProblems([FormatProblem(file: file, expected: "JSON")])
    }
    var log = ProblemLog(file: file)
    book = wire.book(practice, &log)
    costs = wire.costs
    values = wire.values(&log)
    try log.check()
  }

  /// The document as JSON: the same bytes for the same document.
  public func json(in practice: Practice) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    var data = try encoder.encode(BookAndPlanJSON(self, practice))
    data.append(10)
    return data
  }

  /// Checks the document against a practice: verifies its roster and its book,
  /// and compares what it says.
  ///
  /// - Parameter inputHash: the hash of the practice's files; nil to leave it
  ///   out.
  public func check(against practice: Practice, inputHash: String? = nil) -> BookDocumentCheck {
    let rosterVerdict = Verifier(practice).verify(plan.roster)
    // The evidence is that of the book or of both, never of the roster alone.
    var roster = plan
    roster.evidence = nil
    let verdict = BookVerifier(practice, roster: plan.roster).verify(book)
    var statements = roster.check(against: practice).problems.map(\.sentence)
    if let evidence = plan.evidence {
      if let inputHash, evidence.inputHash != inputHash {
        statements.append("The input has changed since the book was made.")
      }
      let whole = verdict.cost + (costs == nil ? 0 : rosterVerdict.cost)
      if let cost = evidence.cost, cost != whole {
        let name = costs == nil ? "book" : "plan"
        statements.append("The \(name) says that it costs \(cost), but it costs \(whole).")
      }
      if PlanFingerprints(of: plan.roster, in: practice) != evidence.fingerprints {
        statements.append("The roster has changed since the book was made for it.")
      }
    }
    if let costs, costs != Costs(roster: rosterVerdict.cost, book: verdict.cost) {
      statements.append(
        "The plan says that its roster costs \(costs.roster) and its book \(costs.book), but they "
          + "cost \(rosterVerdict.cost) and \(verdict.cost)."
      )
    }
    return BookDocumentCheck(
      roster: rosterVerdict,
      book: verdict,
      statements: statements
    )
  }
}

/// What an independent check of a book document found.
public struct BookDocumentCheck: Sendable {
  /// What the verifier says of its roster.
  public let roster: Verdict
  /// What the verifier says of its book.
  public let book: Verdict
  /// What the document says and is not so, in sentences.
  public let statements: [String]

  /// Whether roster and book are lawful and the document says nothing wrong.
  public var isSound: Bool { roster.isLawful && book.isLawful && statements.isEmpty }
}
