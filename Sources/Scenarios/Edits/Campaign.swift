import Documents
import Foundation
public import PracticeDomain
public import PracticeSimulation

/// A campaign that brings new clients: so many more requests a week from a day on,
/// fewer once it is over, and some who come back.
///
/// The days planned get the share that falls into them, as copies of requests by
/// clients who have booked nothing yet. A simulation brings exactly what is said, on
/// the weekdays on which clients ask.
public struct Campaign: ScenarioEdit, Equatable {
  /// Those who come back.
  public struct Return: Sendable, Equatable {
    /// How many percent of all who come, each time.
    public var share: Int
    /// How many days later.
    public var after: ClosedRange<Int>
    /// How many times at most.
    public var times: Int
    /// For what; nil for what they came for.
    public var service: Identifier<Service>?
  }

  /// The word that names this kind of edit in files.
  public static let kind = "campaign"
  /// One line on what it does.
  public static let meaning = "new clients for some weeks, fewer afterwards, some of whom come back"
  /// The first day.
  public var from: CalendarDate
  /// How many weeks it is at its height.
  public var weeks: Int
  /// How many more requests a week, of all services together; nil where a share is
  /// given.
  public var extra: Double?
  /// How many percent more.
  public var share: Int
  /// Weeks after its end until it brings half as many; 0 where nobody comes then.
  public var fading: Double
  /// Services; empty for all that have requests.
  public var services: Set<Identifier<Service>>
  /// Who comes back; nil for nobody.
  public var returning: Return?

  /// Reads `from`, `weeks`, `extra` or `share`, `fades`, `services`, `comes-back`,
  /// `after`, `times` and `comes-back-for`.
  public init?(reading reader: EditReader) {
    let fields = reader.fields
    let from = fields.read("from", .date, required: true)
    let weeks = fields.read("weeks", .integer(in: 1...260), required: true)
    extra = fields.read("extra", .decimal)
    share = fields.read("share", .percent) ?? 0
    fading = fields.read("fades", .decimal) ?? 0
    services = Set(fields.readAll("services", .id(in: reader.names.services)))
    returning = Self.returning(reader)
    if fields.has("extra") == fields.has("share") {
      fields.report("extra", "or share is wanted", expected: "one of the two")
      return nil
    }
    guard let from, let weeks else { return nil }
    (self.from, self.weeks) = (from, weeks)
  }

  private static func returning(_ reader: EditReader) -> Return? {
    let fields = reader.fields
    let share = fields.read("comes-back", .percent)
    let after = fields.read("after", .days)
    let times = fields.read("times", .integer(in: 1...20))
    let service: Identifier<Service>? =
      fields.read("comes-back-for", .id(in: reader.names.services))
    guard let share else {
      for key in ["after", "times", "comes-back-for"] where fields.has(key) {
        fields.report(key, "is given without comes-back")
      }
      return nil
    }
    if share > 100 { fields.report("comes-back", "is more than all", expected: "0 % to 100 %") }
    return Return(
      share: min(100, share),
      after: after ?? 14...28,
      times: times ?? 1,
      service: service
    )
  }

  // MARK: The planned week

  /// The practice with the new clients of the days planned.
  public func applied(to practice: Practice) throws(EditFault) -> Practice {
    let rates = rates(RequestDemand(practice))
    if rates.isEmpty {
      throw EditFault("services", "have no requests that new clients could be like")
    }
    var changed = practice
    for service in practice.demand.services.map(\.id) {
      let classes = RequestDemand(practice).classes.filter {
        $0.isSingleVisit && $0.service == service
      }
      let number = classes.reduce(0.0) { sum, known in
        let own = rates[known.id] ?? [:]
        return sum + practice.horizon.dates.reduce(0) { $0 + (own[$1] ?? 0) / 7 }
      }
      changed.demand.requests += Self.newClients(Int(number.rounded()), like: practice, service)
    }
    return changed
  }

  /// Copies of requests for a service, by clients who have booked nothing.
  private static func newClients(
    _ count: Int,
    like practice: Practice,
    _ service: Identifier<Service>
  ) -> [ClientRequest] {
    let known = practice.demand.requests.filter { $0.service == service && $0.booked == nil }
    guard count > 0, !known.isEmpty else { return [] }
    let order = ScatteredOrder.positions(of: known.map(\.id.text))
    let taken = Set(practice.demand.requests.map(\.id.text))
    var number = 0
    return (0..<count).map { index in
      var request = known[order[index % order.count]]
      let original = request.id
      repeat {
        number += 1
        request.id = Identifier("\(original)*new\(number)")
      } while taken.contains(request.id.text)
      request.client = Identifier("\(request.client)*new\(number)")
      return request
    }
  }

  // MARK: The simulation

  /// What it brings, week after week; none of it every week.
  public func demandChange(of demand: RequestDemand, in practice: Practice) -> DemandChange? {
    DemandChange(extra: rates(demand), isShare: extra == nil)
  }

  /// How many more of each class come, a week, at the rate of each date.
  private func rates(_ demand: RequestDemand) -> [String: [CalendarDate: Double]] {
    let classes = demand.classes.filter(\.isSingleVisit)
    let meant = classes.filter { services.isEmpty || services.contains($0.service ?? "") }
    let all = meant.reduce(0) { $0 + $1.weekly }
    guard all > 0 else { return [:] }
    let height = extra ?? all * Double(share) / 100
    var rates: [String: [CalendarDate: Double]] = [:]
    var coming = course.mapValues { $0 * height }
    add(coming, to: meant, &rates)
    guard let returning else { return rates }
    for _ in 0..<returning.times {
      coming = Self.later(coming, returning)
      let again = returning.service.map { service in classes.filter { $0.service == service } }
      add(coming, to: again ?? meant, &rates)
    }
    return rates
  }

  private func add(
    _ numbers: [CalendarDate: Double],
    to classes: [RequestDemand.RequestClass],
    _ rates: inout [String: [CalendarDate: Double]]
  ) {
    let all = classes.reduce(0) { $0 + $1.weekly }
    for known in classes {
      rates[known.id, default: [:]].merge(
        numbers.mapValues { $0 * known.weekly / all },
        uniquingKeysWith: +
      )
    }
  }

  /// The course of what it brings, at its height 1.
  private var course: [CalendarDate: Double] {
    var course: [CalendarDate: Double] = [:]
    for day in 0..<weeks * 7 { course[from.adding(days: day)] = 1 }
    var day = 0
    while fading > 0, day < 7 * 260 {
      let left = exp2(-Double(day + 1) / 7 / fading)
      if left < 0.01 { break }
      course[from.adding(days: weeks * 7 + day)] = left
      day += 1
    }
    return course
  }

  /// Those who come back some days later.
  private static func later(
    _ numbers: [CalendarDate: Double],
    _ returning: Return
  ) -> [CalendarDate: Double] {
    var later: [CalendarDate: Double] = [:]
    let part = Double(returning.share) / 100 / Double(returning.after.count)
    for date in numbers.keys.sorted() {
      for days in returning.after {
        later[date.adding(days: days), default: 0] += (numbers[date] ?? 0) * part
      }
    }
    return later
  }

  /// As in `campaign from 2026-03-02, 3 weeks: 20 more a week for consultation`.
  public func sentence(in practice: Practice) -> String {
    let number = extra.map { "\($0.formatted()) more a week" } ?? "\(share) % more"
    let words = DemandSelection(services: services).words(in: practice)
    return "campaign from \(from), \(weeks) \(weeks == 1 ? "week" : "weeks"): \(number)\(words)"
      + (returning.map { ", \($0.share) % come back" } ?? "")
  }
}
