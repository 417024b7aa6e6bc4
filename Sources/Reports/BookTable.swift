public import PracticeDomain

/// An appointment book as a table in text: a row a phase, by day.
///
/// Requests stand by their ids; what is not held stands below.
public struct BookTable: Sendable {
  private let practice: Practice
  private let book: AppointmentBook
  private let wanted: [Visit]

  /// Makes the table of a book.
  public init(_ book: AppointmentBook, in practice: Practice) {
    self.practice = practice
    self.book = book
    self.wanted = practice.demand.wanted.visits
  }

  /// The lines of the table.
  public var lines: [String] {
    var table = TextTable(Array(repeating: .left, count: 8))
    table.add(["day", "from", "until", "request", "service", "with", "room", "equipment"])
    table.rule()
    var day = ""
    for row in rows {
      let name = row.date
      table.add([name == day ? "" : name] + row.cells)
      day = name
    }
    return table.lines + unserved
  }

  private var rows: [(date: String, cells: [String])] {
    let visits = Dictionary(
      wanted.map { ($0.request.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let phases = book.appointments.flatMap { appointment in
      zip(visits[appointment.request]?.service.phases ?? [], appointment.phases).map {
        (appointment.request, $0, $1)
      }
    }
    return phases.sorted { $0.2.span.lowerBound < $1.2.span.lowerBound }
      .map { request, wanted, phase in
        let service = visits[request]?.service
        let isSingle = service?.phases.count == 1
        let name = service?.name ?? ""
        let people = phase.professionals.joined().map { id in
          practice.professional(id)?.name ?? id.text
        }
        return (
          day(phase.span.lowerBound),
          [
            time(phase.span.lowerBound), time(phase.span.upperBound), request.text,
            isSingle ? name : "\(name): \(wanted.name)", people.joined(separator: ", "),
            phase.room?.text ?? "", phase.equipment.map(\.text).joined(separator: ", "),
          ]
        )
      }
  }

  private var unserved: [String] {
    let held = Set(book.appointments.map(\.request))
    let left = wanted.filter { !held.contains($0.request.id) }
    if left.isEmpty { return [] }
    return ["", "Without an appointment: " + left.map(\.request.id.text).joined(separator: ", ")]
  }

  private func day(_ instant: Int) -> String {
    let date = wall(instant).date
    return "\(date.weekday.abbreviation) \(date)"
  }

  private func time(_ instant: Int) -> String {
    TimeOfDay(minutes: wall(instant).minutes)?.description ?? ""
  }

  private func wall(_ instant: Int) -> (date: CalendarDate, minutes: Int) {
    let wall = instant + practice.clock.offset(atInstant: instant)
    let day = wall >= 0 ? wall / 1440 : -((1439 - wall) / 1440)
    return (CalendarDate(dayNumber: day), wall - day * 1440)
  }
}
