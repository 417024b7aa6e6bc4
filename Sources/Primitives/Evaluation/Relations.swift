extension RosterProblem {
  /// What a dependence between people costs in a solution.
  public func charge(of together: Together, _ solution: RosterSolution) -> Charge {
    guard isIn(together.duties, together.person, together.day, solution) else {
      return .none
    }
    var others = together.present
    for partners in together.partners {
      for person in peopleSets[partners.people] where person != together.person {
        if isIn(partners.duties, person, partners.day, solution) { others += 1 }
      }
    }
    return switch together.kind {
    case .needs(let count): together.penalty.charge(units: max(0, count - others))
    case .excludes: together.penalty.charge(units: others)
    }
  }

  /// What the unevenness of a load costs in a solution.
  public func charge(of spread: Spread, _ solution: RosterSolution) -> Charge {
    let loads = spread.members.map {
      amount(ofCounter: $0.counter, window: $0.window, solution)
    }
    switch spread.kind {
    case .range:
      let scaled = zip(spread.members, loads).map { $0.share * $1 }
      let range = (scaled.max() ?? 0) - (scaled.min() ?? 0)
      return spread.over.charge(range - spread.allowance)
    case .deviation:
      let total = loads.reduce(0, +)
      let shares = spread.members.reduce(0) { $0 + $1.share }
      return zip(spread.members, loads).reduce(into: Charge.none) { charge, member in
        let deviation = member.1 * shares - member.0.share * total
        charge += spread.over.charge(deviation - spread.allowance)
        charge += spread.under.charge(-deviation - spread.allowance)
      }
    }
  }

  /// How many breaks of a kind a solution asks for.
  public func demand(ofBreak index: Int, _ solution: RosterSolution) -> Int {
    let item = breaks[index]
    return peopleSets[item.people].reduce(0) {
      $0 + weightings[item.weighting][duty($1, item.day, solution)]
    }
  }

  /// The prices of the options taken; breaks that are missing, too many or
  /// fewer than none are forbidden.
  func charge(ofBreak index: Int, _ solution: RosterSolution) -> Charge {
    let taken = solution.breaks[index]
    var charge = Charge.none
    for (option, count) in zip(breaks[index].options, taken) {
      charge.cost += option.price * Int64(count)
      charge.violations += max(0, -count)
    }
    charge.violations += abs(demand(ofBreak: index, solution) - taken.reduce(0, +))
    return charge
  }
}
