import Documents
import PracticeDomain

extension PracticeAssembly {
  /// What colleagues were told of days planned again: `from`, `until`, and the
  /// `assignments` of those days.
  func published() -> PublishedRoster? {
    guard let fields = root.nested("published") else { return nil }
    let from = fields.read("from", .date, required: true)
    let until = fields.read("until", .date, required: true)
    let told = rows(fields, "assignments") { self.assignment($0) }
    if !fields.has("assignments") { fields.report("assignments", "is missing") }
    fields.finish()
    keep(.published, told.map(\.fields))
    guard let from, let until else { return nil }
    return PublishedRoster(from: from, until: until, assignments: told.map(\.thing))
  }
}
