/// How far the steps of a proximal bundle method go, and when it ends.
///
/// A round is serious when the bound grew by a tenth of what the known columns
/// promised; otherwise the new columns correct the promise. Steps grow where
/// the promise is kept, and shrink where the bound keeps falling (Kiwiel 1990,
/// https://doi.org/10.1007/BF01585731).
struct AscentPace {
  /// The best bound, in units of the duals' grid.
  private(set) var best: Int64?
  /// Rounds in a row that were not serious.
  private var misses = 0
  /// Rounds in a row that promised next to nothing, though steps grew.
  private var quiet = 0

  /// Whether longer steps promise nothing either.
  var isDone: Bool { quiet >= 6 }

  /// What a round means for the next.
  ///
  /// - Parameters:
  ///   - promise: the bound that the columns known before promised.
  ///   - bound: the bound.
  ///   - isNew: whether there are new columns.
  mutating func judge(
    promise: Int64,
    bound: Int64,
    isNew: Bool
  ) -> (isSerious: Bool, factor: Double) {
    guard let old = best else {
      best = bound
      return (true, 1)
    }
    let promised = promise - old
    let gained = bound - old
    let isSerious = gained > promised / 10 && gained > 0
    if isSerious { best = bound }
    misses = isSerious ? 0 : misses + 1
    let isQuiet = promised < max(DualGrid.scale / 4, abs(old) / 5000)
    quiet = isQuiet ? quiet + 1 : 0
    if isQuiet || !isNew { return (isSerious, 2) }
    if gained * 2 > promised { return (isSerious, 1.6) }
    if misses >= 8 && gained < -promised {
      misses = 0
      return (isSerious, 0.6)
    }
    return (isSerious, 1)
  }
}
