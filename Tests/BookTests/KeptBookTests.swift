import Compilation
import Interchange
import PracticeDomain
import Primitives
import Search
import TestSupport
import Testing
import Verification

/// Books of which something is to be kept.
@Suite struct KeptBookTests {
  private struct Sample {
    var practice: Practice
    let roster: Roster
    let book: AppointmentBook
  }

  private func sample(_ seed: UInt64) throws -> Sample {
    let (practice, roster) = RandomDemand.draw(seed: seed)
    let compiled = try CompiledBook(practice, roster: roster)
    let book = compiled.book(from: BookConstruction.run(compiled.problem))
    return Sample(practice: practice, roster: roster, book: book)
  }

  @Test(
    "What is kept is in every book that can be made, and tampering is found",
    arguments: 0..<120
  )
  func kept(seed: UInt64) throws {
    var sample = try sample(seed)
    var random = SeededGenerator(seed: seed)
    let document = BookDocument(sample.book, roster: sample.roster, in: sample.practice)
    sample.practice.demand.kept = document.kept
      .filter { _ in random.once(in: 2) }
    let compiled = try CompiledBook(sample.practice, roster: sample.roster)
    #expect(compiled.problem.faults().isEmpty)
    let known = try #require(compiled.solution(from: sample.book))
    let whole = BookConstruction.completing(known, of: compiled.problem)
    let evaluation = compiled.problem.evaluate(whole)
    let verdict = BookVerifier(sample.practice, roster: sample.roster).verify(sample.book)
    #expect(evaluation.isFeasible == verdict.isLawful)
    if verdict.isLawful { #expect(evaluation.cost == verdict.cost) }
    guard !sample.book.appointments.isEmpty else { return }
    for _ in 0..<10 {
      let other = BookTampering.change(sample.book, sample.practice, &random)
      let found = BookVerifier(sample.practice, roster: sample.roster).verify(other)
      let breaks = found.hardFindings.contains { $0.rule == BookRule.kept.rawValue }
      #expect(breaks == !keeps(other, sample.practice), "seed \(seed)")
      // What is missing would be placed again.
      let requests = Set(other.appointments.map(\.request))
      guard sample.practice.demand.kept.allSatisfy({ requests.contains($0.request) }),
        let solution = compiled.solution(from: other)
      else { continue }
      let placed = BookConstruction.completing(solution, of: compiled.problem)
      if breaks { #expect(!compiled.problem.evaluate(placed).isFeasible) }
    }
  }

  /// Whether a book has all that is to be kept.
  private func keeps(_ book: AppointmentBook, _ practice: Practice) -> Bool {
    practice.demand.kept.allSatisfy { kept in
      guard let own = book.appointments.first(where: { $0.request == kept.request }) else {
        return false
      }
      let visit = practice.demand.wanted.visits.first { $0.request.id == kept.request }
      guard
        zip(own.phases, visit?.service.phases ?? []).allSatisfy({
          $0.span.count == $1.length && $0.professionals.map(\.count) == $1.staff.map(\.count)
        })
      else { return false }
      return zip(own.phases, kept.phases).allSatisfy { phase, asked in
        (asked.start ?? phase.span.lowerBound) == phase.span.lowerBound
          && (asked.professionals ?? phase.professionals).map(Set.init)
            == phase.professionals.map(Set.init)
          && (asked.room ?? phase.room) == phase.room
      }
    }
  }

  @Test("A table that a spreadsheet gave back keeps what it says", arguments: 0..<40)
  func spreadsheet(seed: UInt64) throws {
    let sample = try sample(seed)
    let csv = BookCSV(sample.practice)
    let document = BookDocument(sample.book, roster: sample.roster, in: sample.practice)
    let text = csv.text(of: sample.book)
    let plain = try csv.kept(Array(text.utf8), file: "book.csv")
    let expected = document.kept.filter { kept in
      !kept.phases.allSatisfy { $0 == KeptAppointment.Phase() }
    }
    #expect(plain == expected.map(Self.withoutEmptyNeeds))
    let rows = text.split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    // Marks, semicolons, CRLF and empty columns at the end.
    let edited = rows.enumerated().map { number, row in
      var row = row
      if number == 1 { row[5] += "!" }
      if number == 2 { row[5] = "?" }
      return (row + ["", ""]).joined(separator: ";") + "\r\n"
    }
    guard rows.count > 2 else { return }
    let marked = try csv.kept(Array(("\u{FEFF}" + edited.joined()).utf8), file: "edited.csv")
    #expect(marked.count == 1)
    #expect(
      marked.first?.phases.first?.start == sample.book.appointments[0].phases[0].span.lowerBound
    )
    #expect(marked.first?.phases.allSatisfy { $0.professionals == nil && $0.room == nil } == true)
  }

  /// A needless empty list of people is the same as nothing said.
  private static func withoutEmptyNeeds(_ kept: KeptAppointment) -> KeptAppointment {
    var kept = kept
    for index in kept.phases.indices
    where kept.phases[index].professionals?.allSatisfy(\.isEmpty) == true {
      kept.phases[index].professionals = nil
    }
    return kept
  }

  @Test("A time that lost its offset is local, and what cannot be read is told by line")
  func times() throws {
    var sample = SmallPractice(zone: "Europe/London", date: "2026-06-01")
    let nurse = StaffNeed(roles: ["nurse"])
    let phase = Phase(name: "visit", length: 30, staff: [nurse])
    sample.ask(Service(id: "dressing", name: "Dressing", phases: [phase]), times: 2)
    let requests = sample.practice.demand.requests.map(\.id.text)
    let csv = BookCSV(sample.practice)
    func kept(_ start: String, _ people: String, _ room: String = "") throws -> [KeptAppointment] {
      let header = BookCSV.columns.joined(separator: ",")
      let row = "1,\(requests[0]),c,dressing,visit,\(start),,\(people),\(room),"
      return try csv.kept(Array("\(header)\n\(row)\n".utf8), file: "book.csv")
    }
    let nine = sample.practice.clock.instant(on: sample.practice.horizon.start, minutes: 540)
    for text in [
      "2026-06-01T09:00+01:00", "2026-06-01T08:00Z", "2026-06-01 09:00", "2026-06-01T09:00:00",
      "01/06/2026 09:00", "1.6.2026 9:00",
    ] {
      #expect(try kept(text, "nora").first?.phases[0].start == nine, "\(text)")
    }
    #expect(try kept("?", "").isEmpty)
    for (start, people, room, word) in [
      ("soon", "nora", "", "start"), ("", "nobody", "", "professionals"),
      ("", "nora;gus", "", "professionals"), ("", "", "r0", "room"),
    ] {
      #expect("line 2, \(word)") {
        _ = try kept(start, people.isEmpty ? "" : "\"\(people)\"", room)
      } throws: { error in
        "\(error)".contains("line 2") && "\(error)".contains(word)
      }
    }
  }
}
