internal import LinearModel

/// A linear expression with integer coefficients over variables of a model.
struct Expression {
  /// What it is when every variable is 0.
  var constant = 0
  /// Coefficients by variable; a variable may stand more than once.
  var terms: [(variable: Int, weight: Int)] = []

  /// Adds a weight of a variable.
  mutating func add(_ weight: Int, of variable: Int) {
    if weight != 0 { terms.append((variable, weight)) }
  }

  /// Adds a multiple of another expression.
  mutating func add(_ factor: Int, of other: Expression) {
    constant += factor * other.constant
    for term in other.terms { add(factor * term.weight, of: term.variable) }
  }

  /// The coefficients with each variable once, in order of variables.
  var collected: [Term] {
    var result: [Term] = []
    for term in terms.sorted(by: { $0.variable < $1.variable }) {
      if let last = result.last, last.variable == term.variable {
        result[result.count - 1].coefficient += Double(term.weight)
      } else {
        result.append(Term(term.variable, Double(term.weight)))
      }
    }
    return result.filter { $0.coefficient != 0 }
  }
}
