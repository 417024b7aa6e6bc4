import Documents
public import PracticeDomain

/// Other numbers or days of cover that is wanted, or none.
public struct ChangeCover: ScenarioEdit, Equatable {
  /// The word that names this kind of edit in files.
  public static let kind = "change-cover"
  /// One line on what it does.
  public static let meaning = "other numbers or days of cover that is wanted, or none"
  /// Which requirements.
  public var covers: [String]
  /// The fewest.
  public var minimum: Int?
  /// The number preferred.
  public var preferred: Int?
  /// The most.
  public var maximum: Int?
  /// The days.
  public var days: DaySelector?
  /// Whether it is wanted no longer.
  public var isDropped: Bool

  /// Reads `cover`, `minimum`, `preferred`, `maximum`, `days` and `drop`.
  public init?(reading reader: EditReader) {
    let fields = reader.fields
    covers = fields.readAll("cover", .reference(to: reader.covers), required: true)
    minimum = fields.read("minimum", .integer(in: 0...5000))
    preferred = fields.read("preferred", .integer(in: 0...5000))
    maximum = fields.read("maximum", .integer(in: 0...5000))
    days = fields.days("days")
    isDropped = fields.read("drop", .boolean) ?? false
    let keys = ["minimum", "preferred", "maximum", "days", "drop"]
    if !keys.contains(where: fields.has) {
      fields.report("", "changes nothing", expected: "one of \(keys.joined(separator: ", "))")
      return nil
    }
    if covers.isEmpty { return nil }
  }

  /// The practice that wants other cover. A preferred number or maximum that was
  /// stated follows a minimum that rises above it.
  public func applied(to practice: Practice) throws(EditFault) -> Practice {
    var changed = practice
    for id in covers {
      guard let index = changed.cover.firstIndex(where: { $0.id == id }) else {
        throw EditFault("cover", "'\(id)' names no cover")
      }
      if isDropped {
        changed.cover.remove(at: index)
        continue
      }
      var cover = changed.cover[index]
      if let minimum { cover.minimum = minimum }
      if let preferred { cover.preferred = preferred }
      if let maximum { cover.maximum = maximum }
      if preferred == nil { cover.preferred = cover.preferred.map { max($0, cover.minimum) } }
      if maximum == nil {
        cover.maximum = cover.maximum.map { max($0, cover.preferred ?? cover.minimum) }
      }
      if let days { cover.days = days }
      changed.cover[index] = cover
    }
    return changed
  }

  /// As in `cover nurses: at least 2`.
  public func sentence(in practice: Practice) -> String {
    if isDropped { return "cover \(covers.joinedInWords) not wanted" }
    var parts: [String] = []
    if let minimum { parts.append("at least \(minimum)") }
    if let preferred { parts.append("better \(preferred)") }
    if let maximum { parts.append("at most \(maximum)") }
    if let days { parts.append("on \(days.words ?? "every day")") }
    return "cover \(covers.joinedInWords): \(parts.joined(separator: ", "))"
  }
}
