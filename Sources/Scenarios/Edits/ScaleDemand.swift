import Documents
public import PracticeDomain
public import PracticeSimulation

/// More demand or less: so many percent of requests, series and matters.
///
/// Of each service, and of matters, the number is scaled and rounded to the
/// nearest. In some months only, the days planned count as far as they lie in them.
/// What is added are copies of some, as new clients who have booked nothing yet; what
/// is left out is nothing that is booked. Which are chosen depends on their ids alone,
/// and those of a smaller change are among those of a larger one. A simulation brings
/// exactly as many.
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
  /// In which months, January as 1; empty for all the year.
  public var months: Set<Int>

  /// Scales demand.
  public init(
    factor: Int,
    selection: DemandSelection = DemandSelection(),
    months: Set<Int> = []
  ) {
    self.factor = factor
    self.selection = selection
    self.months = months
  }

  /// Reads `factor`, `services`, `urgencies`, `days` and `months`.
  public init?(reading reader: EditReader) {
    let factor = reader.fields.read("factor", .percent, required: true)
    let selection = DemandSelection(reader, days: "days")
    let months = Set(reader.fields.readAll("months", .months).joined())
    guard let factor else { return nil }
    self.init(factor: factor, selection: selection, months: months)
  }

  /// The practice with more or less demand.
  public func applied(to practice: Practice) throws(EditFault) -> Practice {
    var changed = practice
    let factor = plannedFactor(practice.horizon)
    changed.demand.requests = scaled(
      practice.demand.requests,
      by: factor,
      group: { selection.contains($0, in: practice) ? $0.service.text : nil },
      id: \.id.text,
      isKept: { $0.booked != nil },
      copy: Self.copy
    )
    changed.demand.series = scaled(
      practice.demand.series,
      by: factor,
      group: { selection.contains($0.visit, in: practice) ? $0.visit.service.text : nil },
      id: \.id.text,
      isKept: { _ in false },
      copy: Self.copy
    )
    changed.demand.matters = scaled(
      practice.demand.matters,
      by: factor,
      group: { selection.contains($0, in: practice) ? "" : nil },
      id: \.id.text,
      isKept: { _ in false },
      copy: Self.copy
    )
    return changed
  }

  /// Percent of what there was on the days planned, as far as they lie in the months.
  private func plannedFactor(_ horizon: Horizon) -> Int {
    let days = horizon.dates.count { months.isEmpty || months.contains($0.components.month) }
    return 100 + (factor - 100) * days / horizon.days
  }

  /// The exact factor, week after week, or in the months alone.
  public func demandChange(of demand: RequestDemand, in practice: Practice) -> DemandChange? {
    var change = DemandChange()
    for known in demand.classes {
      let share = meantShare(of: known, in: practice)
      guard share > 0 else { continue }
      let times = 1 + (Double(factor) / 100 - 1) * share
      if months.isEmpty {
        change.factors[known.id] = times
      } else {
        change.seasons.append(DemandSeason(months: months, classes: [known.id], factor: times))
      }
    }
    return change
  }

  /// Which share of what a class of requests may be like is meant.
  private func meantShare(of known: RequestDemand.RequestClass, in practice: Practice) -> Double {
    let demand = practice.demand
    let names = Set(known.patterns)
    let meant =
      if known.service == nil {
        demand.matters.count { names.contains($0.id.text) && selection.contains($0, in: practice) }
      } else if known.isSingleVisit {
        demand.requests.count { names.contains($0.id.text) && selection.contains($0, in: practice) }
      } else {
        demand.series.count {
          names.contains($0.id.text) && selection.contains($0.visit, in: practice)
        }
      }
    return Double(meant) / Double(max(1, names.count))
  }

  /// Things scaled group by group; what belongs to no group stays.
  private func scaled<Thing>(
    _ things: [Thing],
    by factor: Int,
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

  private static func copy(_ request: ClientRequest, _ number: Int) -> ClientRequest {
    var copy = request
    copy.id = Identifier("\(request.id)*\(number)")
    copy.client = Identifier("\(request.client)*\(number)")
    // What was promised to one client was promised to nobody else.
    copy.booked = nil
    if let booked = request.booked, request.windows.isEmpty {
      copy.windows = [BookingWindow(days: .date(booked.date))]
    }
    return copy
  }

  private static func copy(_ series: Series, _ number: Int) -> Series {
    var copy = series
    copy.id = Identifier("\(series.id)*\(number)")
    copy.visit = Self.copy(series.visit, number)
    return copy
  }

  private static func copy(_ matter: Matter, _ number: Int) -> Matter {
    var copy = matter
    copy.id = Identifier("\(matter.id)*\(number)")
    copy.name = "\(matter.name) (\(number))"
    return copy
  }

  /// As in `demand 115 % for consultation`.
  public func sentence(in practice: Practice) -> String {
    let names = months.sorted().map { ScalarForm<[Int]>.name(ofMonth: $0) }
    return "demand \(factor) %\(selection.words(in: practice))"
      + (names.isEmpty ? "" : " in \(names.joinedInWords)")
  }
}
