import LinearModel
import Testing

@Suite("A model evaluates values by itself")
struct EvaluationTests {
  private var model: LinearModel {
    var model = LinearModel()
    model.objectiveConstant = 1
    model.addVariable(Variable("x", kind: .integer, upper: 5, objective: 4))
    model.addVariable(Variable("y", kind: .integer, upper: 5, objective: 6))
    model.addRow(Row("sum", lower: 2, upper: 3, terms: [Term(0, 1), Term(1, 1)]))
    return model
  }

  @Test("the objective counts its constant")
  func objective() { #expect(model.objective(of: [1, 2]) == 17) }

  @Test("a violation names the variable or row")
  func violation() {
    #expect(model.violation(of: [1, 1]) == nil)
    #expect(model.violation(of: [1]) == "1 values for 2 variables")
    #expect(model.violation(of: [6, 0])?.hasPrefix("variable x is 6.0, outside") == true)
    #expect(model.violation(of: [.nan, 0])?.hasPrefix("variable x is nan") == true)
    #expect(model.violation(of: [1.5, 1]) == "variable x is 1.5, not an integer")
    #expect(model.violation(of: [0, 1]) == "row sum is 1.0, outside 2.0...3.0")
    #expect(model.violation(of: [2, 2]) == "row sum is 4.0, outside 2.0...3.0")
  }

  @Test("rounding moves what is near, and only that")
  func rounding() {
    #expect(model.rounded([0.999_999, -0.000_001]) == [1, 0])
    #expect(model.rounded([0.9, 2]) == [0.9, 2])
  }

  @Test("a bound moves to the next value the objective can take")
  func tightening() {
    var model = model
    #expect(model.objectiveIsIntegral)
    #expect(model.objectiveStep == 2)
    #expect(model.tightened(5.1, step: 2) == 7)
    #expect(model.tightened(7.000_000_001, step: 2) == 7)
    model.sense = .maximise
    #expect(model.tightened(5.1, step: 2) == 5)
    model.setObjective(of: 0, 1.5)
    #expect(!model.objectiveIsIntegral)
    #expect(model.tightened(5.1, step: nil) == 5.1)
  }
}
