internal import Primitives

extension BookProblem {
  /// The distances of each phase to others.
  var gapRows: [[GapRow]] {
    var rows = [[GapRow]](repeating: [], count: phases.count)
    for gap in gaps {
      func add(_ phase: Int, _ other: Int, isFirst: Bool) {
        rows[phase].append(
          GapRow(
            other: Int32(other),
            isFirst: isFirst,
            isInDays: gap.measure == .days,
            minimum: Int32(clamping: gap.minimum),
            maximum: Int32(clamping: gap.maximum ?? .max)
          )
        )
      }
      add(gap.first, gap.second, isFirst: true)
      add(gap.second, gap.first, isFirst: false)
    }
    return rows
  }

  /// The ties of each phase to others that ask something where both are placed.
  func tieRows(_ classes: inout ClassTables) -> [[TieRow]] {
    var rows = [[TieRow]](repeating: [], count: phases.count)
    for tie in ties {
      var price: Int64 = 0
      if case .soft(let soft) = tie.penalty { price = soft }
      func add(_ kind: TieRow.Kind, _ first: Int, _ second: Int) {
        for (phase, other, own, others) in [
          (tie.first, tie.second, first, second), (tie.second, tie.first, second, first),
        ] {
          rows[phase].append(
            TieRow(
              other: Int32(other),
              isHard: tie.penalty == .hard,
              kind: kind,
              own: Int32(own),
              others: Int32(others),
              price: price
            )
          )
        }
      }
      switch tie.kind {
      case .sameMembers(let one, let two): add(.same, one, two)
      case .differentMembers(let one, let two): add(.different, one, two)
      case .sameClass(let values):
        let place = classes.place(values)
        add(.sameClass, place, place)
      case .requires: break
      }
    }
    return rows
  }

  /// The choices without which a choice may not be served.
  var requirements: [[Int]] {
    var required = [Set<Int>](repeating: [], count: choices.count)
    for tie in ties where tie.kind == .requires {
      let (first, second) = (phases[tie.first].choice, phases[tie.second].choice)
      if first != second { required[second].insert(first) }
    }
    return required.map { $0.sorted() }
  }

  /// The resources that are seats of each phase.
  var seats: [[Int32]] {
    var seats = [[Int32]](repeating: [], count: phases.count)
    for (index, resource) in resources.enumerated() {
      resource.provider.map { seats[$0].append(Int32(index)) }
    }
    return seats
  }

  /// The balances of each resource.
  var balanceRows: [[BalanceRow]] {
    var rows = [[BalanceRow]](repeating: [], count: resources.count)
    for (index, balance) in balances.enumerated() {
      for member in balance.members {
        rows[member.resource].append(
          BalanceRow(balance: Int32(index), share: Int32(clamping: member.share))
        )
      }
    }
    return rows
  }
}

extension [[Int]] {
  /// A graph with every edge the other way.
  var inverted: [[Int]] {
    var inverted = [[Int]](repeating: [], count: count)
    for (from, targets) in enumerated() {
      for target in targets { inverted[target].append(from) }
    }
    return inverted
  }

  /// The strongly connected components of a graph, each after those that it
  /// points to; their members ascend (Tarjan 1972,
  /// https://doi.org/10.1137/0201010).
  var components: [[Int]] {
    var components: [[Int]] = []
    var number = Array<Int>(repeating: -1, count: count)
    var lowest = number
    var isOpen = Array<Bool>(repeating: false, count: count)
    var open: [Int] = []
    var next = 0
    for root in indices where number[root] < 0 {
      var path = [(vertex: root, edge: 0)]
      while let last = path.last {
        let vertex = last.vertex
        if last.edge == 0 {
          number[vertex] = next
          lowest[vertex] = next
          next += 1
          open.append(vertex)
          isOpen[vertex] = true
        }
        if last.edge < self[vertex].count {
          path[path.count - 1].edge += 1
          let target = self[vertex][last.edge]
          if number[target] < 0 {
            path.append((target, 0))
          } else if isOpen[target] {
            lowest[vertex] = Swift.min(lowest[vertex], number[target])
          }
          continue
        }
        path.removeLast()
        if let above = path.last {
          lowest[above.vertex] = Swift.min(lowest[above.vertex], lowest[vertex])
        }
        guard lowest[vertex] == number[vertex] else { continue }
        var component: [Int] = []
        while let member = open.popLast() {
          isOpen[member] = false
          component.append(member)
          if member == vertex { break }
        }
        components.append(component.sorted())
      }
    }
    return components
  }
}
