import Compilation
import Formulations
import GLPKSolver
import LinearModel
import Planning
import PracticeDomain
import Primitives
import TestSupport
import Testing
import Verification

/// Roster and book made together.
@Suite struct PracticePlannerTests {
  /// A day on which one of two nurses is wanted; Nina would rather be off, and
  /// every client asks for her.
  private func rivals(wish: Int64, clients: Int) throws -> Practice {
    var sample = SmallPractice()
    sample.practice.professionals = [
      Professional(id: "nora", name: "Nora", skills: [SkillGrant("nurse")]),
      Professional(id: "nina", name: "Nina", skills: [SkillGrant("nurse")]),
    ]
    sample.practice.cover = [
      CoverRequirement(
        id: "one",
        subject: .shifts([]),
        role: "nurse",
        minimum: 1,
        maximum: 1,
        excessPrice: .hard
      )
    ]
    sample.practice.requests = [
      StaffRequest(
        professional: "nina",
        date: sample.practice.horizon.start,
        wish: .off,
        price: .soft(wish)
      )
    ]
    sample.ask(
      Service(
        id: "dressing",
        name: "Dressing",
        phases: [Phase(name: "visit", length: 30, staff: [StaffNeed(roles: ["nurse"])])]
      ),
      times: clients
    )
    for index in sample.practice.demand.requests.indices {
      sample.practice.demand.requests[index].required = ["nina"]
    }
    return sample.practice
  }

  @Test(
    "Whoever the clients ask for is on duty when that costs less than sending them away",
    arguments: [(wish: 300, clients: 2), (9_000, 2), (11_000, 2), (300, 0), (30_000, 4)]
  )
  func wanted(wish: Int64, clients: Int) throws {
    let practice = try rivals(wish: wish, clients: clients)
    let outcome = try PracticePlanner(solver: GLPKSolver())
      .plan(practice, options: PlanOptions(timeLimit: 5))
    let sentAway = Int64(clients) * 5000
    #expect(outcome.cost == min(wish, sentAway))
    #expect(outcome.status == .optimal && outcome.bound == outcome.cost)
    #expect(outcome.rosterFirst == sentAway)
    let nina = outcome.roster.roster?.assignments.contains { $0.professional == "nina" }
    #expect(nina == (wish < sentAway))
  }

  /// A random practice in which duties cost something.
  private func priced(seed: UInt64) -> (practice: Practice, roster: Roster) {
    var (practice, roster) = RandomDemand.draw(seed: seed)
    var random = SeededGenerator(seed: seed)
    for professional in practice.professionals {
      for date in practice.horizon.dates where random.once(in: 2) {
        practice.requests.append(
          StaffRequest(
            professional: professional.id,
            date: date,
            wish: random.once(in: 4) ? .on : .off,
            price: .soft(Int64(random.integer(1...12)) * 500)
          )
        )
      }
    }
    roster.assignments.sort { $0.date < $1.date }
    return (practice, roster)
  }

  @Test(
    "The joined program's optimum is the least of every roster with its own optimal book",
    arguments: 0..<UInt64(40)
  )
  func joinedProgram(seed: UInt64) throws {
    let (practice, other) = priced(seed: seed)
    let compiled = try CompiledRoster(practice)
    let plan = try CompiledPlan(compiled)
    guard PlanFormulation.size(compiled.problem, plan.book.problem) < 2500 else { return }
    let formulation = PlanFormulation(
      compiled.problem,
      plan.book.problem,
      presences: plan.presences
    )
    #expect(formulation.model.faults().isEmpty)
    let joined = try GLPKSolver().solve(formulation.model, options: SolveOptions(timeLimit: 3))
    guard joined.stop == .optimal, let values = joined.values, let least = joined.objective else {
      return
    }
    let roster = formulation.rosterSolution(from: values)
    let whole = try cost(of: roster, compiled)
    #expect(least <= whole + 1e-4)
    if plan.isExact { #expect(whole - least < 1e-4) }
    if let drawn = compiled.solution(from: other) {
      #expect(try least <= cost(of: drawn, compiled) + 1e-4)
    }
  }

  /// What a roster costs with its best book; infinite where it is not allowed,
  /// where there is no book, or where none is proven.
  private func cost(of roster: RosterSolution, _ compiled: CompiledRoster) throws -> Double {
    let evaluation = compiled.problem.evaluate(roster)
    let book = try CompiledBook(compiled.practice, roster: compiled.roster(from: roster))
    let outcome = try GLPKSolver().solve(
      BookFormulation(book.problem).model,
      options: SolveOptions(timeLimit: 3)
    )
    guard evaluation.isFeasible, outcome.stop == .optimal, let objective = outcome.objective else {
      return .infinity
    }
    return Double(evaluation.cost) + objective
  }

  @Test("A plan costs what the verifiers say, is above its bound, and never dearer than the first")
  func planned() throws {
    for seed in UInt64(0)..<6 {
      let (practice, _) = priced(seed: seed)
      let outcome = try PracticePlanner(solver: GLPKSolver())
        .plan(practice, options: PlanOptions(timeLimit: 1.5))
      guard let roster = outcome.roster.roster, let book = outcome.book?.book,
        let cost = outcome.cost
      else { continue }
      let verdicts = [
        Verifier(practice).verify(roster), BookVerifier(practice, roster: roster).verify(book),
      ]
      #expect(verdicts.flatMap(\.hardFindings).isEmpty)
      #expect(verdicts.reduce(0) { $0 + $1.cost } == cost)
      #expect(try #require(outcome.bound) <= cost)
      #expect(try #require(outcome.rosterFirst) >= cost)
    }
  }

  @Test("Seed and iterations fix the plan")
  func repeatable() throws {
    let (practice, _) = priced(seed: 11)
    let plans = try (0..<2).map { _ in
      try PracticePlanner(solver: GLPKSolver())
        .plan(practice, options: PlanOptions(timeLimit: 60, threads: 2, seed: 5, iterations: 300))
    }
    #expect(plans[0].roster.roster == plans[1].roster.roster)
    #expect(plans[0].book?.book == plans[1].book?.book)
    #expect(plans[0].cost == plans[1].cost && plans[0].cost != nil)
    #expect(plans.allSatisfy { [.iterationLimit, .optimal].contains($0.stop) })
  }
}
