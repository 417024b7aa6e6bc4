/// Writes models in the CPLEX LP format.
///
/// The text is readable by `glpsol --lp`, CBC and HiGHS. What the format, or
/// one of its readers, cannot say is written so:
///
/// - Names keep ASCII letters, digits and ``_.,()#$%&?@'~{}!;`` . `[` and `]`
///   become `(` and `)`, anything else becomes `_`. A name that starts with a
///   digit or a point, that reads as a number (`e1`) or that is a word of the
///   format gets `_` in front. Names over 100 bytes are cut. Where two names
///   would become one, a number is added. So `x[3,2,1]` becomes `x(3,2,1)`.
/// - A row with two different bounds becomes two rows, `name_lo` and `name_hi`.
/// - A row without bounds is left out, with a comment.
/// - A variable in no row and with no cost stands in the objective with a 0.
/// - An objective constant is the coefficient of one more variable,
///   `objective_constant`, fixed at 1.
public enum LPFormat {
  /// The text of a model; it ends with a line break.
  ///
  /// - Parameter model: a model without ``LinearModel/faults()``.
  /// - Complexity: linear in variables, rows and coefficients.
  public static func text(_ model: LinearModel) -> String {
    var writer = LPWriter(model)
    return writer.text()
  }

  /// The name under which a name is written, collisions aside.
  public static func legalName(_ name: String) -> String {
    var result = ""
    for character in name.unicodeScalars {
      switch character {
      case "[": result += "("
      case "]": result += ")"
      case "a"..."z", "A"..."Z", "0"..."9": result.unicodeScalars.append(character)
      case _ where "_.,()#$%&?@'~{}!;".unicodeScalars.contains(character):
        result.unicodeScalars.append(character)
      default: result += "_"
      }
    }
    return needsPrefix(result) ? "_" + result : result
  }

  private static let words: Set<String> = [
    "minimize", "minimise", "minimum", "min", "maximize", "maximise", "maximum", "max",
    "subject", "such", "st", "s.t.", "st.", "to", "that", "bounds", "bound", "general",
    "generals", "gen", "integer", "integers", "int", "binary", "binaries", "bin", "free", "inf",
    "infinity", "end", "semi", "semis", "semi-continuous", "sos", "sos1", "sos2", "sec", "obj",
  ]

  private static func needsPrefix(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard let first = bytes.first else { return true }
    if first == UInt8(ascii: ".") || isDigit(first) { return true }
    let exponent = first == UInt8(ascii: "e") || first == UInt8(ascii: "E")
    if exponent && (bytes.count == 1 || isDigit(bytes[1])) { return true }
    return words.contains(name.lowercased())
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

/// The state of writing one model in the LP format.
private struct LPWriter {
  private let model: LinearModel
  private var symbols: SymbolTable
  private let columns: [String]
  private let constant: String
  private var output = ""

  init(_ model: LinearModel) {
    self.model = model
    var columnSymbols = SymbolTable(longest: 100)
    let names = model.variables.map(\.name)
    columns = columnSymbols.names(for: names, legal: LPFormat.legalName)
    constant = columnSymbols.unique("objective_constant")
    symbols = SymbolTable(longest: 100, reserved: ["obj"])
  }

  mutating func text() -> String {
    output += "\\ \(LPFormat.legalName(model.name))\n"
    writeObjective()
    writeRows()
    writeBounds()
    writeKinds()
    output += "End\n"
    return output
  }

  private mutating func writeObjective() {
    output += model.sense == .minimise ? "Minimize\n" : "Maximize\n"
    let isUsed = usedVariables()
    var terms: [(Double, String)] = []
    for (index, variable) in model.variables.enumerated() {
      if variable.objective != 0 || !isUsed[index] {
        terms.append((variable.objective, columns[index]))
      }
    }
    if model.objectiveConstant != 0 { terms.append((model.objectiveConstant, constant)) }
    if terms.isEmpty { terms.append((0, columns.first ?? constant)) }
    writeTerms(" obj:", terms)
    output += "\n"
  }

  /// Which variables stand in a row that is written.
  private func usedVariables() -> [Bool] {
    var isUsed = [Bool](repeating: false, count: model.variables.count)
    for row in model.rows where row.lower.isFinite || row.upper.isFinite {
      for term in row.terms where term.coefficient != 0 { isUsed[term.variable] = true }
    }
    return isUsed
  }

  private mutating func writeTerms(_ label: String, _ terms: [(Double, String)]) {
    output += label
    var column = label.utf8.count
    for (coefficient, name) in terms {
      let sign = coefficient < 0 ? " - " : " + "
      let size = abs(coefficient)
      let part = sign + (size == 1 ? "" : fileNumber(size) + " ") + name
      if column + part.utf8.count > 200 {
        output += "\n "
        column = 1
      }
      output += part
      column += part.utf8.count
    }
  }

  private mutating func writeRows() {
    output += "Subject To\n"
    let names = symbols.names(for: model.rows.map(\.name), legal: LPFormat.legalName)
    var written = 0
    for (row, name) in zip(model.rows, names) {
      let terms = self.terms(of: row)
      if row.lower == row.upper {
        writeRow(name, terms, "=", row.lower)
      } else if row.lower.isFinite && row.upper.isFinite {
        writeRow(symbols.unique(name + "_lo"), terms, ">=", row.lower)
        writeRow(symbols.unique(name + "_hi"), terms, "<=", row.upper)
      } else if row.lower.isFinite {
        writeRow(name, terms, ">=", row.lower)
      } else if row.upper.isFinite {
        writeRow(name, terms, "<=", row.upper)
      } else {
        output += "\\ \(name) has no bounds\n"
        continue
      }
      written += 1
    }
    if written == 0 { writeRow(symbols.unique("nothing"), [(1, constant)], "=", 1) }
  }

  private func terms(of row: Row) -> [(Double, String)] {
    let terms = row.terms.filter { $0.coefficient != 0 }
    if terms.isEmpty { return [(0, columns.first ?? constant)] }
    return terms.map { ($0.coefficient, columns[$0.variable]) }
  }

  private mutating func writeRow(
    _ name: String,
    _ terms: [(Double, String)],
    _ relation: String,
    _ side: Double
  ) {
    writeTerms(" \(name):", terms)
    output += " \(relation) \(fileNumber(side))\n"
  }

  private mutating func writeBounds() {
    output += "Bounds\n"
    for (variable, name) in zip(model.variables, columns) {
      let (lower, upper) = (variable.lower, variable.upper)
      if variable.kind == .binary && lower == 0 && upper == 1 { continue }
      if lower == upper {
        output += " \(name) = \(fileNumber(lower))\n"
      } else if lower == -.infinity && upper == .infinity {
        output += " \(name) free\n"
      } else if upper == .infinity {
        if lower != 0 { output += " \(name) >= \(fileNumber(lower))\n" }
      } else {
        let low = lower == -.infinity ? "-inf" : fileNumber(lower)
        output += " \(low) <= \(name) <= \(fileNumber(upper))\n"
      }
    }
    output += " \(constant) = 1\n"
  }

  private mutating func writeKinds() {
    var binaries: [String] = []
    var generals: [String] = []
    for (variable, name) in zip(model.variables, columns) where variable.kind != .continuous {
      let plain = variable.kind == .binary && variable.lower == 0 && variable.upper == 1
      if plain { binaries.append(name) } else { generals.append(name) }
    }
    if !generals.isEmpty {
      output += "Generals\n" + generals.map { " \($0)\n" }.joined()
    }
    if !binaries.isEmpty {
      output += "Binaries\n" + binaries.map { " \($0)\n" }.joined()
    }
  }
}
