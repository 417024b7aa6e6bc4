import Documents
public import PracticeDomain

/// Hours that may lie only so far apart between people.
///
/// A hard rule: in each group of people with one contract, the most paid hours
/// are above the least by no more than the spread. Hours on call are left
/// out, and leave is not credited.
public struct LimitSpread: ScenarioEdit, Equatable {
  /// The word that names this kind of edit in files.
  public static let kind = "limit-spread"
  /// One line on what it does.
  public static let meaning = "hours that lie at most so far apart between people of one contract"
  /// Minutes between the most and the least.
  public var spread: Int

  /// Limits the spread.
  public init(spread: Int) { self.spread = spread }

  /// Reads `spread`.
  public init?(reading reader: EditReader) {
    let spread = reader.fields.read("spread", .minutes(in: 0...100_000), required: true)
    guard let spread else { return nil }
    self.spread = spread
  }

  /// The practice with even hours.
  public func applied(to practice: Practice) throws(EditFault) -> Practice {
    var changed = practice
    let working = practice.shifts.filter { !$0.onCall }.map(\.id)
    let isWhole = working.count == practice.shifts.count
    for contract in practice.contracts where contract.weeklyMinutes != nil {
      let members = practice.professionals.count { $0.contract == contract.id }
      guard members > 1 else { continue }
      let rule = FairnessRule(
        header: RuleHeader("spread-\(contract.id)", scope: Scope(contracts: [contract.id])),
        load: .hours,
        work: isWhole ? .anyWork : ShiftSelector(shifts: working),
        measure: .range,
        unit: 1,
        allowance: spread,
        price: .hard
      )
      changed = try AddRule(rule: rule).applied(to: changed)
    }
    return changed
  }

  /// Nothing becomes possible that was not.
  public func effect(on practice: Practice) -> EditEffect? { .restricts }

  /// As in `hours at most 8:00 apart`.
  public func sentence(in practice: Practice) -> String {
    "hours at most \(hoursAndMinutes(spread)) apart"
  }
}
