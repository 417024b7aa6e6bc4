import Documents
import PracticeDomain

extension ScenarioAssembly {
  /// A level of a factor as it stands in the file.
  private struct Level {
    var factor: String
    var id: String
    var name: String
    var edits: [Draft]
  }

  /// The cases of the factors: one at a time, and combined on a grid.
  func sweep(on base: Practice) -> (cases: [ScenarioCase], factors: [ScenarioSet.Factor]) {
    let factors = factors()
    let known = NameSpace("factor", names: factors.map(\.factor.id))
    guard let fields = root.nested("sweep") else { return ([], []) }
    let single = fields.readAll("one-at-a-time", .reference(to: known))
    let grid = fields.readAll("grid", .reference(to: known))
    if Set(grid).count < grid.count { fields.report("grid", "names a factor twice") }
    fields.finish()
    let swept = factors.filter { single.contains($0.factor.id) }
    let one = swept.flatMap { $0.levels }.compactMap { level -> ScenarioCase? in
      if level.edits.isEmpty { return nil }
      let role = ScenarioCase.Role.level(factor: level.factor, level: level.id)
      let id = "\(level.factor)=\(level.id)"
      return made(level.edits, on: base, id: id, name: level.name, role: role)
    }
    let axes = grid.compactMap { name in factors.first { $0.factor.id == name }?.levels }
    let cells = combinations(of: axes)
    if cells.count > 2000 {
      fields.report("grid", "has \(cells.count) combinations", expected: "at most 2000")
      return (one, swept.map(\.factor))
    }
    return (one + cells.compactMap { combined($0, on: base, besides: one) }, swept.map(\.factor))
  }

  private func factors() -> [(factor: ScenarioSet.Factor, levels: [Level])] {
    var known: Set<String> = []
    return root.groups("factors").compactMap { fields in
      let id = fields.read("id", .id, required: true)
      let name = fields.read("name", .text)
      var levels: [Level] = []
      for group in fields.groups("levels", required: true) {
        if let level = level(group, of: id ?? "") { levels.append(level) }
      }
      fields.finish()
      guard let id else { return nil }
      if !known.insert(id).inserted { fields.report("id", "is used twice") }
      let factor = ScenarioSet.Factor(id: id, name: name ?? id, levels: levels.map(\.id))
      return (factor, levels)
    }
  }

  private func level(_ fields: FieldReader, of factor: String) -> Level? {
    let id = fields.read("id", .id, required: true)
    let name = fields.read("name", .text)
    let edits = fields.elements("edits")
    fields.finish()
    return id.map { Level(factor: factor, id: $0, name: name ?? "\(factor) \($0)", edits: edits) }
  }

  private func combinations(of axes: [[Level]]) -> [[Level]] {
    guard axes.count > 1 else { return [] }
    return axes.reduce([[]]) { cells, axis in
      cells.count > 2000 ? cells : cells.flatMap { cell in axis.map { cell + [$0] } }
    }
  }

  /// A cell of the grid; nil where it is the base or a level by itself.
  private func combined(
    _ levels: [Level],
    on base: Practice,
    besides single: [ScenarioCase]
  ) -> ScenarioCase? {
    let changed = levels.filter { !$0.edits.isEmpty }
    guard let first = changed.first else { return nil }
    if changed.count == 1 {
      let alone = "\(first.factor)=\(first.id)"
      if single.contains(where: { $0.id == alone }) { return nil }
    }
    return made(
      changed.flatMap(\.edits),
      on: base,
      id: levels.map { "\($0.factor)=\($0.id)" }.joined(separator: " "),
      name: changed.map(\.name).joined(separator: " and "),
      role: .combination
    )
  }
}
