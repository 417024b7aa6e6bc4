public import Primitives

/// Who and what takes part in a wish and in some bookings once these change.
///
/// Times and locations stay as they were promised, and so do the members of
/// bookings that are named.
public struct Rearrangement: Sendable, Equatable {
  /// Where each phase of the wish is.
  public var placements: [BookSolution.Placement]
  /// The bookings that change, and what becomes of them.
  public var changes: [Int: [BookSolution.Placement]]

  /// What came of looking for one.
  public enum Outcome: Sendable, Equatable {
    /// There is one.
    case found(Rearrangement)
    /// There is none.
    case impossible
    /// The limit of steps was reached.
    case undecided
  }
}

extension LiveBook {
  /// Whether a wish can be held at given times if bookings that are not named
  /// change their members, and if what is quiet and not named moves.
  ///
  /// Nobody changes to a member that costs more than the dearest they were given.
  /// Exact unless it is undecided.
  ///
  /// - Parameters:
  ///   - wish: what is asked for; ties to anchors hold as the anchors stand.
  ///   - times: the start and location of each phase.
  ///   - limits: what a booking policy leaves of the wish.
  ///   - limit: how many members are tried at most.
  public func rearrangement(
    for wish: Wish,
    at times: [(start: Int, location: Int)],
    under limits: BookingLimits = BookingLimits(),
    limit: Int = 100_000
  ) -> Rearrangement.Outcome {
    var search = RearrangementSearch(self, wish, limits, limit: limit)
    return search.run(times)
  }

  /// Books a wish at once, changing other bookings as needed.
  ///
  /// - Returns: the number of the booking; nil where it is not possible, or not
  ///   decided within the limit.
  public mutating func book(
    _ wish: Wish,
    at times: [(start: Int, location: Int)],
    isNamed: Bool = false,
    limit: Int = 100_000
  ) -> Int? {
    guard case .found(let found) = rearrangement(for: wish, at: times, limit: limit) else {
      return nil
    }
    for (number, placements) in found.changes { reassign(number, placements) }
    return enter(wish, found.placements, isNamed: isNamed)
  }

  /// Books an offer with the people, rooms and devices that it names.
  ///
  /// - Returns: the number of the booking; nil where something of it has been
  ///   taken in the meantime.
  public mutating func book(_ offer: SlotOffer, for wish: Wish, isNamed: Bool = true) -> Int? {
    var taken: [(resource: Int, occupant: Occupant)] = []
    for (phase, placement) in offer.placements.enumerated() {
      for (need, members) in zip(wish.phases[phase].needs, placement.members) {
        for candidate in need.candidates where members.contains(candidate.resource) {
          let occupant = Occupant(candidate, wish, phase, placement)
          let others = taken.filter { $0.resource == candidate.resource }.map(\.occupant)
          guard fits(occupant, beside: others, on: candidate.resource),
            isHeld(candidate.resource, placement, wish, offer.placements),
            !frame.resources[candidate.resource].travels
              || canTravel(occupant, beside: others, on: candidate.resource)
          else { return nil }
          taken.append((candidate.resource, occupant))
        }
      }
    }
    return enter(wish, offer.placements, isNamed: isNamed)
  }

  /// Whether the session of some seats is held at a placement; anything else
  /// always is.
  func isHeld(
    _ resource: Int,
    _ placement: BookSolution.Placement,
    _ wish: Wish,
    _ own: [BookSolution.Placement]
  ) -> Bool {
    guard frame.resources[resource].provider != nil else { return true }
    let session = wish.opens[resource].map { own[$0] } ?? sessions[resource]
    return session?.start == placement.start && session?.location == placement.location
  }
}
