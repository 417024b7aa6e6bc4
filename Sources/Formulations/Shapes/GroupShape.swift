internal import Primitives

/// How a group's truth follows from its parts, its past folded in.
enum GroupShape: Int {
  /// It never holds.
  case never = 0
  /// It always holds.
  case always = 1
  /// It holds when any part is true.
  case any = 2
  /// It holds when every part is true.
  case all = 3
  /// It holds when some part is false.
  case notAll = 4
  /// It holds when some parts are true and some false.
  case mixed = 5

  init(_ group: Group) {
    let pastTrue = group.past.contains(true)
    let pastFalse = group.past.contains(false)
    let isEmpty = group.parts.isEmpty
    switch group.kind {
    case .any: self = pastTrue ? .always : isEmpty ? .never : .any
    case .all: self = pastFalse ? .never : isEmpty ? .always : .all
    case .mixed:
      if pastTrue && pastFalse {
        self = .always
      } else if pastTrue {
        self = isEmpty ? .never : .notAll
      } else if pastFalse {
        self = isEmpty ? .never : .any
      } else {
        self = group.parts.count < 2 ? .never : .mixed
      }
    }
  }
}
