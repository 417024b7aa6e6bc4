import Compilation
import Planning
import PracticeDomain
import Primitives
import TestSupport
import Testing
import Verification

@Suite struct BookEditorTests {
  /// What happened in a number of operations.
  private struct Count {
    var done = 0
    var changed = 0
    var refused = 0
    var cancelled = 0
  }

  @Test(
    "Ten thousand random changes leave every rule of the book kept",
    arguments: 0..<UInt64(100)
  )
  func everyRuleIsKept(seed: UInt64) throws {
    let (practice, roster) = RandomDemand.draw(seed: seed)
    var editor = try BookEditor(practice, roster: roster)
    var random = SeededGenerator(seed: seed)
    var count = Count()
    var compiled = try CompiledBook(practice, roster: roster)
    for _ in 0..<100 {
      let before = editor.book
      do {
        if compiled.practice.rooms != editor.practice.rooms || compiled.roster != editor.roster {
          compiled = try CompiledBook(editor.practice, roster: editor.roster)
        }
        try operate(on: &editor, compiled, &random, &count)
        count.done += 1
        count.changed += editor.book == before ? 0 : 1
      } catch is BookRefusal {
        #expect(editor.book == before)
        count.refused += 1
      }
      let verdict = BookVerifier(editor.practice, roster: editor.roster).verify(editor.book)
      #expect(verdict.hardFindings.map(\.sentence) == [])
    }
    #expect(count.done > 0)
  }

  private func operate(
    on editor: inout BookEditor,
    _ compiled: CompiledBook,
    _ random: inout SeededGenerator,
    _ count: inout Count
  ) throws {
    let held = editor.book.appointments
    switch random.integer(1...40) {
    case 1:
      let room = random.one(of: editor.practice.rooms.map(\.id) + [Identifier("no-room")])
      count.cancelled += try editor.close(room, on: date(in: editor, &random)).count
    case 2:
      let who = random.one(of: editor.practice.professionals.map(\.id))
      count.cancelled += try editor.excuse(who, on: date(in: editor, &random)).count
    case 3...9 where !held.isEmpty:
      let cancelled = try editor.cancel(random.one(of: held).request)
      #expect(
        !cancelled.isEmpty
          && Set(cancelled.map(\.request)).isDisjoint(
            with: editor.book.appointments.map(\.request)
          )
      )
    case 10...19 where !held.isEmpty:
      let request = random.one(of: held).request
      if let other = proposal(for: request, compiled, &random) { try editor.move(to: other) }
    default:
      let wanted = editor.practice.demand.wanted.visits.map(\.request.id)
      guard !wanted.isEmpty else { return }
      let request = random.one(of: wanted)
      let together = editor.companions(of: request)
      let proposals = (together.isEmpty ? [request] : together).compactMap {
        proposal(for: $0, compiled, &random)
      }
      try editor.book(proposals)
    }
  }

  private func date(in editor: BookEditor, _ random: inout SeededGenerator) -> CalendarDate {
    random.one(of: Array(editor.practice.horizon.dates))
  }

  /// An appointment that might be: each phase at a start that it may have, with
  /// people and a room that may be there, taken or not; nil where there is none.
  private func proposal(
    for request: Identifier<ClientRequest>,
    _ compiled: CompiledBook,
    _ random: inout SeededGenerator
  ) -> Appointment? {
    let problem = compiled.problem
    guard let visit = compiled.wanted.visits.firstIndex(where: { $0.request.id == request }) else {
      return nil
    }
    var solution = BookSolution(placements: problem.phases.map { _ in nil })
    var earliest: Int?
    for phase in problem.choices[compiled.choices[visit]].phases {
      let options = problem.phases[phase].options
        .filter { option in
          earliest.map { first in (first..<first + 12).contains(option.start) } ?? true
        }
        .compactMap { option in
          placement(option.start, option.location, problem.phases[phase], &random)
        }
      guard !options.isEmpty else { return nil }
      let chosen = random.one(of: options)
      solution.placements[phase] = chosen
      earliest = chosen.start + problem.phases[phase].length
      for session in chosen.members.joined().compactMap({ problem.resources[$0].provider }) {
        solution.placements[session] = placement(
          chosen.start,
          chosen.location,
          problem.phases[session],
          &random
        )
      }
    }
    return compiled.book(from: solution).appointments.first { $0.request == request }
  }

  private func placement(
    _ start: Int,
    _ location: Int,
    _ phase: BookPhase,
    _ random: inout SeededGenerator
  ) -> BookSolution.Placement? {
    var members: [[Int]] = []
    for need in phase.needs {
      let present = need.candidates.filter { $0.cost(start: start, location: location) != nil }
        .map(\.resource)
      guard present.count >= need.count else { return nil }
      members.append(Array(present.shuffled(using: &random).prefix(need.count)).sorted())
    }
    return .init(start: start, location: location, members: members)
  }

  @Test("A booking is refused in words, and changes nothing")
  func refusals() throws {
    let (practice, roster) = RandomDemand.draw(seed: 3)
    var editor = try BookEditor(practice, roster: roster)
    let nobody = Appointment(request: "nobody", phases: [])
    #expect(throws: BookRefusal.unknown("nobody")) { try editor.book([nobody]) }
    #expect(throws: BookRefusal.notBooked("nobody")) { try editor.cancel("nobody") }
    #expect(throws: BookRefusal.notBooked("nobody")) { try editor.move(to: nobody) }
    let wanted = try #require(practice.demand.wanted.visits.first).request.id
    #expect(throws: BookRefusal.self) {
      try editor.book([Appointment(request: wanted, phases: [])])
    }
    #expect(editor.book.appointments.isEmpty)
    for refusal in [
      BookRefusal.unknown("a"), .booked("a"), .notBooked("a"), .impossible, .breaks([]),
      .breaks(["a"]), .room("a"),
    ] {
      #expect(refusal.description.hasSuffix("."))
    }
  }
}
