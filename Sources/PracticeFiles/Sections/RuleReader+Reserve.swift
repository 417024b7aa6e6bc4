public import Documents
public import PracticeDomain

extension RuleReader {
  /// The group as time kept for some requests: `id`, `who`, `days`, `part`,
  /// `urgencies`, `services`, `release-days`, `release-at` and `price`; nil, which
  /// was reported, where it cannot be made. The group is finished.
  public func reserve(urgencies: NameSpace) -> Reserve? {
    let id = fields.read("id", .id, required: true)
    let part = fields.read("part", .part, required: true)
    let reserve = Reserve(
      id: Identifier(id ?? ""),
      who: scope("who") ?? .everyone,
      days: fields.days("days") ?? .everyDay,
      part: part ?? DayPart(from: .midnight, until: .midnight),
      urgencies: fields.readAll("urgencies", .id(in: urgencies)),
      services: fields.readAll("services", .id(in: names.services)),
      release: release,
      price: fields.read("price", .amount) ?? 0
    )
    fields.finish()
    return id == nil || part == nil ? nil : reserve
  }

  private var release: Reserve.Release? {
    let days = fields.read("release-days", .integer(in: 0...365))
    let time = fields.read("release-at", .time)
    if let time, !fields.has("release-days") {
      fields.report("release-at", "is given without release-days (\(time))")
    }
    return days.map { Reserve.Release(days: $0, at: time ?? .midnight) }
  }
}
