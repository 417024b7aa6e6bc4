internal import Primitives
extension Preparation {
  func dump() {
    for m in models.prefix(4) {
      let nodes = m.graph.days.map(\.stateCount)
      print("person", m.person, "exact", m.isExact, "nodes max", nodes.max() ?? 0, "sum", nodes.reduce(0,+), "arcs", m.graph.days.map { $0.letter.count }.reduce(0,+), "bundles", m.bundles.map { b in "S \(b.days.map(\.stateCount).max() ?? 0) pairs \(b.days.map { $0.pairs.count }.reduce(0,+)) work \(zip(b.days, m.graph.days).map { $0.stateCount * $1.letter.count }.reduce(0,+))" })
    }
  }
}
