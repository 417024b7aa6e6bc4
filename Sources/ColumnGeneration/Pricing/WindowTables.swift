internal import Primitives

/// Which windows of one person's counters tables know, and which are left to
/// others.
///
/// The fewer amounts a table knows, the faster it is filled. A soft window is
/// left out where the table would need more additions than a limit: labels know
/// it then, or, where there is more than one table, the master charges it as a
/// row. In the master, schedules that miss a limit on either side make up for
/// each other, so that the bound is lower.
struct WindowTables {
  /// The tables.
  private(set) var bundles: [Bundle] = []
  /// The windows left out, as the caller numbers them.
  private(set) var left: [Int] = []
  /// What is paid in any case; ``Memory/forbidden`` when nothing is possible.
  private(set) var constant: Int64 = 0

  /// Knows no window.
  init() {}

  /// Puts windows into tables.
  init(
    _ windows: [WindowLoad],
    graph: PersonGraph,
    problem: RosterProblem,
    limits: PricingLimits,
    stop: StopSignal
  ) {
    let all = windows.enumerated().map {
      Track($1, number: $0, graph: graph, problem: problem)
    }
    for track in all { constant = addPrices(constant, track.constant) }
    guard constant != Memory.forbidden else { return }
    let isSoft = windows.map { $0.isConvex(problem) }
    let counters = Dictionary(grouping: all.filter { isSoft[$0.windows[0]] }) {
      windows[$0.windows[0]].counter
    }
    let soft = counters.sorted { $0.key < $1.key }.flatMap { Track.chained($0.value) }
    let hard = Track.chained(all.filter { !isSoft[$0.windows[0]] })
    let whole = Track.chained(all)
    let few = min(limits.softAdditions, limits.additions)
    if let bundle = Bundle(whole, graph: graph, limit: few, stop: stop) {
      bundles = [bundle]
      return
    }
    if soft.isEmpty {
      bundles = Bundle.bundles(whole, graph: graph, limit: limits.additions, stop: stop)
      return
    }
    bundles = Bundle.bundles(hard, graph: graph, limit: limits.additions, stop: stop)
    let order = Self.cheapestFirst(soft, with: bundles, graph, few, stop)
    for track in order where !hold(track, graph, few, stop) {
      left += track.windows
      if limits.loosens && bundles.count == 1 { continue }
      for window in track.windows { constant -= all[window].constant }
    }
  }

  /// Tracks in order of what the only table would grow by for each of their
  /// windows: those that count what it counts already add little, whatever their
  /// states.
  private static func cheapestFirst(
    _ tracks: [Track],
    with bundles: [Bundle],
    _ graph: PersonGraph,
    _ limit: Int,
    _ stop: StopSignal
  ) -> [Track] {
    guard bundles.count == 1, let base = bundles.first.map({ Track($0) }) else { return tracks }
    let additions = tracks.map { track -> Int in
      guard bundles[0].mayHold(track, graph: graph, limit: limit) else { return .max }
      return Bundle([base, track], graph: graph, limit: limit, stop: stop)?.additions(graph)
        ?? .max
    }
    let growth = tracks.indices.map {
      (additions[$0] - bundles[0].additions(graph)) / tracks[$0].windows.count
    }
    return tracks.indices.sorted { (growth[$0], $0) < (growth[$1], $1) }.map { tracks[$0] }
  }

  /// Puts another track into the only table; false where it does not fit.
  private mutating func hold(
    _ track: Track,
    _ graph: PersonGraph,
    _ limit: Int,
    _ stop: StopSignal
  ) -> Bool {
    guard bundles.count == 1, bundles[0].mayHold(track, graph: graph, limit: limit),
      let larger = Bundle([Track(bundles[0]), track], graph: graph, limit: limit, stop: stop)
    else { return false }
    bundles = [larger]
    return true
  }
}

extension WindowLoad {
  /// Whether every amount is allowed, at a price that rises ever faster on either
  /// side.
  func isConvex(_ problem: RosterProblem) -> Bool {
    let band = problem.counters[counter].band
    let owes = problem.counters[counter].windows[window].owesMinimum
    if band.use != nil || band.zeroIsExempt && owes { return false }
    if band.minimum != nil && owes && !band.shortage.isUnlimited { return false }
    return band.maximum == nil || band.excess.isUnlimited
  }
}

extension ConvexPrice {
  /// Whether any amount can be had.
  fileprivate var isUnlimited: Bool { tiers.last.map { $0.units == nil } ?? false }
}
