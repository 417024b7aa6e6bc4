internal import LinearModel

extension GLPKSession {
  func checkVariable(_ index: Int) throws(SolverError) {
    guard model.variables.indices.contains(index) else {
      throw .unusableModel([
        "variable \(index) does not exist; expected an index from 0 to \(model.variables.count - 1)"
      ])
    }
  }

  func checkRow(_ index: Int) throws(SolverError) {
    guard model.rows.indices.contains(index) else {
      throw .unusableModel([
        "row \(index) does not exist; expected an index from 0 to \(model.rows.count - 1)"
      ])
    }
  }

  func check(_ columns: [Column]) throws(SolverError) {
    var faults: [String] = []
    for (offset, column) in columns.enumerated() {
      let index = model.variables.count + offset
      var relaxed = column.variable
      relaxed.kind = .continuous
      faults += LinearModel.faults(of: relaxed, at: index)
      faults += entryFaults(column)
    }
    if !faults.isEmpty { throw .unusableModel(faults) }
  }

  private func entryFaults(_ column: Column) -> [String] {
    var faults: [String] = []
    var seen = Set<Int>(minimumCapacity: column.entries.count)
    for entry in column.entries {
      guard model.rows.indices.contains(entry.row) else {
        faults.append(
          "variable \(column.variable.name) refers to row \(entry.row); expected an index "
            + "from 0 to \(model.rows.count - 1)"
        )
        continue
      }
      let row = model.rows[entry.row].name
      if !seen.insert(entry.row).inserted {
        faults.append("variable \(column.variable.name) stands in row \(row) twice")
      }
      if let fault = LinearModel.coefficientFault(entry.coefficient) {
        faults.append(
          "variable \(column.variable.name) has in row \(row) the coefficient \(fault)"
        )
      }
    }
    return faults
  }

  func check(_ rows: [Row]) throws(SolverError) {
    var faults: [String] = []
    for row in rows {
      if let fault = LinearModel.boundsFault(row.lower, row.upper) {
        faults.append("row \(row.name) \(fault)")
      }
      var seen = Set<Int>(minimumCapacity: row.terms.count)
      for term in row.terms {
        guard model.variables.indices.contains(term.variable) else {
          faults.append(
            "row \(row.name) refers to variable \(term.variable); expected an index from 0 "
              + "to \(model.variables.count - 1)"
          )
          continue
        }
        let name = model.variables[term.variable].name
        if !seen.insert(term.variable).inserted {
          faults.append("row \(row.name) holds variable \(name) twice")
        }
        if let fault = LinearModel.coefficientFault(term.coefficient) {
          faults.append("row \(row.name) has for variable \(name) the coefficient \(fault)")
        }
      }
    }
    if !faults.isEmpty { throw .unusableModel(faults) }
  }
}
