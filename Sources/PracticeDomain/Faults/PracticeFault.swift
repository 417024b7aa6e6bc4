/// The parts of a practice, by their names in its files.
public enum PracticeSection: String, Sendable, CaseIterable {
  case practice, horizon, sites, rooms, equipment, skills, shifts, combinations, contracts
  case professionals, leave, unavailability, requests, fixed, cover, holidays, rules
  case history, published
  case book, booking, services, series, matters, travel, reserved
  case clientRequests = "client-requests"
}

/// What is wrong with one thing in a practice.
public struct PracticeFault: Sendable, Equatable, CustomStringConvertible {
  /// The part of the practice.
  public let section: PracticeSection
  /// The position in that part, from 0; nil for the part as a whole. Past
  /// assignments are counted through, by professional in the practice's order.
  public let index: Int?
  /// The id of the thing; nil where it has none.
  public let id: String?
  /// What is wrong with which field.
  public let fault: FieldFault

  /// Makes a fault.
  public init(_ section: PracticeSection, _ index: Int?, id: String? = nil, _ fault: FieldFault) {
    self.section = section
    self.index = index
    self.id = id
    self.fault = fault
  }

  /// As in `cover[2] desk: maximum: is less than the minimum, 3`.
  public var description: String {
    let place = index.map { "\(section.rawValue)[\($0 + 1)]" } ?? section.rawValue
    let name = id.map { "\(place) \($0)" } ?? place
    let field = fault.field.isEmpty ? "" : "\(fault.field): "
    let expected = fault.expected.map { "; expected \($0)" } ?? ""
    return "\(name): \(field)\(fault.fault)\(expected)"
  }
}
