public import Primitives

/// What a client asks for: phases that are placed all together or not at all.
///
/// One visit with its phases, or a whole series: a phase for each phase of each
/// visit, the gaps between them, and ties. Gaps and ties count phases from 0;
/// numbers from ``phases``'s count on mean ``anchors``, phases that stand in the
/// book already.
public struct Wish: Sendable {
  /// A phase that is booked already and tied to the wish.
  public struct Anchor: Sendable {
    /// Where it is.
    public var placement: BookSolution.Placement
    /// The booking it belongs to; nil where that is not known.
    public var booking: Int?

    /// Makes an anchor.
    public init(_ placement: BookSolution.Placement, booking: Int? = nil) {
      self.placement = placement
      self.booking = booking
    }
  }

  /// The phases; ``BookPhase/choice`` has no meaning here.
  public var phases: [BookPhase]
  /// Whether each phase only keeps time free, like a break.
  public var isQuiet: Bool
  /// Distances.
  public var gaps: [Gap]
  /// What is asked of two phases besides; none of kind `requires`.
  public var ties: [Tie]
  /// Phases in the book that gaps and ties speak of.
  public var anchors: [Anchor]
  /// Sessions that the wish opens itself: the seats and the phase of the wish
  /// that provides them.
  public var opens: [Int: Int]
  /// Bookings without which it is not held: of a whole series, the others.
  public var needed: Set<Int> = []

  /// Makes a wish.
  public init(
    phases: [BookPhase],
    isQuiet: Bool = false,
    gaps: [Gap] = [],
    ties: [Tie] = [],
    anchors: [Anchor] = [],
    opens: [Int: Int] = [:]
  ) {
    self.phases = phases
    self.isQuiet = isQuiet
    self.gaps = gaps
    self.ties = ties
    self.anchors = anchors
    self.opens = opens
  }

  /// The wish that some choices of a problem be served, while others are placed
  /// as a solution says; nil when they need a choice that is not.
  ///
  /// - Parameters:
  ///   - choices: ascending.
  ///   - bookings: the booking of each choice, as far as that is known.
  public init?(
    _ choices: [Int],
    of problem: BookProblem,
    beside solution: BookSolution,
    bookings: [Int?] = []
  ) {
    let own = choices.flatMap { problem.choices[$0].phases }
    var numbers = [Int: Int]()
    for (number, phase) in own.enumerated() { numbers[phase] = number }
    self.init(
      phases: own.map { problem.phases[$0] },
      isQuiet: choices.allSatisfy { problem.choices[$0].isQuiet }
    )
    for tie in problem.ties where tie.kind == .requires {
      guard numbers[tie.second] != nil else { continue }
      guard numbers[tie.first] == nil else { continue }
      if solution.placements[tie.first] == nil { return nil }
      let choice = problem.phases[tie.first].choice
      if bookings.indices.contains(choice), let booking = bookings[choice] {
        needed.insert(booking)
      }
    }
    for gap in problem.gaps {
      guard let ends = ends(gap.first, gap.second, &numbers, solution) else { continue }
      var own = gap
      (own.first, own.second) = ends
      gaps.append(own)
    }
    for tie in problem.ties where tie.kind != .requires {
      guard let ends = ends(tie.first, tie.second, &numbers, solution) else { continue }
      var own = tie
      (own.first, own.second) = ends
      ties.append(own)
    }
    for (phase, number) in numbers where number >= own.count {
      let choice = problem.phases[phase].choice
      anchors[number - own.count].booking =
        bookings.indices.contains(choice) ? bookings[choice] : nil
    }
    for (resource, known) in problem.resources.enumerated() {
      if let provider = known.provider, let number = numbers[provider], number < own.count {
        opens[resource] = number
      }
    }
  }

  /// The numbers of two phases, of which one at least is the wish's own; nil
  /// where one is not placed.
  private mutating func ends(
    _ first: Int,
    _ second: Int,
    _ numbers: inout [Int: Int],
    _ solution: BookSolution
  ) -> (Int, Int)? {
    let isOwn = [first, second].contains { numbers[$0].map { $0 < phases.count } ?? false }
    guard isOwn else { return nil }
    for phase in [first, second] where numbers[phase] == nil {
      guard let placement = solution.placements[phase] else { return nil }
      numbers[phase] = phases.count + anchors.count
      anchors.append(Anchor(placement))
    }
    guard let one = numbers[first], let other = numbers[second] else { return nil }
    return (one, other)
  }
}
