internal import Primitives

extension MasterProblem {
  /// The rows of every cover.
  mutating func addCovers(_ problem: RosterProblem, _ ranges: LinkRanges) {
    for (index, cover) in problem.covers.enumerated() {
      var sum = LinkSum(constant: cover.constant)
      for part in cover.parts {
        sum.cells.append(
          .init(
            people: self.index(ofPeople: problem.peopleSets[part.people]),
            day: part.day,
            weights: problem.weightings[part.weighting]
          )
        )
      }
      for (number, item) in problem.breaks.enumerated() {
        for (option, variable) in zip(item.options, taken[number]) {
          for effect in option.effects where effect.cover == index {
            sum.add(effect.weight, of: variable)
          }
        }
      }
      addBand(cover.band, over: sum, within: ranges.amount(ofCover: index), "cover", "\(index)")
    }
  }

  /// The rows of a window that is charged here.
  mutating func addCharged(
    _ window: CounterWindow,
    _ problem: RosterProblem,
    _ ranges: LinkRanges
  ) {
    let counter = problem.counters[window.counter]
    var band = counter.band
    if !counter.windows[window.window].owesMinimum { band.minimum = nil }
    addBand(
      band,
      over: LinkSum(
        windows: [.init(counter: window.counter, window: window.window, factor: 1)]
      ),
      within: ranges.amount(ofCounter: window.counter, window: window.window),
      "counter",
      "\(window.counter),\(window.window)"
    )
  }

  /// Rows of a band over an amount: `NAME_min`, `NAME_max`, `NAME_zero`,
  /// `NAME_below` and `NAME_use`, each with the key; where it loses nothing,
  /// minimum and maximum share the row `NAME_band`.
  private mutating func addBand(
    _ band: Band,
    over sum: LinkSum,
    within range: ClosedRange<Int>,
    _ name: String,
    _ key: String
  ) {
    let minimum = band.minimum.flatMap { $0 > range.lowerBound ? $0 : nil }
    let maximum = band.maximum.flatMap { $0 < range.upperBound ? $0 : nil }
    var short = LinkSum()
    if let minimum {
      short = tiers(band.shortage, minimum - range.lowerBound, "\(name)_short[\(key)")
    }
    var over = LinkSum()
    if let maximum {
      over = tiers(band.excess, range.upperBound - maximum, "\(name)_over[\(key)")
    }
    let exempt = band.zeroIsExempt && minimum != nil && range.contains(0)
    let shares =
      minimum != nil && maximum != nil && !exempt && band.shortage.unit == 1
      && band.excess.unit == 1
    if shares {
      var row = sum
      row += short
      row += -1 * over
      addRow("\(name)_band[\(key)]", row, lower: minimum, upper: maximum)
    } else {
      var low = sum
      low += short
      if let minimum, exempt {
        addExempt(minimum, low: low, amount: sum, within: range, name, key)
      } else if let minimum {
        addRow("\(name)_min[\(key)]", low, lower: minimum)
      }
      var high = sum
      high += -1 * over
      if let maximum { addRow("\(name)_max[\(key)]", high, upper: maximum) }
    }
    if let use = band.use, use.above < range.upperBound {
      let used = addVariable("\(name)_used[\(key)]", 0...1, price: use.price)
      var row = sum
      row.add(use.above - range.upperBound, of: used)
      addRow("\(name)_use[\(key)]", row, upper: use.above)
    }
  }

  /// The minimum of an amount that may be 0 instead.
  private mutating func addExempt(
    _ minimum: Int,
    low: LinkSum,
    amount: LinkSum,
    within range: ClosedRange<Int>,
    _ name: String,
    _ key: String
  ) {
    let on = addVariable("\(name)_on[\(key)]", 0...1)
    var row = low
    row.add(-minimum, of: on)
    addRow("\(name)_min[\(key)]", row, lower: 0)
    var zero = amount
    zero.add(-range.upperBound, of: on)
    addRow("\(name)_zero[\(key)]", zero, upper: 0)
    if range.lowerBound < 0 {
      var below = amount
      below.add(-range.lowerBound, of: on)
      addRow("\(name)_below[\(key)]", below, lower: 0)
    }
  }

  /// Variables for the tiers that an amount of at most so much can fill, each
  /// times the unit of the price.
  mutating func tiers(_ price: ConvexPrice, _ amount: Int, _ name: String) -> LinkSum {
    var left = price.units(of: amount)
    var sum = LinkSum()
    for (number, tier) in price.tiers.enumerated() where left > 0 {
      let width = min(left, tier.units ?? left)
      let variable = addVariable("\(name),\(number)]", 0...width, price: tier.price)
      sum.add(price.unit, of: variable)
      left -= width
    }
    return sum
  }
}
