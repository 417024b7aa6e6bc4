import Documents
public import PracticeDomain

/// Demand that moves to other days or hours: evening clinics instead of Monday
/// mornings.
public struct MoveDemand: ScenarioEdit, Equatable {
  /// The word that names this kind of edit in files.
  public static let kind = "move-demand"
  /// One line on what it does.
  public static let meaning = "a share of demand that moves to other days or hours"
  /// It is nothing that could be chosen.
  public static let happens = true
  /// How many percent of it move.
  public var share: Int
  /// What is meant.
  public var selection: DemandSelection
  /// The days it moves to; nil for the same days.
  public var days: DaySelector?
  /// The part of the day it moves to; nil for the same part.
  public var part: DayPart?

  /// Reads `share`, `services`, `urgencies`, `from` (days), `to` (days) and
  /// `part`.
  public init?(reading reader: EditReader) {
    let fields = reader.fields
    share = fields.read("share", .percent) ?? 100
    selection = DemandSelection(reader, days: "from")
    days = fields.days("to")
    part = fields.read("part", .part)
    if !fields.has("to"), !fields.has("part") {
      fields.report("to", "is missing", expected: "days, or a part of the day")
      return nil
    }
    if share > 100 {
      fields.report("share", "is more than all", expected: "0 % to 100 %")
      return nil
    }
  }

  /// The practice whose clients come at other times. What is booked stays.
  public func applied(to practice: Practice) throws(EditFault) -> Practice {
    var changed = practice
    let requests = practice.demand.requests
    let meant = requests.indices.filter {
      requests[$0].booked == nil && selection.contains(requests[$0], in: practice)
    }
    if meant.isEmpty { throw EditFault("", "moves nothing: no request is meant") }
    let count = (meant.count * share + 50) / 100
    let order = ScatteredOrder.positions(of: meant.map { requests[$0].id.text })
    for position in order.prefix(count) {
      var request = requests[meant[position]]
      request.windows = moved(request.windows)
      // A date by which it was to be comes with the days.
      if days != nil { request.target = nil }
      changed.demand.requests[meant[position]] = request
    }
    return changed
  }

  private func moved(_ windows: [BookingWindow]) -> [BookingWindow] {
    let stated = windows.isEmpty ? [BookingWindow(days: .everyDay)] : windows
    var moved: [BookingWindow] = []
    for window in stated {
      let new = BookingWindow(days: days ?? window.days, part: part ?? window.part)
      if !moved.contains(new) { moved.append(new) }
    }
    return moved
  }

  /// As in `30 % of demand on Mon moves to Thu`.
  public func sentence(in practice: Practice) -> String {
    "\(share) % of demand\(selection.words(in: practice)) moves"
      + (days.map { " to \($0.words ?? "any day")" } ?? "")
      + (part.map { " to \($0.from)-\($0.until)" } ?? "")
  }
}
