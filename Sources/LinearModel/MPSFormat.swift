/// Writes models in the free MPS format.
///
/// The text is readable by `glpsol --freemps`, CBC and HiGHS. What the format,
/// or one of its readers, cannot say is written so:
///
/// - In names anything but visible ASCII becomes `_`, a leading `$`, `*` or `-`
///   gets `_` in front, names over 255 bytes are cut, and a number is added
///   where two names would become one. So `x[3,2,1]` stays.
/// - The format minimises. A model that maximises is written with its objective
///   negated, constant included, and a comment says so.
/// - The word FREE after the name keeps CBC from taking short lines for the
///   fixed format.
/// - An objective constant is the cost of one more variable,
///   `objective_constant`, fixed at 1: readers disagree about the sign of a
///   right-hand side of the objective.
public enum MPSFormat {
  /// The text of a model; it ends with a line break.
  ///
  /// - Parameter model: a model without ``LinearModel/faults()``.
  /// - Complexity: linear in variables, rows and coefficients.
  public static func text(_ model: LinearModel) -> String {
    var writer = MPSWriter(model)
    return writer.text()
  }

  /// The name under which a name is written, collisions aside.
  public static func legalName(_ name: String) -> String {
    var result = ""
    for character in name.unicodeScalars {
      let visible = character > " " && character < "\u{7F}"
      result.unicodeScalars.append(visible ? character : "_")
    }
    let first = result.unicodeScalars.first
    return first == nil || first == "$" || first == "*" || first == "-" ? "_" + result : result
  }
}

/// The state of writing one model in the MPS format.
private struct MPSWriter {
  private let model: LinearModel
  private let columns: [String]
  private let rows: [String]
  private let sign: Double
  private let constant: String
  private var output = ""

  init(_ model: LinearModel) {
    self.model = model
    var columnSymbols = SymbolTable(longest: 255)
    var rowSymbols = SymbolTable(longest: 255, reserved: ["obj"])
    columns = columnSymbols.names(
      for: model.variables.map(\.name),
      legal: MPSFormat.legalName
    )
    constant = columnSymbols.unique("objective_constant")
    rows = rowSymbols.names(for: model.rows.map(\.name), legal: MPSFormat.legalName)
    sign = model.sense == .minimise ? 1 : -1
  }

  mutating func text() -> String {
    if sign < 0 { output += "* maximise: the objective is negated\n" }
    output += "NAME \(MPSFormat.legalName(model.name)) FREE\n"
    writeRows()
    writeColumns()
    writeSides()
    writeRanges()
    writeBounds()
    output += "ENDATA\n"
    return output
  }

  private mutating func writeRows() {
    output += "ROWS\n N obj\n"
    for (row, name) in zip(model.rows, rows) { output += " \(kind(of: row)) \(name)\n" }
  }

  /// The letter of a row: free, equal, greater or less; a range is a G.
  private func kind(of row: Row) -> String {
    if row.lower == row.upper { return "E" }
    if row.lower.isFinite { return "G" }
    return row.upper.isFinite ? "L" : "N"
  }

  private mutating func writeColumns() {
    output += "COLUMNS\n"
    let entries = entriesByColumn()
    var integer = false
    for (index, variable) in model.variables.enumerated() {
      if integer != (variable.kind != .continuous) {
        integer.toggle()
        output += " M\(index) 'MARKER' '\(integer ? "INTORG" : "INTEND")'\n"
      }
      let range = entries.start[index]..<entries.start[index + 1]
      if variable.objective != 0 || range.isEmpty {
        output += " \(columns[index]) obj \(fileNumber(sign * variable.objective))\n"
      }
      for position in range {
        let value = fileNumber(entries.value[position])
        output += " \(columns[index]) \(rows[entries.row[position]]) \(value)\n"
      }
    }
    if integer { output += " MEND 'MARKER' 'INTEND'\n" }
    if model.objectiveConstant != 0 {
      output += " \(constant) obj \(fileNumber(sign * model.objectiveConstant))\n"
    }
  }

  /// The coefficients of the rows, by column.
  private func entriesByColumn() -> (start: [Int], row: [Int], value: [Double]) {
    var start = [Int](repeating: 0, count: model.variables.count + 1)
    for row in model.rows {
      for term in row.terms where term.coefficient != 0 { start[term.variable + 1] += 1 }
    }
    for index in model.variables.indices { start[index + 1] += start[index] }
    var next = start
    var rowOf = [Int](repeating: 0, count: start[model.variables.count])
    var value = [Double](repeating: 0, count: rowOf.count)
    for (index, row) in model.rows.enumerated() {
      for term in row.terms where term.coefficient != 0 {
        rowOf[next[term.variable]] = index
        value[next[term.variable]] = term.coefficient
        next[term.variable] += 1
      }
    }
    return (start, rowOf, value)
  }

  private mutating func writeSides() {
    output += "RHS\n"
    for (row, name) in zip(model.rows, rows) {
      let side = row.lower.isFinite ? row.lower : row.upper
      if side.isFinite && side != 0 { output += " RHS \(name) \(fileNumber(side))\n" }
    }
  }

  private mutating func writeRanges() {
    let ranged = zip(model.rows, rows).filter { row, _ in
      row.lower.isFinite && row.upper.isFinite && row.lower != row.upper
    }
    if ranged.isEmpty { return }
    output += "RANGES\n"
    for (row, name) in ranged { output += " RNG \(name) \(fileNumber(row.upper - row.lower))\n" }
  }

  private mutating func writeBounds() {
    output += "BOUNDS\n"
    for (variable, name) in zip(model.variables, columns) {
      let (lower, upper) = (variable.lower, variable.upper)
      if lower == upper {
        output += " FX BND \(name) \(fileNumber(lower))\n"
        continue
      }
      if lower == -.infinity {
        output += upper == .infinity ? " FR BND \(name)\n" : " MI BND \(name)\n"
      } else if lower != 0 {
        output += " LO BND \(name) \(fileNumber(lower))\n"
      }
      if upper.isFinite {
        output += " UP BND \(name) \(fileNumber(upper))\n"
      } else if variable.kind != .continuous && lower.isFinite {
        output += " PL BND \(name)\n"
      }
    }
    if model.objectiveConstant != 0 { output += " FX BND \(constant) 1\n" }
  }
}
