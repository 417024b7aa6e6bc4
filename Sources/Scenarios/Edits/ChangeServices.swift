import Documents
public import PracticeDomain

/// Other lengths, fees or seats of some services.
public struct ChangeServices: ScenarioEdit, Equatable {
  /// The word that names this kind of edit in files.
  public static let kind = "change-services"
  /// One line on what it does.
  public static let meaning = "other lengths, fees or seats of some services"
  /// Which.
  public var services: [Identifier<Service>]
  /// The phase whose length changes; nil for all of them.
  public var phase: String?
  /// The length in minutes, of one phase.
  public var length: Int?
  /// The length in percent of what it was, rounded to the grid.
  public var factor: Int?
  /// What a visit brings in.
  public var fee: Int64?
  /// How many share a session.
  public var seats: Int?
  /// The most sessions.
  public var sessions: Int?

  /// Reads `services`, `phase`, `length` or `factor`, `fee`, `seats` and
  /// `sessions`.
  public init?(reading reader: EditReader) {
    let fields = reader.fields
    services = fields.readAll("services", .id(in: reader.names.services), required: true)
    phase = fields.read("phase", .id)
    length = fields.read("length", .minutes(in: 1...1440))
    factor = fields.read("factor", .percent)
    fee = fields.read("fee", .integer(in: 0...Int(Price.greatest))).map { Int64($0) }
    seats = fields.read("seats", .integer(in: 1...10_000))
    sessions = fields.read("sessions", .integer(in: 1...1000))
    if fields.has("length"), fields.has("factor") {
      fields.report("factor", "is given beside length", expected: "one of them")
    }
    let keys = ["length", "factor", "fee", "seats", "sessions"]
    if !keys.contains(where: fields.has) {
      fields.report("", "changes nothing", expected: "one of \(keys.joined(separator: ", "))")
      return nil
    }
    if services.isEmpty { return nil }
  }

  /// The practice with other services.
  public func applied(to practice: Practice) throws(EditFault) -> Practice {
    var changed = practice
    for id in services {
      guard let index = changed.demand.services.firstIndex(where: { $0.id == id }) else {
        throw EditFault("services", "'\(id)' names no service")
      }
      var service = changed.demand.services[index]
      if let fee { service.fee = fee }
      if let seats { service.seats = seats }
      if let sessions { service.sessions = sessions }
      try changeLengths(of: &service, grid: practice.demand.settings.grid)
      changed.demand.services[index] = service
    }
    return changed
  }

  private func changeLengths(of service: inout Service, grid: Int) throws(EditFault) {
    guard length != nil || factor != nil else { return }
    let meant = service.phases.indices.filter { phase == nil || service.phases[$0].name == phase }
    guard !meant.isEmpty else {
      throw EditFault(
        "phase",
        "'\(phase ?? "")' names no phase of '\(service.id)'",
        expected: service.phases.map { "'\($0.name)'" }.joined(separator: ", ")
      )
    }
    if length != nil, meant.count > 1 {
      throw EditFault(
        "length",
        "is meant for \(meant.count) phases",
        expected: "a phase, or a factor"
      )
    }
    for index in meant {
      if let length { service.phases[index].length = length }
      if let factor {
        let steps = (service.phases[index].length * factor + 50 * grid) / (100 * grid)
        service.phases[index].length = max(1, steps) * grid
      }
    }
  }

  /// As in `consultation 20 min`.
  public func sentence(in practice: Practice) -> String {
    let names = services.map { id in
      practice.demand.services.first { $0.id == id }?.name ?? id.text
    }
    var parts: [String] = []
    if let length { parts.append("\(length) min") }
    if let factor { parts.append("\(factor) % of the length") }
    if let fee { parts.append("fee \(fee)") }
    if let seats { parts.append("\(seats) seats") }
    if let sessions { parts.append("\(sessions) sessions") }
    return "\(names.joinedInWords): \(parts.joined(separator: ", "))"
  }
}
