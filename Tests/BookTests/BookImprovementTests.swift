import Compilation
import Planning
import PracticeDomain
import Primitives
import Search
import TestSupport
import Testing
import Verification

@Suite struct BookImprovementTests {
  /// A practice with a book from which some appointments are left out.
  private static func draw(
    _ seed: UInt64
  ) throws -> (compiled: CompiledBook, book: AppointmentBook)? {
    let (practice, roster) = RandomDemand.draw(seed: seed)
    let compiled = try CompiledBook(practice, roster: roster)
    var book = compiled.book(from: BookConstruction.run(compiled.problem))
    var random = SeededGenerator(seed: seed)
    for appointment in book.appointments where random.once(in: 4) {
      var less = book
      less.appointments.removeAll { $0.request == appointment.request }
      if BookVerifier(practice, roster: roster).verify(less).isLawful { book = less }
    }
    guard BookVerifier(practice, roster: roster).verify(book).isLawful else { return nil }
    return (compiled, book)
  }

  @Test("An overnight run wins what it says, within its budget, and moves only what may be moved")
  func gains() throws {
    let steps = try (0..<UInt64(200)).reduce(0) { try $0 + checkedSteps(seed: $1) }
    #expect(steps > 50)
  }

  /// How many steps a run makes of a draw.
  private func checkedSteps(seed: UInt64) throws -> Int {
    guard let (compiled, book) = try Self.draw(seed) else { return 0 }
    let budget = Int(seed % 4)
    let price = Int64(seed % 3) * 100
    let outcome = try #require(
      try BookImprovement(compiled, options: .init(budget: budget, movePrice: price)).run(book)
    )
    #expect(outcome.verdict.isLawful && outcome.moved <= budget)
    #expect(outcome.verdict.cost == outcome.costBefore - outcome.steps.reduce(0) { $0 + $1.gain })
    #expect(outcome.steps.allSatisfy { $0.gain > $0.disturbance })
    for step in outcome.steps {
      #expect(step.gain == step.terms.reduce(0) { $0 + $1.gain })
    }
    for old in book.appointments {
      let new = outcome.book.appointments.first { $0.request == old.request }
      let visit = compiled.wanted.visits.first { $0.request.id == old.request }
      guard let new, let visit else {
        Issue.record("\(old.request) lost its appointment")
        continue
      }
      if case .hard? = visit.request.booked?.move {
        #expect(new.phases.map(\.span) == old.phases.map(\.span))
        #expect(new.phases.map(\.professionals) == old.phases.map(\.professionals))
      }
    }
    return outcome.steps.count
  }

  @Test(
    "With budget enough no single move is left that would win anything",
    arguments: 0..<UInt64(60)
  )
  func nothingIsLeft(seed: UInt64) throws {
    guard let (compiled, book) = try Self.draw(seed) else { return }
    let options = BookImprovement.Options(budget: 1000)
    let outcome = try #require(try BookImprovement(compiled, options: options).run(book))
    let again = try #require(try BookImprovement(compiled, options: options).run(outcome.book))
    #expect(again.steps.isEmpty)
  }

  @Test("A freed time is offered to exactly those who can use it")
  func waitlist() throws {
    let offers = try (0..<UInt64(200)).reduce(0) { try $0 + checkedOffers(seed: $1) }
    #expect(offers > 20)
  }

  /// How many offers there are of a draw, each appointment cancelled in turn.
  private func checkedOffers(seed: UInt64) throws -> Int {
    guard let (compiled, book) = try Self.draw(seed) else { return 0 }
    return try book.appointments.reduce(0) { try $0 + checkedOffers(of: $1, book, compiled) }
  }

  private func checkedOffers(
    of gone: Appointment,
    _ book: AppointmentBook,
    _ compiled: CompiledBook
  ) throws -> Int {
    guard let freed = Waitlist.FreedTime(gone), !freed.professionals.isEmpty else { return 0 }
    var less = book
    less.appointments.removeAll { $0.request == gone.request }
    let (practice, roster) = (compiled.practice, compiled.roster)
    guard BookVerifier(practice, roster: roster).verify(less).isLawful else { return 0 }
    let now = practice.clock.instant(on: practice.horizon.start, minutes: 0)
    let list = try #require(Waitlist(compiled, book: less, now: now))
    let offers = list.offers(for: freed, besides: [gone.request])
    #expect(offers.map(\.worth) == offers.map(\.worth).sorted(by: >))
    for offer in offers {
      var more = less
      more.appointments.removeAll { $0.request == offer.request }
      more.appointments.append(offer.appointment)
      #expect(BookVerifier(practice, roster: roster).verify(more).isLawful)
      #expect(Self.uses(offer.appointment, freed))
    }
    let offered = Set(offers.map(\.request))
    let held = Set(less.appointments.map(\.request))
    for (position, visit) in compiled.wanted.visits.enumerated() {
      guard !visit.isWork, !visit.service.isShared, !held.contains(visit.request.id),
        visit.request.id != gone.request
      else { continue }
      let canUse = try Self.canUse(freed, position, compiled, less)
      if let canUse { #expect(offered.contains(visit.request.id) == canUse, "\(visit.request.id)") }
    }
    return offers.count
  }

  /// Whether an appointment takes some of a time of those whose it was.
  private static func uses(_ appointment: Appointment, _ freed: Waitlist.FreedTime) -> Bool {
    appointment.phases.contains { phase in
      phase.span.overlaps(freed.span)
        && !freed.professionals.isDisjoint(with: phase.professionals.joined())
    }
  }

  /// Whether trying everything finds a way; nil where that is too much.
  private static func canUse(
    _ freed: Waitlist.FreedTime,
    _ position: Int,
    _ compiled: CompiledBook,
    _ book: AppointmentBook
  ) throws -> Bool? {
    let problem = compiled.problem
    let own = try #require(compiled.solution(from: book))
    let solution = BookConstruction.completing(own, of: problem)
    let before = problem.evaluate(solution).total.violations
    let phases = problem.choices[compiled.choices[position]].phases
    var ways: [BookSolution] = [solution]
    for phase in phases {
      let options = problem.phases[phase].options.flatMap { option in
        members(problem.phases[phase].needs[...]).map {
          BookSolution.Placement(start: option.start, location: option.location, members: $0)
        }
      }
      guard ways.count * options.count < 3000 else { return nil }
      ways = ways.flatMap { way in
        options.map { option in
          var way = way
          way.placements[phase] = option
          return way
        }
      }
    }
    return ways.contains { way in
      problem.evaluate(way).total.violations <= before
        && compiled.book(from: way).appointments.contains {
          $0.request == compiled.wanted.visits[position].request.id && uses($0, freed)
        }
    }
  }

  private static func members(_ needs: ArraySlice<Need>) -> [[[Int]]] {
    guard let need = needs.first else { return [[]] }
    let rest = members(needs.dropFirst())
    return subsets(need.candidates.map(\.resource).sorted()[...], need.count).flatMap { own in
      rest.map { [own] + $0 }
    }
  }

  private static func subsets(_ values: ArraySlice<Int>, _ count: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    guard let first = values.first else { return [] }
    let rest = values.dropFirst()
    return subsets(rest, count - 1).map { [first] + $0 } + subsets(rest, count)
  }
}
