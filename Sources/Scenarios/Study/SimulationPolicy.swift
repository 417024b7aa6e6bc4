public import PracticeDomain
import PracticeSimulation

/// How clients are offered times in a simulation; what is nil is as in the study,
/// else as the practice books, or as usual.
public struct SimulationPolicy: Sendable, Equatable {
  /// Which of the times that are free is taken.
  public enum Offers: String, Sendable, CaseIterable {
    /// The first.
    case earliest
    /// The one that costs the practice least.
    case ranked
  }

  /// Which of the times that are free is taken.
  public var offers: Offers?
  /// The least minutes from asking to the visit.
  public var notice: Int?
  /// The most days ahead.
  public var ahead: Int?
  /// Time kept for some requests; empty for none.
  public var reserves: [Reserve]?

  /// Makes a policy; as usual unless told.
  public init(
    offers: Offers? = nil,
    notice: Int? = nil,
    ahead: Int? = nil,
    reserves: [Reserve]? = nil
  ) {
    self.offers = offers
    self.notice = notice
    self.ahead = ahead
    self.reserves = reserves
  }

  /// Whether nothing is said.
  public var isUsual: Bool { self == SimulationPolicy() }

  /// The policy with what another says in its place.
  func overridden(by other: SimulationPolicy) -> SimulationPolicy {
    SimulationPolicy(
      offers: other.offers ?? offers,
      notice: other.notice ?? notice,
      ahead: other.ahead ?? ahead,
      reserves: other.reserves ?? reserves
    )
  }

  /// Puts what is said in the place of other rules.
  func change(_ rules: inout BookingRules) {
    rules.notice = notice ?? rules.notice
    rules.ahead = ahead ?? rules.ahead
    rules.reserves = reserves ?? rules.reserves
  }

  /// The policy in a form that is equal for equal policies.
  public var signature: String {
    let kept = reserves.map { " [\($0.map(\.signature).joined(separator: "; "))]" }
    return "\(offers?.rawValue ?? "-") \(notice.map(String.init) ?? "-") "
      + "\(ahead.map(String.init) ?? "-")\(kept ?? "")"
  }

  /// In words, as in `offers by rank, 28 days ahead`.
  var sentence: String {
    [
      offers.map { $0 == .ranked ? "offers by rank" : "the earliest time is offered" },
      notice.map { "\(hoursAndMinutes($0)) hours of notice" }, ahead.map { "\($0) days ahead" },
      reserves.map { $0.isEmpty ? "no time is kept" : $0.map(\.words).joinedInWords + " kept" },
    ]
    .compactMap(\.self).joined(separator: ", ")
  }
}

extension Reserve {
  /// As in `on-the-day (08:30-09:30)`.
  fileprivate var words: String { "\(id) (\(part.from)-\(part.until))" }

  /// The reserve in a form that is equal for equal reserves.
  fileprivate var signature: String {
    let who = [
      who.professionals.map(\.text), who.contracts.map(\.text), who.skills.map(\.text), who.tags,
      who.except.map(\.text),
    ]
    let release = release.map { "\($0.days) \($0.at)" } ?? "-"
    return "\(id) \(who) \(days.signature) \(part.from) \(part.until) "
      + "\(urgencies.map(\.text).sorted()) \(services.map(\.text).sorted()) \(release) \(price)"
  }
}

extension DaySelector {
  /// The days in a form that is equal for equal selectors.
  var signature: String {
    let ends = [from, until].map { $0?.description ?? "-" }
    return "\(weekdays.map(\.index).sorted()) \(dates.map(\.description).sorted()) "
      + "\(except.map(\.description).sorted()) \(ends)"
  }
}
