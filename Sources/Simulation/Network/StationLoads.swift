/// How many clients are served and wait at each station, averaged over time
/// while a window is open.
struct StationLoads {
  private struct Load {
    var servers: Int
    var busy = 0
    var waiting = 0
    var since = 0.0
    var busyTime = 0.0
    var waitingTime = 0.0
    var serverTime = 0.0

    mutating func change(_ length: Double, _ now: Double, busy: Int, waiting: Int) {
      if length > 0 {
        busyTime += length * Double(self.busy)
        waitingTime += length * Double(self.waiting)
        serverTime += length * Double(max(servers, self.busy))
      }
      since = now
      self.busy += busy
      self.waiting += waiting
    }
  }

  private var loads: [Load]
  private var start: Double
  /// When the window closes, as far as it is known.
  private(set) var end: Double

  init(servers: [Int], start: Double, end: Double) {
    loads = servers.map { Load(servers: $0) }
    self.start = start
    self.end = end
  }

  /// Opens the window, if it is not open.
  mutating func open(_ now: Double) { start = min(start, now) }

  /// Closes the window, if it is not closed.
  mutating func close(_ now: Double) {
    end = min(end, now)
    for station in loads.indices { change(station, now, busy: 0, waiting: 0) }
  }

  /// Notes that the numbers at a station change.
  mutating func change(_ station: Int, _ now: Double, busy: Int, waiting: Int) {
    let length = min(now, end) - max(loads[station].since, start)
    loads[station].change(length, now, busy: busy, waiting: waiting)
  }

  /// Notes how many servers a station has from now on.
  mutating func staff(_ station: Int, _ servers: Int) { loads[station].servers = servers }

  /// The share of servers' time that was busy, and how many waited on average.
  func averages() -> (utilisation: [Double], waiting: [Double]) {
    let length = end - start
    guard length > 0, length.isFinite else {
      return (loads.map { _ in 0 }, loads.map { _ in 0 })
    }
    return (
      loads.map { $0.serverTime > 0 ? $0.busyTime / $0.serverTime : 0 },
      loads.map { $0.waitingTime / length }
    )
  }
}
