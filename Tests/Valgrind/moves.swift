// A search of so many moves, or so many moves of one kind, as a plain program
// for Valgrind: with twice as many moves it must allocate no more often.
//
// Usage: moves search N | moves KIND N

import Primitives
import Search

let arguments = CommandLine.arguments
guard arguments.count == 3, let times = Int(arguments[2]) else {
  fatalError("usage: moves search N | moves KIND N")
}
let problem = RandomProblem.ward(seed: 7)
if arguments[1] == "search" {
  print(RosterSearch(problem).run(SearchOptions(seed: 1, iterations: times)).iterations)
} else if let kind = MoveProbe.kinds.first(where: { $0.name == arguments[1] }) {
  var probe = MoveProbe(problem, seed: 1, iterations: 2000)
  // What is kept for reuse has grown to its size after some moves.
  let grown = probe.run(kind, times: kind.isSmall ? 5_000 : 200)
  print(grown, probe.run(kind, times: times))
} else {
  print(MoveProbe.kinds.map(\.name).joined(separator: " "))
}
