import GLPKSolver
import LinearModel
import Testing

@Suite("GLPK keeps the solver contract")
struct GLPKContractTests {
  private let contract = SolverContract(solver: GLPKSolver())

  @Test("every unusable model is refused by row and column")
  func unusableModels() { contract.refusesUnusableModels() }

  @Test("options out of range are refused")
  func unusableOptions() { contract.refusesUnusableOptions() }

  @Test("models without variables, rows or terms are solved")
  func degenerateModels() throws { try contract.solvesDegenerateModels() }

  @Test("fixed, free, negative and ranged parts are solved")
  func everyKindOfBound() throws { try contract.solvesEveryKindOfBound() }

  @Test("integer models are solved, constant and sense included")
  func integerModels() throws { try contract.solvesIntegerModels() }

  @Test("a large coefficient does not turn 0.0000005 into 0")
  func largeCoefficients() throws { try contract.keepsLargeCoefficientsHonest() }

  @Test("infeasible and unbounded are outcomes")
  func infeasibleAndUnbounded() throws { try contract.tellsInfeasibleFromUnbounded() }

  @Test("duals and reduced costs match a hand calculation")
  func duals() throws { try contract.givesDuals() }

  @Test("a time limit is kept and leaves a bound")
  func timeLimits() throws { try contract.keepsTimeLimits() }

  @Test("a cancellation ends the search")
  func cancellation() throws { try contract.stopsWhenCancelled() }

  @Test("too little memory is an error, and the next solve works")
  func memory() throws { try contract.reportsMissingMemory() }

  @Test("solves at once agree with solves in turn")
  func threads() async throws { try await contract.solvesOnTwoThreads() }

  @Test("incumbents and bounds improve and are right")
  func progress() throws { try contract.reportsProgress() }

  @Test("candidates are checked before they are used")
  func candidates() throws { try contract.checksCandidates() }

  @Test("the answer is within the gap asked for")
  func gap() throws { try contract.keepsTheGap() }

  @Test("random models agree with brute force", arguments: [(20_240, 200), (99, 1000), (9, 50)])
  func bruteForce(seed: UInt64, models: Int) throws {
    try contract.agreesWithBruteForce(seed: seed, models: models)
  }

  @Test("the solver names itself")
  func identity() { #expect(GLPKSolver().identity.hasPrefix("GLPK 5.")) }
}
