internal import Primitives

/// The transitions of one day in a ``PersonGraph``: arcs from the states before
/// it to the states after it, in order of the state they leave.
struct DayGraph: Sendable {
  /// Duties that every primitive of the person treats alike on this day.
  var classes: [[Int]] = []
  /// What arcs are priced by: a class, and the marks passed.
  var letters: [Letter] = []
  /// The first arc of each state, and the end.
  var arcStart: [Int32] = [0]
  /// The letter of each arc.
  var letter: [Int32] = []
  /// The price of each arc, apart from its duty's.
  var price: [Int64] = []
  /// The state each arc leads to.
  var target: [Int32] = []

  /// What an arc is priced by.
  struct Letter: Hashable {
    var dutyClass: Int32
    /// The marks passed, by their index in the graph.
    var marks: Int32
  }

  /// The number of states before the day.
  var stateCount: Int { arcStart.count - 1 }

  /// The arcs that leave a state.
  func arcs(from state: Int) -> Range<Int> {
    Int(arcStart[state])..<Int(arcStart[state + 1])
  }
}
