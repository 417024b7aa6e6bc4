internal import Primitives

/// What each letter of a person's graph costs under given duals, in units of
/// the duals' grid, and the duty that costs it.
struct LetterPrices {
  /// Duty prices that forbid.
  static let forbidden = Int64.max

  /// For each day the price of each letter; ``forbidden`` where no duty may be
  /// chosen.
  private(set) var prices: [[Int64]] = []
  /// For each day and class the cheapest duty.
  private(set) var duties: [[Int]] = []
  /// The sum of the greatest prices of all days.
  private(set) var magnitude: Int64 = 0

  /// Prices the letters.
  ///
  /// - Parameters:
  ///   - model: the person.
  ///   - dutyPrices: for each day the price of each duty, those of cells
  ///     included.
  ///   - markPrice: what a mark passed on a day costs.
  init(
    _ model: PersonModel,
    dutyPrices: [[Int64]],
    markPrice: (_ mark: PersonGraph.Mark, _ day: Int) -> Int64
  ) {
    for (day, content) in model.graph.days.enumerated() {
      var best: [(duty: Int, price: Int64)] = []
      for duties in content.classes {
        var choice = (duty: duties[0], price: Self.forbidden)
        for duty in duties where dutyPrices[day][duty] < choice.price {
          choice = (duty, dutyPrices[day][duty])
        }
        best.append(choice)
      }
      var greatest: Int64 = 0
      prices.append(
        content.letters.map { letter in
          let base = best[Int(letter.dutyClass)].price
          guard base != Self.forbidden else { return base }
          let price = model.graph.marks[Int(letter.marks)].reduce(base) {
            $0 + markPrice($1, day)
          }
          greatest = max(greatest, abs(price))
          return price
        }
      )
      duties.append(best.map(\.duty))
      magnitude += greatest
    }
  }

  /// Adds to each letter's price so much for each unit that it adds.
  mutating func add(_ price: Int64, times increments: [[Int32]]) {
    for day in prices.indices {
      var greatest: Int64 = 0
      for letter in prices[day].indices where prices[day][letter] != Self.forbidden {
        let added = price * Int64(increments[day][letter])
        prices[day][letter] += added
        greatest = max(greatest, abs(added))
      }
      magnitude += greatest
    }
  }
}
