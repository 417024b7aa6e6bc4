import LinearModel
import Testing

@Suite("A model's faults are found and named")
struct FaultTests {
  @Test("a sound model has none")
  func sound() {
    var model = LinearModel()
    model.addVariable(.binary("x"))
    model.addVariable(Variable("y", lower: -.infinity, objective: -1e9))
    model.addVariable(Variable("x,y", kind: .integer, lower: 2, upper: 2))
    model.addRow(Row("x", upper: 3, terms: [Term(0, 0), Term(1, 1e-9)]))
    model.addRow(Row("free", terms: []))
    #expect(model.faults() == [])
  }

  @Test("every fault of a model is listed, in order, with value and expectation")
  func all() {
    var model = LinearModel()
    model.addVariable(Variable("x", lower: 4, upper: 3, objective: .nan))
    model.addVariable(Variable("x", kind: .integer, upper: 1.5))
    model.addRow(Row("", upper: .nan, terms: [Term(2, 1), Term(0, 1e10), Term(0, 1)]))
    let range = "expected 0 or a magnitude from 1e-09 to 1000000000.0"
    #expect(
      model.faults() == [
        "variable number 1 has the name x, which stands before it",
        "row number 0 has an empty name; expected 1 to 255 bytes",
        "variable x has the objective coefficient nan; \(range)",
        "variable x has the bounds 4.0...3.0; expected the lower not above the upper",
        "variable x is integer and has the bound 1.5; expected an integral bound",
        "row number 0 has the upper bound nan; expected inf or a magnitude up to 1000000000000000.0",
        "row number 0 refers to variable 2; expected an index from 0 to 1",
        "row number 0 has for variable x the coefficient 10000000000.0; \(range)",
        "row number 0 holds variable x twice",
      ]
    )
  }

  @Test("a million coefficients are checked in well under ten seconds")
  func linear() {
    var model = LinearModel()
    for index in 0..<1000 { model.addVariable(Variable("x\(index)")) }
    let terms = (0..<1000).map { Term($0, 1) }
    for index in 0..<1000 { model.addRow(Row("r\(index)", upper: 1, terms: terms)) }
    let time = ContinuousClock().measure { #expect(model.faults() == []) }
    #expect(time < .seconds(10))
  }
}
