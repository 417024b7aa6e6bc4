public import PracticeDomain

/// What one professional does on one day: nothing, one shift, or an allowed
/// combination of shifts.
public struct Duty: Sendable, Hashable {
  /// One shift of a duty, as what and where.
  public struct Element: Sendable, Hashable {
    /// The shift's position in ``Practice/shifts``.
    public var shift: Int
    /// The role; nil for a shift without roles.
    public var role: Identifier<Skill>?
    /// The place; nil for a shift without places.
    public var place: Identifier<Place>?
  }

  /// The shifts, in the order of the day; empty for nothing.
  public var elements: [Element]

  /// Nothing.
  static let nothing = Duty(elements: [])
}

extension Practice {
  /// Every duty that could be done at all: nothing first, then each shift in
  /// each role at each place, then the combinations.
  func duties() -> [Duty] {
    var positions: [Identifier<Shift>: Int] = [:]
    for (index, shift) in shifts.enumerated() { positions[shift.id] = index }
    let single = shifts.indices.map(elements(ofShift:))
    var duties = [Duty.nothing] + single.joined().map { Duty(elements: [$0]) }
    for combination in combinations {
      var products: [[Duty.Element]] = [[]]
      for id in combination.shifts {
        let elements = positions[id].map { single[$0] } ?? []
        products = products.flatMap { product in elements.map { product + [$0] } }
      }
      duties += products.map { Duty(elements: $0) }
    }
    return duties
  }

  /// A shift in each of its roles at each of its places.
  private func elements(ofShift index: Int) -> [Duty.Element] {
    let shift = shifts[index]
    let roles = shift.roles.isEmpty ? [nil] : shift.roles.map(Optional.some)
    let places = shift.places.isEmpty ? [nil] : shift.places.map(Optional.some)
    return roles.flatMap { role in
      places.map { Duty.Element(shift: index, role: role, place: $0) }
    }
  }
}
