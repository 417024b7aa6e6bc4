/// Reachable states of several tracks at once, day by day.
struct TrackProduct {
  private let tracks: [Track]
  /// The states of the tracks in one number, each times its place.
  private var states: [Int] = [0]
  /// What a state of each track is multiplied by before the day at hand.
  private var places: [Int]
  /// The new index of each code; -1 for none.
  private var table: [Int32] = []

  /// The most codes a day may have.
  private static let capacity = 1 << 24

  /// Starts before the first day; nil when there are too many states.
  init?(_ tracks: [Track]) {
    self.tracks = tracks
    places = []
    let days = tracks.first?.days.count ?? 0
    for day in 0...days {
      var product = 1
      for track in tracks {
        let (next, overflow) = product.multipliedReportingOverflow(by: track.stateCounts[day])
        if overflow || next > Self.capacity { return nil }
        product = next
      }
    }
    places = places(0)
  }

  /// How many states are reachable before the day at hand.
  var stateCount: Int { states.count }

  private func places(_ day: Int) -> [Int] {
    var product = 1
    return tracks.map { track in
      defer { product *= track.stateCounts[day] }
      return product
    }
  }

  /// The steps of a day; the states after it are then those at hand.
  mutating func advance(_ day: Int, letters: Int) -> Bundle.Day {
    var content = Bundle.Day(stateCount: states.count)
    let after = places(day + 1)
    let codes = tracks.reduce(1) { $0 * $1.stateCounts[day + 1] }
    table = Array(repeating: -1, count: codes)
    var stepIndex: [[Int32]: Int32] = [:]
    var next: [Int] = []
    for letter in 0..<letters {
      let step = tracks.map { $0.days[day].stepOfLetter[letter] }
      if let known = stepIndex[step] {
        content.stepOfLetter.append(known)
        continue
      }
      content.stepOfLetter.append(Int32(stepIndex.count))
      stepIndex[step] = Int32(stepIndex.count)
      add(step, day, after, &content, &next)
    }
    states = next
    places = after
    return content
  }

  /// Adds what a step does to every state.
  private mutating func add(
    _ step: [Int32],
    _ day: Int,
    _ after: [Int],
    _ content: inout Bundle.Day,
    _ next: inout [Int]
  ) {
    var codes = Array(repeating: 0, count: states.count)
    var prices: [Int64] = []
    for index in tracks.indices {
      let move = tracks[index].days[day].steps[Int(step[index])]
      let place = places[index]
      let count = tracks[index].stateCounts[day]
      let isPriced = move.price.contains { $0 != 0 }
      if isPriced && prices.isEmpty { prices = Array(repeating: 0, count: states.count) }
      for position in states.indices where codes[position] >= 0 {
        let old = count == 1 ? 0 : states[position] / place % count
        let new = Int(move.next[old])
        codes[position] = new < 0 ? -1 : codes[position] + new * after[index]
        if isPriced { prices[position] += move.price[old] }
      }
    }
    content.priceStart.append(prices.isEmpty ? -1 : content.price.count)
    content.price += prices
    content.next.reserveCapacity(content.next.count + codes.count)
    for code in codes {
      guard code >= 0 else {
        content.next.append(-1)
        continue
      }
      if table[code] < 0 {
        table[code] = Int32(next.count)
        next.append(code)
      }
      content.next.append(table[code])
    }
  }
}
