import Documents
public import PracticeDomain

/// Cover that is wanted besides.
public struct AddCover: ScenarioEdit, Equatable {
  /// The word that names this kind of edit in files.
  public static let kind = "add-cover"
  /// One line on what it does.
  public static let meaning = "cover that is wanted besides, on shifts or during a part of the day"
  /// What is wanted.
  public var cover: CoverRequirement

  /// Reads `id`, `days`, `shifts` or `during` and `step`, `role`, `place`,
  /// `minimum`, `preferred` and `maximum`.
  public init?(reading reader: EditReader) {
    let fields = reader.fields
    let id = fields.read("id", .id, required: true)
    let shifts = reader.names.shifts(fields, "shifts")
    let part = fields.read("during", .part)
    let step = fields.read("step", .minutes(in: 5...1440))
    if fields.has("during"), fields.has("shifts") {
      fields.report("shifts", "is given beside 'during'", expected: "one of them")
    }
    if fields.has("step"), !fields.has("during") {
      fields.report("step", "is given without 'during'")
    }
    let numbers = ["minimum", "preferred", "maximum"].map {
      fields.read($0, .integer(in: 0...5000))
    }
    cover = CoverRequirement(
      id: id ?? "",
      days: fields.days("days") ?? .everyDay,
      subject: part.map { .interval($0, step: step ?? 30) } ?? .shifts(shifts),
      role: fields.read("role", .id(in: reader.names.skills)),
      place: fields.read("place", .id(in: reader.names.places)),
      minimum: numbers[0] ?? 0,
      preferred: numbers[1],
      maximum: numbers[2]
    )
    if !["minimum", "preferred", "maximum"].contains(where: fields.has) {
      fields.report("minimum", "is missing", expected: "a minimum, a preferred number or a maximum")
    }
    if id == nil { return nil }
  }

  /// The practice that wants more.
  public func applied(to practice: Practice) throws(EditFault) -> Practice {
    guard !practice.cover.contains(where: { $0.id == cover.id }) else {
      throw EditFault("id", "is that of cover already")
    }
    var changed = practice
    changed.cover.append(cover)
    return changed
  }

  /// As in `cover evening: at least 2`.
  public func sentence(in practice: Practice) -> String {
    "cover \(cover.id): at least \(cover.minimum)"
      + (cover.preferred.map { ", better \($0)" } ?? "")
      + (cover.maximum.map { ", at most \($0)" } ?? "")
  }
}
