extension CostUnit {
  /// An amount in this unit, as in `120` or `GBP 1.20`.
  public func text(_ amount: Int64) -> String {
    switch self {
    case .points: return String(amount)
    case .money(let currency):
      let minor = amount.magnitude % 100
      return (amount < 0 ? "-" : "") + "\(currency) \(amount.magnitude / 100)."
        + (minor < 10 ? "0" : "") + "\(minor)"
    }
  }
}
