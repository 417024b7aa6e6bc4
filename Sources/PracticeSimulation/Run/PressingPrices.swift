import Slots
import Statistics

/// What it takes from requests to come that somebody is booked on a day.
///
/// On each day so many slots of some people are free, and so many will be wanted of
/// them by requests that are not made yet and press. A visit there leaves the last
/// of these without time with the chance that they want more than is left, and then
/// costs them a day's delay.
struct PressingPrices {
  private let frame: SimulationFrame
  private let days: ClosedRange<Int>
  private let today: Int
  private let first: Int
  private let spent: Double
  /// By person, and by day, what a slot costs.
  private var prices: [[Double]]

  /// Works out the prices.
  ///
  /// - Parameters:
  ///   - length: the slots of the visit.
  ///   - share: which share of what others lose is charged.
  ///   - now: the time, in minutes.
  init(
    _ frame: SimulationFrame,
    _ pressing: PressingDemand,
    length: Int,
    on days: ClosedRange<Int>,
    share: Double,
    at now: Double,
    in book: LiveBook
  ) {
    self.frame = frame
    self.days = days
    today = frame.day(of: now)
    first = Int((now / Double(frame.grid)).rounded(.up))
    spent = frame.spentShare(of: (now - Double(frame.dayStarts[today])) / 1440, on: today)
    prices = Array(repeating: [], count: frame.people)
    for group in pressing.groups {
      for day in days {
        let price = share * price(of: group, on: day, length, in: book)
        guard price > 0 else { continue }
        for person in group.people {
          if prices[person].isEmpty { prices[person] = days.map { _ in 0 } }
          let known = prices[person][day - days.lowerBound]
          prices[person][day - days.lowerBound] = max(known, price)
        }
      }
    }
  }

  /// What it costs that somebody is booked for so many slots on a day.
  func price(of person: Int, on day: Int, length: Int) -> Int64 {
    guard days.contains(day), !prices[person].isEmpty else { return 0 }
    return Self.rounded(prices[person][day - days.lowerBound] * Double(length))
  }

  /// A price in a few steps, so that not every day has its own.
  private static func rounded(_ cost: Double) -> Int64 {
    guard cost >= 10 else { return 0 }
    var step: Int64 = 10
    while Double(step) * 2 <= cost { step *= 2 }
    return Double(step) * 1.5 <= cost ? step * 3 / 2 : step
  }

  private func price(
    of group: PressingDemand.Group,
    on day: Int,
    _ length: Int,
    in book: LiveBook
  ) -> Double {
    var (slots, squares, price) = (0.0, 0.0, 0.0)
    for source in group.sources {
      let expected = frame.expected[source.requestClass]
      var count = 0.0
      for asked in max(today, day - source.target)...day where asked < expected.count {
        count += expected[asked] * (asked == today ? 1 - spent : 1)
      }
      // They are spread over the days within which they are to be seen.
      let load = count / Double(source.target + 1) * source.load
      slots += load
      squares += load * source.load
      price += load * source.price
    }
    guard slots > 0 else { return 0 }
    let free = Double(free(of: group.people, on: day, in: book) - length)
    let deviation = max(1, squares).squareRoot()
    return NormalDistribution.probability(atMost: (slots - free) / deviation) * price / slots
  }

  /// Slots of some people that are free on a day from now on.
  private func free(of people: [Int], on day: Int, in book: LiveBook) -> Int {
    var free = 0
    for duty in frame.dutiesOfDay[day] where people.contains(frame.duties[duty].person) {
      for piece in frame.duties[duty].pieces {
        let low = max(first, (piece.lowerBound + frame.grid - 1) / frame.grid)
        let span = low..<max(low, piece.upperBound / frame.grid)
        free += span.count - book.fullSlots(of: frame.duties[duty].person, within: span)
      }
    }
    return free
  }
}

extension SimulationFrame {
  /// The share of a day's requests that have come by a share of the day.
  func spentShare(of part: Double, on day: Int) -> Double {
    let hours = setup.demand.profile.hours(on: weekday(of: day))
    let sum = hours.reduce(0, +)
    let hour = min(24, max(0, part * 24))
    let whole = hours.prefix(Int(hour)).reduce(0, +)
    let rest = Int(hour) < 24 ? hours[Int(hour)] * (hour - hour.rounded(.down)) : 0
    return sum > 0 ? (whole + rest) / sum : 1
  }
}
