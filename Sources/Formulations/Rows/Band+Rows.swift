internal import LinearModel
internal import Primitives

extension RosterModelBuilder {
  /// The rows of a band over an amount: `NAME_min`, `NAME_max`, `NAME_zero`,
  /// `NAME_below` and `NAME_use`, each with the key.
  mutating func addBand(_ shape: BandShape, _ name: String, _ key: String, _ amount: Expression) {
    addMinimum(shape, name, key, amount)
    if let maximum = shape.maximum {
      var row = amount
      for (number, tier) in shape.overTiers.enumerated() {
        let variable = addSlack(
          "\(name)_over[\(key),\(number)]",
          width: tier.width,
          price: tier.price,
          isIntegral: shape.band.excess.unit > 1
        )
        row.add(-shape.band.excess.unit, of: variable)
      }
      addRow("\(name)_max[\(key)]", row, atMost: maximum)
    }
    if let use = shape.use {
      let used = model.addVariable(.binary("\(name)_used[\(key)]", objective: Double(use.price)))
      var row = amount
      row.add(use.above - shape.range.upperBound, of: used)
      addRow("\(name)_use[\(key)]", row, atMost: use.above)
    }
  }

  private mutating func addMinimum(
    _ shape: BandShape,
    _ name: String,
    _ key: String,
    _ amount: Expression
  ) {
    guard let minimum = shape.minimum else { return }
    var row = amount
    for (number, tier) in shape.shortTiers.enumerated() {
      let variable = addSlack(
        "\(name)_short[\(key),\(number)]",
        width: tier.width,
        price: tier.price,
        isIntegral: shape.band.shortage.unit > 1
      )
      row.add(shape.band.shortage.unit, of: variable)
    }
    guard shape.needsOn else {
      addRow("\(name)_min[\(key)]", row, atLeast: minimum)
      return
    }
    let on = model.addVariable(.binary("\(name)_on[\(key)]"))
    row.add(-minimum, of: on)
    addRow("\(name)_min[\(key)]", row, atLeast: 0)
    var zero = amount
    zero.add(-shape.range.upperBound, of: on)
    addRow("\(name)_zero[\(key)]", zero, atMost: 0)
    if shape.range.lowerBound < 0 {
      var below = amount
      below.add(-shape.range.lowerBound, of: on)
      addRow("\(name)_below[\(key)]", below, atLeast: 0)
    }
  }
}
