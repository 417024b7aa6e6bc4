import LinearModel

/// A small generator (SplitMix64), so that every model is the same each time.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// The models of the contract, small enough to be solved by hand or slow.
enum Models {
  /// max 11 a + 9 b + 8 c + 4 d, 5 a + 4 b + 3 c + d <= 8: b, c and d, 21.
  static var knapsack: LinearModel {
    var model = LinearModel(name: "knapsack", sense: .maximise)
    let values = [11.0, 9, 8, 4]
    let weights = [5.0, 4, 3, 1]
    for (name, value) in zip(["a", "b", "c", "d"], values) {
      model.addVariable(.binary(name, objective: value))
    }
    let terms = weights.enumerated().map { Term($0.offset, $0.element) }
    model.addRow(Row("weight", upper: 8, terms: terms))
    return model
  }

  /// min 2 x + 3 y + 5 z, x + y + z >= 4, x + 2 y + 2 z >= 5.
  ///
  /// x = 3 and y = 1; the duals u, v solve u + v = 2 and u + 2 v = 3, and the
  /// reduced cost of z is 5 - u - 2 v = 2.
  static var diet: LinearModel {
    var model = LinearModel(name: "diet")
    for (name, cost) in [("x", 2.0), ("y", 3), ("z", 5)] {
      model.addVariable(Variable(name, objective: cost))
    }
    model.addRow(Row("first", lower: 4, terms: [Term(0, 1), Term(1, 1), Term(2, 1)]))
    model.addRow(Row("second", lower: 5, terms: [Term(0, 1), Term(1, 2), Term(2, 2)]))
    return model
  }

  /// The same program with the objective negated and the sense turned.
  static func mirrored(_ model: LinearModel) -> LinearModel {
    var result = model
    result.sense = model.sense == .minimise ? .maximise : .minimise
    for (index, variable) in model.variables.enumerated() {
      result.setObjective(of: index, -variable.objective)
    }
    return result
  }

  /// x + y >= 3 with both at most 1.
  static func contradiction(_ kind: Variable.Kind) -> LinearModel {
    var model = LinearModel()
    model.addVariable(Variable("x", kind: kind, upper: 1, objective: 1))
    model.addVariable(Variable("y", kind: kind, upper: 1, objective: 1))
    model.addRow(Row("sum", lower: 3, terms: [Term(0, 1), Term(1, 1)]))
    return model
  }

  /// 2 x + 2 y = 3 in integers: the relaxation has solutions, the model none.
  static var parity: LinearModel {
    var model = LinearModel()
    model.addVariable(Variable("x", kind: .integer, upper: 9, objective: 1))
    model.addVariable(Variable("y", kind: .integer, upper: 9, objective: 1))
    model.addRow(Row("odd", lower: 3, upper: 3, terms: [Term(0, 2), Term(1, 2)]))
    return model
  }

  /// max x with x - y <= 1 and nothing above.
  static func ray(_ kind: Variable.Kind) -> LinearModel {
    var model = LinearModel(sense: .maximise)
    model.addVariable(Variable("x", kind: kind, objective: 1))
    model.addVariable(Variable("y", kind: kind))
    model.addRow(Row("near", upper: 1, terms: [Term(0, 1), Term(1, -1)]))
    return model
  }

  /// A model whose relaxation is unbounded and that has no integer solution.
  static var emptyRay: LinearModel {
    var model = ray(.integer)
    let z = model.addVariable(Variable("z", kind: .integer, lower: 0, upper: 5))
    model.addRow(Row("odd", lower: 1, upper: 1, terms: [Term(z, 2)]))
    return model
  }

  /// A set cover with random costs.
  static func cover(seed: UInt64, rows: Int, columns: Int) -> LinearModel {
    var random = SeededRandom(seed: seed)
    var model = LinearModel(name: "cover")
    for column in 0..<columns {
      model.addVariable(
        .binary("x[\(column)]", objective: Double(Int.random(in: 5...12, using: &random)))
      )
    }
    for row in 0..<rows {
      let members = (0..<columns).shuffled(using: &random).prefix(6).sorted()
      model.addRow(Row("cover[\(row)]", lower: 1, terms: members.map { Term($0, 1) }))
    }
    return model
  }

  /// A cover that takes far longer than any test waits.
  static let hard = cover(seed: 1, rows: 260, columns: 200)

  /// Jobs to machines of limited capacity.
  static func assignment(seed: UInt64) -> LinearModel {
    var random = SeededRandom(seed: seed)
    var model = LinearModel(name: "assignment")
    let (machines, jobs) = (4, 14)
    var load = [[Term]](repeating: [], count: machines)
    for job in 0..<jobs {
      var choice: [Term] = []
      for machine in 0..<machines {
        let cost = Double(Int.random(in: 10...30, using: &random))
        let index = model.addVariable(.binary("x[\(job),\(machine)]", objective: cost))
        choice.append(Term(index, 1))
        load[machine].append(Term(index, Double(Int.random(in: 3...9, using: &random))))
      }
      model.addRow(Row("job[\(job)]", lower: 1, upper: 1, terms: choice))
    }
    for machine in 0..<machines {
      model.addRow(Row("load[\(machine)]", upper: 22, terms: load[machine]))
    }
    return model
  }
}
