import Foundation
import PracticeDomain
import PracticeFiles
import Reports
import TestSupport
import Testing
import Verification

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct RosterPageTests {
  /// Reads the shifts of the first table's rows, and refuses what is no XML.
  private final class Reader: NSObject, XMLParserDelegate {
    var rows: Grid = []
    private var path: [String] = []
    private var text: String?
    private var name = ""

    func parser(
      _ parser: XMLParser,
      didStartElement element: String,
      namespaceURI: String?,
      qualifiedName: String?,
      attributes: [String: String] = [:]
    ) {
      path.append(element)
      switch element {
      case "th" where path.contains("tbody"): text = ""
      case "small": endText()
      case "b" where path.suffix(3) == ["td", "span", "b"]: text = ""
      case "td" where path.contains("tbody") && !rows.isEmpty:
        // Cells of days are labelled with a date, sums with a word.
        if attributes["data-label"]?.contains(" ") == true,
          attributes["class"]?.contains("number") != true
        {
          rows[rows.count - 1].append("")
        }
      default: break
      }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text? += string }

    private func endText() {
      guard let text else { return }
      name = text
      self.text = nil
    }

    func parser(
      _ parser: XMLParser,
      didEndElement element: String,
      namespaceURI: String?,
      qualifiedName: String?
    ) {
      if element == "b", let text, let last = rows.last?.indices.last {
        let before = rows[rows.count - 1][last]
        rows[rows.count - 1][last] = before.isEmpty ? text : "\(before)+\(text)"
        self.text = nil
      }
      if element == "th", path.contains("tbody") {
        endText()
        rows.append([name])
      }
      path.removeLast()
    }
  }

  private func read(_ html: String) -> Grid? {
    let parser = XMLParser(data: Data(html.utf8))
    let reader = Reader()
    parser.delegate = reader
    return parser.parse() ? reader.rows : nil
  }

  @Test("a page is well-formed, and its grid reads back to the roster", arguments: 0..<20)
  func readsBack(_ seed: UInt64) throws {
    var practice = RandomPractice.draw(seed: seed)
    practice.sites = []
    practice.rooms = []
    let roster = RandomPractice.roster(of: practice, seed: seed)
    let rows = try #require(read(RosterPage(roster, in: practice).html))
    let people = practice.professionals
    let weeks = (roster.horizon.days + 6) / 7
    let expected = roster.grid(in: practice)
    for (number, professional) in people.enumerated() {
      let cells = rows.filter { $0.first == professional.name }.prefix(weeks)
        .flatMap { $0.dropFirst() }
      #expect(cells == Array(expected[number].dropFirst()))
    }
  }

  @Test("what colleagues see holds no reason, no pay, no wish, no price; the manager's page does")
  func confidential() throws {
    var practice = try PracticeReader.read(
      OtherProgram.package.appendingPathComponent("instances/clinic").path
    )
    practice.professionals[0].pay = Pay(hourly: 987_654)
    practice.leave[0].reason = "convalescence"
    let roster = RandomPractice.roster(of: practice, seed: 1)
    let page = RosterPage(roster, in: practice).html
    for secret in [
      "convalescence", "dentist", "annual leave", "GBP", "9876", "Full time", "wish", "price",
      "cost", "overtime", "5200",
    ] {
      #expect(!page.localizedCaseInsensitiveContains(secret), "\(secret)")
    }
    #expect(page.contains(">away<"))
    let verdict = Verifier(practice).verify(roster)
    let manager = ManagerPage(roster, in: practice, verdict: verdict).html
    #expect(manager.contains("convalescence") && manager.contains("GBP"))
    #expect(read(manager) != nil)
    for finding in verdict.findings {
      let text = finding.sentence.replacing("&", with: "&amp;").replacing("'", with: "&#39;")
      #expect(manager.contains(text), "\(finding.sentence)")
    }
  }

  @Test("names are escaped, whatever they hold")
  func escapes() throws {
    var practice = RandomPractice.draw(seed: 2)
    let evil = "<script>alert('1')</script> & \"Ünal\"\u{7}"
    practice.name = evil
    practice.professionals[0].name = evil
    for index in practice.skills.indices { practice.skills[index].name = evil }
    for index in practice.shifts.indices { practice.shifts[index].name = evil }
    let roster = RandomPractice.roster(of: practice, seed: 2)
    let verdict = Verifier(practice).verify(roster)
    for html in [
      RosterPage(roster, in: practice).html,
      ManagerPage(roster, in: practice, verdict: verdict, note: evil).html,
    ] {
      #expect(!html.contains("<script") && read(html) != nil)
    }
  }

  @Test("a page is complete in itself, and the same for the same roster")
  func selfContained() {
    let practice = RandomPractice.draw(seed: 4)
    let roster = RandomPractice.roster(of: practice, seed: 4)
    let html = RosterPage(roster, in: practice).html
    #expect(html == RosterPage(roster, in: practice).html)
    for word in ["<script", "src=", "url(http", "@import", "<link"] {
      #expect(!html.contains(word))
    }
  }
}
