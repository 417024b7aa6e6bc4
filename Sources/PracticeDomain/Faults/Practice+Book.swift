extension Practice {
  /// The faults of the book's settings, and ids that visits would share.
  func bookFaults() -> [PracticeFault] {
    let settings = demand.settings
    var faults: [FieldFault] = []
    if !BookSettings.grids.contains(settings.grid) {
      let words = BookSettings.grids.map { "\($0) min" }.joined(separator: ", ")
      faults.append(FieldFault("grid", "is not a grid", expected: words))
    }
    let ids = settings.urgencies.map(\.id)
    if Set(ids).count < ids.count { faults.append(FieldFault("urgencies", "names a class twice")) }
    if ids.isEmpty { faults.append(FieldFault("urgencies", "holds no class")) }
    for urgency in settings.urgencies {
      faults += FieldFault.amount(urgency.unservedPrice, "urgencies")
      faults += FieldFault.amount(urgency.latePrice, "urgencies")
    }
    for (field, price) in settings.prices { faults += FieldFault.amount(price, field) }
    for (field, minutes) in [("splinter", settings.splinter), ("overtime", settings.overtime)]
    where !(0...1440).contains(minutes) {
      faults.append(FieldFault(field, "is out of range", expected: "0 to 24h"))
    }
    return faults.map { PracticeFault(.book, nil, $0) } + doubledVisits()
  }

  /// Ids of visits of series and matters that are also those of others.
  private func doubledVisits() -> [PracticeFault] {
    guard BookSettings.grids.contains(demand.settings.grid) else { return [] }
    let tooMany = demand.series.contains { $0.visits > 100 } || demand.hasEndlessMatters
    guard !tooMany else { return [] }
    var seen: Set<Identifier<ClientRequest>> = []
    return demand.wanted.visits.filter { !seen.insert($0.request.id).inserted }
      .filter { $0.origin != .request }
      .map {
        let fault = "'\($0.request.id)' would be the id of two visits"
        return PracticeFault(.book, nil, FieldFault("", fault, kind: .identity))
      }
  }
}

extension Demand {
  /// Whether a matter has more blocks than can be meant.
  var hasEndlessMatters: Bool {
    matters.contains { $0.block < 1 || $0.effort / $0.block > 200 || $0.review / $0.block > 200 }
  }
}

extension BookSettings {
  /// Prices by their fields.
  fileprivate var prices: [(String, Int64)] {
    [
      ("cancel-price", cancelPrice), ("preference-price", preferencePrice),
      ("continuity-price", continuityPrice), ("splinter-price", splinterPrice),
      ("overtime-price", overtimePrice), ("balance-price", balancePrice), ("use-price", usePrice),
    ]
  }
}

extension FieldFault {
  /// The fault of an amount below 0 or above the greatest price.
  static func amount(_ amount: Int64, _ field: String) -> [FieldFault] {
    price(.soft(amount), field)
  }

  /// The fault of a number outside a range.
  static func range(_ number: Int, _ range: ClosedRange<Int>, _ field: String) -> [FieldFault] {
    range.contains(number)
      ? []
      : [
        FieldFault(
          field,
          "is out of range",
          expected: "\(range.lowerBound) to \(range.upperBound)"
        )
      ]
  }
}
