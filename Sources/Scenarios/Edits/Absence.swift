import Documents
public import PracticeDomain

/// People who are away for some days, as ill or on leave.
///
/// What was settled for them on these days, and what they wished for, falls away.
public struct Absence: ScenarioEdit, Equatable {
  /// The word that names this kind of edit in files.
  public static let kind = "absence"
  /// One line on what it does.
  public static let meaning = "people who are away for some days"
  /// It is nothing that could be chosen.
  public static let happens = true
  /// Who.
  public var people: [Identifier<Professional>]
  /// The first day.
  public var from: CalendarDate
  /// The last day.
  public var until: CalendarDate

  /// Makes an absence.
  public init(people: [Identifier<Professional>], from: CalendarDate, until: CalendarDate) {
    self.people = people
    self.from = from
    self.until = until
  }

  /// Reads `people`, `from` and `until`, which is the first day unless given.
  public init?(reading reader: EditReader) {
    let people = reader.people()
    let from = reader.fields.read("from", .date, required: true)
    let until = reader.fields.read("until", .date)
    if let from, let until, until < from {
      reader.fields.report("until", "is before the first day, \(from)")
      return nil
    }
    guard let from, !people.isEmpty else { return nil }
    self.init(people: people, from: from, until: until ?? from)
  }

  /// The practice without them on these days.
  public func applied(to practice: Practice) throws(EditFault) -> Practice {
    var changed = practice
    let days = from...until
    for id in people {
      guard practice.professional(id) != nil else {
        throw EditFault("people", "'\(id)' names nobody")
      }
      changed.leave.append(Leave(professional: id, from: from, until: until))
    }
    let away = Set(people)
    changed.requests.removeAll { away.contains($0.professional) && days.contains($0.date) }
    changed.fixed.removeAll { away.contains($0.professional) && days.contains($0.date) }
    for index in changed.demand.requests.indices {
      guard let booked = changed.demand.requests[index].booked, days.contains(booked.date),
        !away.isDisjoint(with: booked.professionals)
      else { continue }
      changed.demand.requests[index].booked = nil
    }
    return changed
  }

  /// As in `Elena away 2026-03-02 to 2026-03-06`.
  public func sentence(in practice: Practice) -> String {
    let span = from == until ? "on \(from)" : "\(from) to \(until)"
    return "\(practice.names(of: people)) away \(span)"
  }
}
