import Documents
public import PracticeDomain

/// More demand or less: so many percent of requests, series and matters.
///
/// Of each service, and of matters, the number is scaled and rounded to the
/// nearest. What is added are copies of some, as new clients who have booked
/// nothing yet; what is left out is nothing that is booked. Which are chosen
/// depends on their ids alone, and those of a smaller change are among those of
/// a larger one.
public struct ScaleDemand: ScenarioEdit, Equatable {
  /// The word that names this kind of edit in files.
  public static let kind = "demand"
  /// One line on what it does.
  public static let meaning = "more demand or less, of all or of some services, urgencies and days"
  /// It is nothing that could be chosen.
  public static let happens = true
  /// Percent of what there was.
  public var factor: Int
  /// What is meant.
  public var selection: DemandSelection

  /// Scales demand.
  public init(factor: Int, selection: DemandSelection = DemandSelection()) {
    self.factor = factor
    self.selection = selection
  }

  /// Reads `factor`, `services`, `urgencies` and `days`.
  public init?(reading reader: EditReader) {
    let factor = reader.fields.read("factor", .percent, required: true)
    let selection = DemandSelection(reader, days: "days")
    guard let factor else { return nil }
    self.init(factor: factor, selection: selection)
  }

  /// The practice with more or less demand.
  public func applied(to practice: Practice) throws(EditFault) -> Practice {
    var changed = practice
    changed.demand.requests = scaled(
      practice.demand.requests,
      group: { selection.contains($0, in: practice) ? $0.service.text : nil },
      id: \.id.text,
      isKept: { $0.booked != nil },
      copy: Self.copy
    )
    changed.demand.series = scaled(
      practice.demand.series,
      group: { selection.contains($0.visit, in: practice) ? $0.visit.service.text : nil },
      id: \.id.text,
      isKept: { _ in false },
      copy: Self.copy
    )
    changed.demand.matters = scaled(
      practice.demand.matters,
      group: { selection.contains($0, in: practice) ? "" : nil },
      id: \.id.text,
      isKept: { _ in false },
      copy: Self.copy
    )
    return changed
  }

  /// Things scaled group by group; what belongs to no group stays.
  private func scaled<Thing>(
    _ things: [Thing],
    group: (Thing) -> String?,
    id: (Thing) -> String,
    isKept: (Thing) -> Bool,
    copy: (Thing, Int) -> Thing
  ) -> [Thing] {
    let groups = Dictionary(grouping: things.indices, by: { group(things[$0]) ?? "" })
    var copies: [Int: Int] = [:]
    for (_, members) in groups {
      let meant = members.filter { group(things[$0]) != nil }
      let order = ScatteredOrder.positions(of: meant.map { id(things[$0]) }).map { meant[$0] }
      let wanted = (meant.count * factor + 50) / 100
      let (whole, rest) =
        meant.isEmpty ? (1, 0) : (wanted / meant.count, wanted % meant.count)
      for (rank, position) in order.enumerated() {
        copies[position] = whole + (rank < rest ? 1 : 0)
      }
    }
    return things.indices.flatMap { index -> [Thing] in
      let count = max(copies[index] ?? 1, isKept(things[index]) ? 1 : 0)
      return (0..<count).map { $0 == 0 ? things[index] : copy(things[index], $0 + 1) }
    }
  }

  /// What stands between the id of what is copied and the number of the copy.
  static let copyMark = "*"

  private static func copy(_ request: ClientRequest, _ number: Int) -> ClientRequest {
    var copy = request
    copy.id = Identifier("\(request.id)\(copyMark)\(number)")
    copy.client = Identifier("\(request.client)\(copyMark)\(number)")
    // What was promised to one client was promised to nobody else.
    copy.booked = nil
    if let booked = request.booked, request.windows.isEmpty {
      copy.windows = [BookingWindow(days: .date(booked.date))]
    }
    return copy
  }

  private static func copy(_ series: Series, _ number: Int) -> Series {
    var copy = series
    copy.id = Identifier("\(series.id)\(copyMark)\(number)")
    copy.visit = Self.copy(series.visit, number)
    return copy
  }

  private static func copy(_ matter: Matter, _ number: Int) -> Matter {
    var copy = matter
    copy.id = Identifier("\(matter.id)\(copyMark)\(number)")
    copy.name = "\(matter.name) (\(number))"
    return copy
  }

  /// As in `demand 115 % for consultation`.
  public func sentence(in practice: Practice) -> String {
    "demand \(factor) %\(selection.words(in: practice))"
  }
}
