import LinearModel

extension Models {
  /// A compact roster: three shifts a day, demand with shortage, one shift a
  /// day, no early after night, at most five of six days, hours within limits.
  static func roster(people: Int, days: Int, seed: UInt64 = 1) -> LinearModel {
    var random = SeededRandom(seed: seed)
    var model = LinearModel(name: "roster")
    func x(_ person: Int, _ day: Int, _ shift: Int) -> Int { (person * days + day) * 3 + shift }
    for person in 0..<people {
      for day in 0..<days {
        for shift in 0..<3 {
          let wish = Double([0, 0, 0, 1, 2, 3].randomElement(using: &random) ?? 0)
          model.addVariable(.binary("x[\(person),\(day),\(shift)]", objective: wish))
        }
      }
    }
    for day in 0..<days {
      for (shift, share) in [0.3, 0.26, 0.15].enumerated() {
        let short = model.addVariable(
          Variable("short[\(day),\(shift)]", kind: .integer, upper: 99, objective: 20)
        )
        let terms = (0..<people).map { Term(x($0, day, shift), 1) } + [Term(short, 1)]
        let demand = max(1, (share * Double(people)).rounded())
        model.addRow(Row("cover[\(day),\(shift)]", lower: demand, terms: terms))
      }
    }
    for person in 0..<people {
      for day in 0..<days {
        model.addRow(
          Row("one[\(person),\(day)]", upper: 1, terms: (0..<3).map { Term(x(person, day, $0), 1) })
        )
        guard day + 1 < days else { continue }
        for early in 0..<2 {
          model.addRow(
            Row(
              "rest[\(person),\(day),\(early)]",
              upper: 1,
              terms: [Term(x(person, day, 2), 1), Term(x(person, day + 1, early), 1)]
            )
          )
        }
      }
      for first in 0..<max(0, days - 5) {
        let terms = (first..<first + 6).flatMap { day in (0..<3).map { Term(x(person, day, $0), 1) }
        }
        model.addRow(Row("run[\(person),\(first)]", upper: 5, terms: terms))
      }
      let all = (0..<days * 3).map { Term(person * days * 3 + $0, 1) }
      let usual = (Double(days) * 5 / 7 * 0.95).rounded()
      model.addRow(Row("hours[\(person)]", lower: usual - 3, upper: usual, terms: all))
    }
    return model
  }

  /// A model of up to eight integers in which everything may go wrong.
  static func random(_ random: inout SeededRandom) -> LinearModel {
    var model = LinearModel(sense: Bool.random(using: &random) ? .minimise : .maximise)
    model.objectiveConstant = Double(Int.random(in: -5...5, using: &random))
    let count = Int.random(in: 1...6, using: &random)
    for index in 0..<count {
      let lower = Int.random(in: -2...1, using: &random)
      let upper = lower + Int.random(in: 0...2, using: &random)
      model.addVariable(
        Variable(
          "x\(index)",
          kind: .integer,
          lower: Double(lower),
          upper: Double(upper),
          objective: Double(Int.random(in: -9...9, using: &random))
        )
      )
    }
    for index in 0..<Int.random(in: 0...5, using: &random) {
      var terms: [Term] = []
      for variable in 0..<count where Int.random(in: 0..<3, using: &random) > 0 {
        terms.append(Term(variable, Double(Int.random(in: -4...4, using: &random))))
      }
      let side = Double(Int.random(in: -6...6, using: &random))
      let width = Double(Int.random(in: 0...3, using: &random))
      switch Int.random(in: 0..<3, using: &random) {
      case 0: model.addRow(Row("r\(index)", lower: side, terms: terms))
      case 1: model.addRow(Row("r\(index)", upper: side, terms: terms))
      default: model.addRow(Row("r\(index)", lower: side, upper: side + width, terms: terms))
      }
    }
    return model
  }
}

/// The optimum of a small integer model by trying every assignment.
enum BruteForce {
  static func optimum(of model: LinearModel) -> Double? {
    var best: Double?
    var values = model.variables.map(\.lower)
    while true {
      if model.violation(of: values) == nil {
        let objective = model.objective(of: values)
        if best.map({ model.isBetter(objective, than: $0) }) ?? true { best = objective }
      }
      guard let index = values.indices.first(where: { values[$0] < model.variables[$0].upper })
      else { return best }
      values[index] += 1
      for earlier in 0..<index { values[earlier] = model.variables[earlier].lower }
    }
  }
}
