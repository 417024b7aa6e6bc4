internal import LinearModel
internal import Primitives

extension RosterModelBuilder {
  /// The rows of every cover.
  mutating func addCovers() {
    for index in problem.covers.indices {
      addBand(
        coverShape(index),
        "cover",
        "\(index)",
        coverAmount(index)
      )
    }
  }

  /// Which rows a cover needs.
  func coverShape(_ index: Int) -> BandShape {
    BandShape(
      range: ranges.amount(ofCover: index),
      band: problem.covers[index].band,
      owesMinimum: true
    )
  }

  private func coverAmount(_ index: Int) -> Expression {
    let cover = problem.covers[index]
    var amount = Expression(constant: cover.constant)
    for part in cover.parts {
      for person in problem.peopleSets[part.people] {
        amount.add(1, of: weight(part.weighting, person, part.day))
      }
    }
    for (item, variables) in zip(problem.breaks, taken) {
      for (option, variable) in zip(item.options, variables) {
        for effect in option.effects where effect.cover == index {
          amount.add(effect.weight, of: variable)
        }
      }
    }
    return amount
  }
}
