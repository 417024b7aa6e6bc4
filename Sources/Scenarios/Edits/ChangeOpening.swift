import Documents
public import PracticeDomain

/// Other opening hours of sites on some days.
///
/// Rooms can be used while their site is open. Whoever is to be there longer needs
/// a shift that says so.
public struct ChangeOpening: ScenarioEdit, Equatable {
  /// The word that names this kind of edit in files.
  public static let kind = "opening"
  /// One line on what it does.
  public static let meaning = "other opening hours of sites on some days"
  /// Which sites; empty for all.
  public var sites: [Identifier<Place>]
  /// On which days.
  public var days: DaySelector
  /// From and until; nil for closed.
  public var part: DayPart?

  /// Reads `sites`, `days`, and either `from` and `until` or `closed`.
  public init?(reading reader: EditReader) {
    let fields = reader.fields
    sites = fields.readAll("sites", .id(in: reader.names.sites))
    days = fields.days("days") ?? .everyDay
    let from = fields.read("from", .time)
    let until = fields.read("until", .time)
    let isClosed = fields.read("closed", .boolean) ?? false
    if isClosed {
      if fields.has("from") || fields.has("until") {
        fields.report("closed", "is given beside opening hours", expected: "one of them")
      }
      return
    }
    guard let from, let until else {
      let missing = fields.has("from") ? "until" : "from"
      if !fields.has("from") || !fields.has("until") {
        fields.report(missing, "is missing", expected: "from and until, or closed: yes")
      }
      return nil
    }
    guard from < until else {
      fields.report("until", "does not end after it begins")
      return nil
    }
    part = DayPart(from: from, until: until)
  }

  /// The practice with other opening hours.
  public func applied(to practice: Practice) throws(EditFault) -> Practice {
    var changed = practice
    if practice.sites.isEmpty { throw EditFault("sites", "there are no sites to open") }
    for index in changed.sites.indices
    where sites.isEmpty || sites.contains(changed.sites[index].id) {
      changed.sites[index].opening = opening(changed.sites[index], practice)
    }
    return changed
  }

  private func opening(_ site: Site, _ practice: Practice) -> [OpeningHours] {
    var stated = site.opening
    // Where nothing was said, other days stay open all day.
    if stated.isEmpty, let from = TimeOfDay(minutes: 0), let until = TimeOfDay(minutes: 1440) {
      stated = [OpeningHours(days: .everyDay, from: from, until: until)]
    }
    let kept = stated.compactMap { hours in
      hours.days.subtracting(days, over: practice.horizon).map {
        OpeningHours(days: $0, from: hours.from, until: hours.until)
      }
    }
    let own = part.map { OpeningHours(days: days, from: $0.from, until: $0.until) }
    // A site with no hours at all would count as always open.
    let never = DaySelector(
      dates: [practice.horizon.start],
      except: [practice.horizon.start]
    )
    let all = kept + (own.map { [$0] } ?? [])
    guard all.isEmpty, let from = TimeOfDay(minutes: 0), let until = TimeOfDay(minutes: 1)
    else { return all }
    return [OpeningHours(days: never, from: from, until: until)]
  }

  /// As in `open 08:00-20:00 on Mon`.
  public func sentence(in practice: Practice) -> String {
    let places = sites.map(\.text).joinedInWords
    let hours = part.map { "open \($0.from)-\($0.until)" } ?? "closed"
    return (places.isEmpty ? hours : "\(places) \(hours)") + (days.words.map { " on \($0)" } ?? "")
  }
}
