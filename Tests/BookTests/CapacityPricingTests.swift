import Compilation
import Planning
import PracticeDomain
import Primitives
import Search
import Slots
import TestSupport
import Testing

@Suite struct CapacityPricingTests {
  private static let talk = Service(
    id: "talk",
    name: "Talk",
    phases: [Phase(name: "talk", length: 30, staff: [StaffNeed(roles: ["gp"])])]
  )

  /// A day of four half hours with two of them booked, and so many who wait.
  private static func waiting(
    _ count: Int
  ) throws -> (compiled: CompiledBook, solution: BookSolution) {
    var small = SmallPractice()
    small.ask(talk, times: 3 + count)
    let compiled = try CompiledBook(small.practice, roster: small.roster)
    var solution = BookSolution(placements: compiled.problem.phases.map { _ in nil })
    for visit in 0..<2 {
      let phase = compiled.problem.choices[compiled.choices[visit]].phases.lowerBound
      solution.placements[phase] = .init(start: 18 + visit, location: 0, members: [[1]])
    }
    #expect(compiled.problem.evaluate(solution).isFeasible)
    return (compiled, solution)
  }

  @Test("Where more wait than there is time for, time is worth what they cost; else nothing")
  func worth() throws {
    let (compiled, solution) = try Self.waiting(4)
    let values = CapacityPricing.values(of: compiled, beside: solution, without: ["q3"])
    let unserved = compiled.practice.demand.settings.urgencies[0].unservedPrice
    let free = values.filter { $0.holder == .professional("gus") && $0.hour == 10 }
    #expect(free.count == 1)
    // Both half hours of the hour are wanted by those who would get none.
    #expect(free.allSatisfy { $0.price > unserved && $0.price <= 3 * unserved })
    #expect(values.allSatisfy { $0.holder == .professional("gus") })
    let (loose, booked) = try Self.waiting(1)
    #expect(CapacityPricing.values(of: loose, beside: booked, without: ["q3"]).isEmpty)
  }

  @Test("What others would pay for the time is part of a slot's price")
  func displaced() throws {
    let (compiled, solution) = try Self.waiting(4)
    let values = CapacityPricing.values(of: compiled, beside: solution, without: ["q3"])
    let visit = try #require(compiled.wanted.visits.firstIndex { $0.request.id == "q3" })
    let start = compiled.practice.clock.instant(on: compiled.practice.horizon.start, minutes: 0)
    let limits = compiled.limits(for: visit, at: start, values: values)
    let live = LiveBook.reading(solution, of: compiled.problem).book
    let wish = try #require(
      Wish([compiled.choices[visit]], of: compiled.problem, beside: solution)
    )
    let offers = SlotSearch().offers(for: wish, in: live, count: 10, under: limits)
    #expect(offers.map(\.start).sorted() == [20, 21])
    #expect(offers.allSatisfy { $0.parts.contains { $0.kind == .displaced && $0.cost > 0 } })
  }

  @Test(
    "Every hour is told once, and none that is worth nothing",
    arguments: 0..<UInt64(40)
  )
  func areToldOnce(seed: UInt64) throws {
    let (practice, roster) = RandomDemand.draw(seed: seed)
    let compiled = try CompiledBook(practice, roster: roster)
    let nothing = BookSolution(placements: compiled.problem.phases.map { _ in nil })
    let values = CapacityPricing.values(of: compiled, beside: nothing, without: [])
    #expect(values.allSatisfy { $0.price > 0 && (0...23).contains($0.hour) })
    #expect(Set(values.map { "\($0.holder) \($0.date) \($0.hour)" }).count == values.count)
  }
}
