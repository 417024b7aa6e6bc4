internal import CGLPKGuard
public import LinearModel

extension GLPKSolver {
  /// Reads a MathProg model, and its data where they stand apart.
  ///
  /// The row of the objective becomes the objective and is no row of the model
  /// any more. `table` statements and `printf` into files act as GLPK lets
  /// them, so only trusted models are to be read.
  ///
  /// - Parameters:
  ///   - model: the path of the `.mod` file.
  ///   - data: the path of the `.dat` file; nil when the model holds its data.
  /// - Throws: ``SolverError/unusableModel(_:)`` with GLPK's message, which
  ///   names file and line.
  public func readMathProg(
    model: String,
    data: String? = nil
  ) throws(SolverError) -> LinearModel {
    try read(GUARD_MATHPROG, model, data)
  }

  /// Reads a model in the CPLEX LP format.
  ///
  /// - Throws: ``SolverError/unusableModel(_:)`` with GLPK's message, which
  ///   names file and line.
  public func readLP(_ path: String) throws(SolverError) -> LinearModel {
    try read(GUARD_LP, path, nil)
  }

  /// Reads a model in the free MPS format.
  ///
  /// - Throws: ``SolverError/unusableModel(_:)`` with GLPK's message, which
  ///   names file and line.
  public func readMPS(_ path: String) throws(SolverError) -> LinearModel {
    try read(GUARD_FREE_MPS, path, nil)
  }

  private func read(
    _ format: Int32,
    _ path: String,
    _ data: String?
  ) throws(SolverError) -> LinearModel {
    let forever = Deadline(seconds: nil, cancellation: nil)
    return try GLPKEnvironment.withEnvironment(memory: nil, deadline: forever) {
      environment throws(SolverError) in
      var handle: OpaquePointer?
      var code: Int32 = 0
      try environment.call { guard_read_file(format, path, data, &handle, &code) }
      guard code == 0, let handle else {
        throw .unusableModel([Self.complaint(String(cString: guard_text()), path)])
      }
      return try FileReading(handle, environment).model()
    }
  }

  /// The lines of GLPK that say what is wrong with a file.
  static func complaint(_ text: String, _ path: String) -> String {
    let lines = text.split(separator: "\n").map(String.init)
    let noise = ["Reading ", "Generating ", "Context: ", "Model has been", "Display", "MathProg"]
    let telling = lines.filter { line in
      !noise.contains { line.hasPrefix($0) } && !line.hasSuffix("were read")
        && !line.hasSuffix("was read")
    }
    return telling.isEmpty ? "\(path) could not be read" : telling.joined(separator: "; ")
  }
}

/// The translation of a problem that GLPK read into a model.
private struct FileReading {
  private let handle: OpaquePointer
  private let environment: GLPKEnvironment

  init(_ handle: OpaquePointer, _ environment: GLPKEnvironment) {
    self.handle = handle
    self.environment = environment
  }

  func model() throws(SolverError) -> LinearModel {
    var sizes = guard_sizes()
    try environment.call { guard_read_sizes(handle, &sizes) }
    var model = LinearModel(
      name: sizes.name.map { String(cString: $0) } ?? "model",
      sense: sizes.maximise != 0 ? .maximise : .minimise
    )
    model.objectiveConstant = sizes.constant
    for index in 0..<sizes.columns { model.addVariable(try variable(index)) }
    let objective = sizes.objective.map { String(cString: $0) }
    var indices = [Int32](repeating: 0, count: Int(sizes.columns) + 1)
    var coefficients = [Double](repeating: 0, count: Int(sizes.columns) + 1)
    for index in 0..<sizes.rows {
      let row = try row(index, &indices, &coefficients)
      let isFree = row.lower == -.infinity && row.upper == .infinity
      if !(isFree && row.name == objective) { model.addRow(row) }
    }
    return model
  }

  private func variable(_ index: Int32) throws(SolverError) -> Variable {
    var name: UnsafePointer<CChar>?
    var (lower, upper, objective) = (0.0, 0.0, 0.0)
    var integer: Int32 = 0
    try environment.call {
      guard_read_column(handle, index, &name, &lower, &upper, &objective, &integer)
    }
    let isBinary = integer != 0 && lower == 0 && upper == 1
    return Variable(
      name.map { String(cString: $0) } ?? "x\(index + 1)",
      kind: isBinary ? .binary : integer != 0 ? .integer : .continuous,
      lower: lower,
      upper: upper,
      objective: objective
    )
  }

  /// Reads a row; the buffers have room for every column.
  private func row(
    _ index: Int32,
    _ indices: inout [Int32],
    _ values: inout [Double]
  ) throws(SolverError) -> Row {
    var name: UnsafePointer<CChar>?
    var (lower, upper) = (0.0, 0.0)
    var length: Int32 = 0
    try environment.call {
      guard_read_row(handle, index, &name, &lower, &upper, &length, &indices, &values)
    }
    let terms = (0..<Int(length)).map { Term(Int(indices[$0]), values[$0]) }
    return Row(
      name.map { String(cString: $0) } ?? "r\(index + 1)",
      lower: lower,
      upper: upper,
      terms: terms.sorted { $0.variable < $1.variable }
    )
  }
}
