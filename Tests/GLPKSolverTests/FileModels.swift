import LinearModel

/// Models for the file formats.
enum FileModels {
  /// Every kind of variable, bound and row, and a constant.
  static var everything: LinearModel {
    var model = LinearModel(name: "everything")
    model.objectiveConstant = 12.5
    model.addVariable(.binary("x[3,2,1]", objective: 3))
    model.addVariable(Variable("count", kind: .integer, lower: -4, upper: 11, objective: 1))
    model.addVariable(Variable("open", kind: .integer, objective: 2))
    model.addVariable(Variable("free", lower: -.infinity, objective: 1.25))
    model.addVariable(Variable("below", lower: -.infinity, upper: -2, objective: -0.5))
    model.addVariable(Variable("fixed", lower: 2.5, upper: 2.5, objective: 1))
    model.addVariable(Variable("small", lower: 0.001, upper: 123_456.75))
    model.addVariable(Variable("unused", upper: 3))
    model.addRow(Row("ge", lower: 1, terms: [Term(0, 1), Term(1, 1), Term(2, 1)]))
    model.addRow(Row("le", upper: 9.5, terms: [Term(1, -1), Term(6, 0.125)]))
    model.addRow(Row("eq", lower: 0, upper: 0, terms: [Term(3, 1), Term(4, -2)]))
    model.addRow(Row("range", lower: -3, upper: 8, terms: [Term(2, 1), Term(4, 1), Term(5, 1)]))
    return model
  }

  static let mathProg = """
    set ITEMS;
    param value{ITEMS};
    param load{ITEMS};
    var take{ITEMS} binary;
    maximize worth: sum{i in ITEMS} value[i] * take[i] + 7;
    s.t. weight: sum{i in ITEMS} load[i] * take[i] <= 5;
    end;

    """

  static let mathProgData = """
    data;
    param : ITEMS : value load := a 4 2  b 5 3  c 6 4;
    end;

    """
}
