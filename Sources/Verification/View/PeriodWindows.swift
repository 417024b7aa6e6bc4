import PracticeDomain

/// One period of one professional that a rule counts over.
struct PeriodWindow {
  /// Its days up to the end of the horizon; some may lie before it.
  let days: Range<Int>
  /// Whether every day of it is known, so that it owes its minimum.
  let isComplete: Bool
  /// How many days it has in all.
  let length: Int
}

extension RosterView {
  /// The periods over which a rule counts one professional's days, in order.
  func windows(of period: Period, for timeline: Timeline) -> [PeriodWindow] {
    switch period {
    case .horizon:
      return [PeriodWindow(days: days, isComplete: true, length: horizon.days)]
    case .week:
      return stride(from: firstWeekStart, to: horizon.days, by: 7).map {
        window(from: $0, length: 7, timeline)
      }
    case .rolling(let length):
      let length = max(1, length)
      return days.map { window(from: $0 - length + 1, length: length, timeline) }
    }
  }

  /// The day, 0 or before, on which the first week begins.
  var firstWeekStart: Int {
    let offset = horizon.start.weekday.index - practice.weekStart.index
    return -((offset + 7) % 7)
  }

  private func window(from start: Int, length: Int, _ timeline: Timeline) -> PeriodWindow {
    let isComplete = timeline.knows(start) && start + length <= horizon.days
    let days = max(-Self.longestPast, start)..<min(horizon.days, start + length)
    return PeriodWindow(days: days, isComplete: isComplete, length: length)
  }
}

/// Amounts by day that are summed over many periods.
struct DailyAmounts {
  private let firstDay: Int
  private let sums: [Int]

  /// Adds up the amounts of all days from the earliest that any window has.
  init(over windows: [PeriodWindow], amounts: (_ days: Range<Int>) -> [Int]) {
    let first = windows.map(\.days.lowerBound).min() ?? 0
    let last = windows.map(\.days.upperBound).max() ?? first
    firstDay = first
    var sums = [0]
    var sum = 0
    for amount in amounts(first..<last) {
      sum += amount
      sums.append(sum)
    }
    self.sums = sums
  }

  /// The sum over some of the days.
  func sum(over days: Range<Int>) -> Int {
    sums[days.upperBound - firstDay] - sums[days.lowerBound - firstDay]
  }
}
