internal import FlatMemory

/// Serves everybody with fewer of those who have a price of use: one of them is
/// freed, and what they had is placed again by force until nothing is left over.
struct UseElimination {
  /// Choices that have no place yet.
  private var pool: [Int32] = []
  private var steps = 0
  private var bestPool = Int.max
  private var lastProgress = 0
  private var ejected: [Int32] = []
  private(set) var isOpen = false

  /// Frees somebody: nobody who is not used may be used, and the pool holds
  /// what they had.
  mutating func begin(_ editor: inout BookEditor) -> Bool {
    let tables = editor.tables
    pool.removeAll(keepingCapacity: true)
    steps = 0
    lastProgress = 0
    isOpen = true
    for choice in 0..<tables.choices.count where !editor.state.isServed(choice) {
      if tables.choices[choice].isHard || tables.choices[choice].price > 0 {
        pool.append(Int32(choice))
      }
    }
    bestPool = pool.count
    if !pool.isEmpty { return true }
    var fewest = Int32.max
    var chosen = -1
    var ties = 1
    for resource in 0..<tables.resources.count where tables.resources[resource].use > 0 {
      let count = editor.state.loudCounts[resource]
      editor.state.isBanned[resource] = count == 0
      guard count > 0, count <= fewest else { continue }
      ties = count == fewest ? ties + 1 : 1
      fewest = count
      if ties == 1 || editor.random.below(ties) == 0 { chosen = resource }
    }
    guard chosen >= 0 else { return false }
    ban(chosen, &editor)
    bestPool = pool.count
    return true
  }

  /// Nobody is kept from being used any more.
  mutating func end(_ editor: inout BookEditor) {
    for resource in 0..<editor.tables.resources.count { editor.state.isBanned[resource] = false }
    isOpen = false
  }

  private mutating func ban(_ resource: Int, _ editor: inout BookEditor) {
    editor.state.isBanned[resource] = true
    let first = Int(editor.tables.resources[resource].firstEntry)
    while editor.state.entryCounts[resource] > 0 {
      let phase = Int(editor.state.entries[first].phase)
      editor.state.remove(Int(editor.tables.phases[phase].choice), &pool)
    }
  }

  /// Works on the pool for some steps; returns whether it is empty.
  mutating func run(_ editor: inout BookEditor, steps count: Int) -> Bool {
    for _ in 0..<count {
      guard !pool.isEmpty else { return true }
      step(&editor)
    }
    return pool.isEmpty
  }

  private mutating func step(_ editor: inout BookEditor) {
    steps += 1
    let number = editor.random.below(pool.count)
    let choice = Int(pool[number])
    pool.swapAt(number, pool.count - 1)
    pool.removeLast()
    guard !editor.state.isServed(choice) else { return }
    ejected.removeAll(keepingCapacity: true)
    if editor.insertByForce(choice, &ejected) {
      pool.append(contentsOf: ejected)
      if !ejected.isEmpty { editor.weights[choice] += 1 }
    } else {
      pool.append(Int32(choice))
      editor.weights[choice] += 1
    }
    if pool.count < bestPool {
      bestPool = pool.count
      lastProgress = steps
    }
    if !ejected.isEmpty { editor.drift(Self.driftLength) }
    if steps - lastProgress > Self.patience { exchangeUser(&editor) }
    editor.state.commit()
  }

  static let driftLength = 5
  /// Steps without a smaller pool after which another person is freed instead.
  static let patience = 100_000

  /// Lets somebody who was freed be used, and frees somebody else instead.
  private mutating func exchangeUser(_ editor: inout BookEditor) {
    lastProgress = steps
    bestPool = .max
    let tables = editor.tables
    var freed = -1
    var used = -1
    var (freedCount, usedCount) = (0, 0)
    for resource in 0..<tables.resources.count where tables.resources[resource].use > 0 {
      if editor.state.isBanned[resource] {
        freedCount += 1
        if editor.random.below(freedCount) == 0 { freed = resource }
      } else {
        usedCount += 1
        if editor.random.below(usedCount) == 0 { used = resource }
      }
    }
    guard freed >= 0, used >= 0 else { return }
    editor.state.isBanned[freed] = false
    ban(used, &editor)
    for choice in 0..<tables.choices.count { editor.weights[choice] = 1 }
  }
}
