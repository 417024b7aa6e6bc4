import Documents
public import PracticeDomain

/// Other hours, days or pay in some contracts.
public struct ChangeContracts: ScenarioEdit, Equatable {
  /// The word that names this kind of edit in files.
  public static let kind = "change-contracts"
  /// One line on what it does.
  public static let meaning = "other hours, days or pay in some contracts"
  /// Which.
  public var contracts: [Identifier<Contract>]
  /// Minutes a week.
  public var weeklyHours: LengthChange?
  /// Days a week.
  public var weeklyDays: Int?
  /// Pay of an hour.
  public var pay: PayChange?

  /// Reads `contracts`, `weekly-hours`, `weekly-days` and `hourly-pay`.
  public init?(reading reader: EditReader) {
    let fields = reader.fields
    contracts = fields.readAll("contracts", .id(in: reader.names.contracts), required: true)
    weeklyHours = fields.read("weekly-hours", .length(in: 0...10_080))
    weeklyDays = fields.read("weekly-days", .integer(in: 1...7))
    pay = fields.read("hourly-pay", .pay)
    let keys = ["weekly-hours", "weekly-days", "hourly-pay"]
    if !keys.contains(where: fields.has) {
      fields.report("", "changes nothing", expected: "one of \(keys.joined(separator: ", "))")
      return nil
    }
    if contracts.isEmpty { return nil }
  }

  /// The practice with other contracts.
  public func applied(to practice: Practice) throws(EditFault) -> Practice {
    var changed = practice
    for id in contracts {
      guard let position = practice.contracts.firstIndex(where: { $0.id == id }) else {
        throw EditFault("contracts", "'\(id)' names no contract")
      }
      var contract = practice.contracts[position]
      if let weeklyHours {
        guard let minutes = weeklyHours.of(contract.weeklyMinutes) else {
          throw EditFault("weekly-hours", "is a change of hours of '\(id)', which has none")
        }
        contract.weeklyMinutes = minutes
      }
      if let weeklyDays { contract.weeklyDays = weeklyDays }
      if let pay {
        guard let hourly = pay.of(contract.pay?.hourly) else {
          throw EditFault("hourly-pay", "is a change of the pay of '\(id)', which is not known")
        }
        contract.pay = Pay(hourly: hourly)
      }
      changed.contracts[position] = contract
    }
    return changed
  }

  /// As in `contract full: 38:00 hours a week`.
  public func sentence(in practice: Practice) -> String {
    var parts: [String] = []
    switch weeklyHours {
    case .minutes(let minutes): parts.append("\(hoursAndMinutes(minutes)) hours a week")
    case .change(let change):
      parts.append("\(change < 0 ? "" : "+")\(hoursAndMinutes(change)) hours a week")
    case nil: break
    }
    if let weeklyDays { parts.append("\(weeklyDays) days a week") }
    if let pay { parts.append("pay \(pay.words)") }
    return "contract \(contracts.map(\.text).joinedInWords): \(parts.joined(separator: ", "))"
  }
}
