import Testing

@testable import ColumnGeneration
@testable import Primitives

@Suite("Duals of a proximal step")
struct RowSupplyTests {
  /// One row, at least 3, that a shortage of at most 5 units at a price of 10
  /// makes up for.
  private var supply: RowSupply {
    var master = MasterProblem(RosterProblem(people: ["a"], days: ["d"], duties: ["off"]))
    let short = master.addVariable("short", 0...5, price: 10)
    master.addRow("row", LinkSum(variables: [(short, 1)]), lower: 3)
    return RowSupply(master)
  }

  @Test("They rise with what is missing, up to the price of a shortage")
  func shortage() {
    #expect(supply.dual(0, amount: 0, centre: 0, step: 1) == 3)
    #expect(supply.dual(0, amount: 2, centre: 4, step: 1) == 5)
    #expect(supply.dual(0, amount: 0, centre: 0, step: 100) == 10)
  }

  @Test("They rise above the price once no shortage is left to buy")
  func exhausted() {
    #expect(supply.dual(0, amount: -4, centre: 9, step: 2) == 13)
  }

  @Test("A row without an upper limit never has a dual below 0")
  func surplus() {
    #expect(supply.dual(0, amount: 50, centre: 7, step: 1) == 0)
  }
}
