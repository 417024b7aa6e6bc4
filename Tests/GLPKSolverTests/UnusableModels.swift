import LinearModel

/// Models with one fault each, beside words that the message must hold.
enum UnusableModels {
  static var all: [(String, LinearModel)] {
    [
      ("row r refers to variable 7", row([Term(7, 1)])),
      ("row r refers to variable -1", row([Term(-1, 1)])),
      ("row r holds variable y twice", row([Term(1, 1), Term(0, 1), Term(1, 2)])),
      ("row r has for variable x the coefficient nan", row([Term(0, .nan)])),
      ("row r has for variable x the coefficient inf", row([Term(0, .infinity)])),
      ("coefficient 1e+300", row([Term(0, 1e300)])),
      ("coefficient 1e-12", row([Term(0, 1e-12)])),
      ("row r has the lower bound nan", row([Term(0, 1)], lower: .nan)),
      ("row r has the bounds 2.0...1.0", row([Term(0, 1)], lower: 2, upper: 1)),
      ("row r has the upper bound 1e+30", row([Term(0, 1)], upper: 1e30)),
      ("variable x has the objective coefficient nan", variable(Variable("x", objective: .nan))),
      ("variable x has the objective coefficient -inf", objective(-.infinity)),
      ("variable x has the objective coefficient 1e-300", objective(1e-300)),
      ("variable x has the lower bound inf", variable(Variable("x", lower: .infinity))),
      ("variable x has the upper bound -inf", variable(Variable("x", upper: -.infinity))),
      ("variable x has the upper bound nan", variable(Variable("x", upper: .nan))),
      ("variable x has the bounds 3.0...2.0", variable(Variable("x", lower: 3, upper: 2))),
      ("bound 0.5", variable(Variable("x", kind: .integer, lower: 0.5))),
      ("is binary", variable(Variable("x", kind: .binary, upper: 4))),
      ("empty name", variable(Variable(""))),
      ("300 bytes", variable(Variable(String(repeating: "n", count: 300)))),
      ("control character", variable(Variable("a\u{7}b"))),
      ("which stands before it", variable(Variable("y"))),
      ("the objective constant is nan", constant(.nan)),
    ]
  }

  private static func row(
    _ terms: [Term],
    lower: Double = -.infinity,
    upper: Double = .infinity
  ) -> LinearModel {
    var model = LinearModel()
    model.addVariable(Variable("x"))
    model.addVariable(Variable("y"))
    model.addRow(Row("r", lower: lower, upper: upper, terms: terms))
    return model
  }

  private static func variable(_ variable: Variable) -> LinearModel {
    var model = LinearModel()
    model.addVariable(variable)
    model.addVariable(Variable("y"))
    model.addRow(Row("r", upper: 1, terms: [Term(1, 1)]))
    return model
  }

  private static func objective(_ value: Double) -> LinearModel {
    variable(Variable("x", objective: value))
  }

  private static func constant(_ value: Double) -> LinearModel {
    var model = variable(Variable("x"))
    model.objectiveConstant = value
    return model
  }
}
