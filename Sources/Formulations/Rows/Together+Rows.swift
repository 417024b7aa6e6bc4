internal import LinearModel
internal import Primitives

extension RosterModelBuilder {
  /// The rows of every dependence between people.
  mutating func addTogethers() {
    for (index, together) in problem.togethers.enumerated() {
      switch together.kind {
      case .needs(let count): addNeeds(index, together, count)
      case .excludes: addExcludes(index, together)
      }
    }
  }

  /// `together_needs[h]`: as many others as asked for, or missing ones.
  private mutating func addNeeds(_ index: Int, _ together: Together, _ count: Int) {
    let wanted = count - together.present
    guard wanted > 0 else { return }
    var row = Expression()
    row.add(wanted, of: membership(together.duties, together.person, together.day))
    for partners in together.partners {
      for person in problem.peopleSets[partners.people] where person != together.person {
        row.add(-1, of: membership(partners.duties, person, partners.day))
      }
    }
    if case .soft(let price) = together.penalty {
      let missing = addSlack("together_missing[\(index)]", width: wanted, price: price)
      row.add(-1, of: missing)
    }
    addRow("together_needs[\(index)]", row, atMost: 0)
  }

  /// `together_apart[h,j,p]`: not both, or they met; `together_barred[h]`:
  /// those known to be there are met for certain.
  private mutating func addExcludes(_ index: Int, _ together: Together) {
    let trigger = membership(together.duties, together.person, together.day)
    if together.present > 0 {
      var row = trigger
      if case .soft(let price) = together.penalty {
        let met = addSlack(
          "together_known[\(index)]",
          width: 1,
          price: price * Int64(together.present)
        )
        row.add(-1, of: met)
      }
      addRow("together_barred[\(index)]", row, atMost: 0)
    }
    for (number, partners) in together.partners.enumerated() {
      for person in problem.peopleSets[partners.people] where person != together.person {
        var row = trigger
        row.add(1, of: membership(partners.duties, person, partners.day))
        let key = "\(index),\(number),\(person)"
        if case .soft(let price) = together.penalty {
          let met = addSlack("together_met[\(key)]", width: 1, price: price)
          row.add(-1, of: met)
        }
        addRow("together_apart[\(key)]", row, atMost: 1)
      }
    }
  }
}
