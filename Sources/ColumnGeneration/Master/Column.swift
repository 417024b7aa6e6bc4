/// One person's whole schedule as a column of the master problem.
struct Column: Sendable {
  /// The person.
  let person: Int
  /// The duty of each day.
  let duties: [Int]
  /// What it costs by itself.
  let cost: Int64
  /// Its coefficients in the master's rows.
  let entries: [(row: Int, coefficient: Int64)]
}
