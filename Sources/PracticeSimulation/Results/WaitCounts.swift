/// How many days the requests of an urgency class waited for their first visit.
public struct WaitCounts: Sendable, Equatable, Codable {
  /// The urgency class.
  public let urgency: String
  /// Requests by the days that they waited, from 0 on.
  public private(set) var days: [Int] = []
  /// Requests that found no time.
  public private(set) var refused = 0

  /// Counts of no request yet.
  public init(urgency: String) { self.urgency = urgency }

  /// Requests that counted.
  public var requests: Int { days.reduce(refused, +) }

  /// The share of all requests, those who found no time too, that waited so many
  /// days or fewer; nil where there was none.
  public func share(within limit: Int) -> Double? {
    let all = requests
    guard all > 0 else { return nil }
    return Double(days.prefix(max(0, limit + 1)).reduce(0, +)) / Double(all)
  }

  /// Counts a request that waited so many days, or found no time.
  mutating func note(_ lead: Int?) {
    guard let lead else {
      refused += 1
      return
    }
    let day = max(0, lead)
    if day >= days.count { days += Array(repeating: 0, count: day + 1 - days.count) }
    days[day] += 1
  }

  /// Adds the counts of other replications.
  public static func += (sum: inout Self, other: Self) {
    if other.days.count > sum.days.count {
      sum.days += Array(repeating: 0, count: other.days.count - sum.days.count)
    }
    for (day, count) in other.days.enumerated() { sum.days[day] += count }
    sum.refused += other.refused
  }

  /// Whether the numbers can be those of requests.
  public var isSound: Bool { refused >= 0 && days.allSatisfy { $0 >= 0 } }
}
