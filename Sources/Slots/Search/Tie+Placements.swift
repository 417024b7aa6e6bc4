import Primitives

extension Tie {
  /// Whether it holds for two placements.
  func holds(_ first: BookSolution.Placement, _ second: BookSolution.Placement) -> Bool {
    switch kind {
    case .sameMembers(let one, let other): Set(first.members[one]) == Set(second.members[other])
    case .differentMembers(let one, let other):
      Set(first.members[one]).isDisjoint(with: second.members[other])
    case .sameClass(let classes): classes[first.start] == classes[second.start]
    case .requires: true
    }
  }
}
