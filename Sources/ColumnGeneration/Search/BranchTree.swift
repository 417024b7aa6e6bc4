/// A branch and bound tree over the duties of the people of one part.
///
/// Bounds are of the whole problem, the other parts being left as at the root.
struct BranchTree {
  /// A subproblem.
  struct Node {
    /// What is barred.
    var restrictions = Restrictions()
    /// No roster that keeps to it costs less, in units of the duals' grid.
    var bound: Int64
    /// The duals to begin with.
    var duals: [Double]
  }

  /// The people and rows.
  let part: MasterProblem.Part
  /// The bound before any branching.
  let root: Int64
  /// The part's own master at the root: duals of all other rows are 0.
  let base: ProximalMaster
  /// What rows, variables and the people of the part give the bound there.
  let share: Int64
  /// The columns found, for every node to begin with.
  var columns: [Column] = []
  /// Subproblems that are not settled, as a heap: the least bound first.
  private var open: [Node] = []
  /// The least bound of subproblems given up although they are not settled.
  private var abandoned = Int64.max

  init(_ part: MasterProblem.Part, root: Int64, base: ProximalMaster, share: Int64) {
    self.part = part
    self.root = root
    self.base = base
    self.share = share
    open = [Node(bound: root, duals: base.duals)]
  }

  /// Whether nothing is left to be done.
  var isDone: Bool { open.isEmpty }

  /// By how much the bound of everything has grown; nil when every subproblem
  /// is settled.
  var gain: Int64? {
    let least = min(open.first?.bound ?? .max, abandoned)
    return least == .max ? nil : max(0, least - root)
  }

  /// Takes out the subproblem with the least bound.
  mutating func next() -> Node? {
    guard let first = open.first else { return nil }
    let last = open.removeLast()
    if open.isEmpty { return first }
    var index = 0
    while true {
      var child = 2 * index + 1
      guard child < open.count else { break }
      if child + 1 < open.count && open[child + 1].bound < open[child].bound { child += 1 }
      guard open[child].bound < last.bound else { break }
      open[index] = open[child]
      index = child
    }
    open[index] = last
    return first
  }

  /// Adds a subproblem.
  mutating func add(_ node: Node) {
    open.append(node)
    var index = open.count - 1
    while index > 0 {
      let parent = (index - 1) / 2
      guard open[index].bound < open[parent].bound else { return }
      open.swapAt(index, parent)
      index = parent
    }
  }

  /// Gives a subproblem up: its bound counts for ever.
  mutating func abandon(_ node: Node) { abandoned = min(abandoned, node.bound) }
}
