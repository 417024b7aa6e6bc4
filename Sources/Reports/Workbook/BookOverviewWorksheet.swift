import PracticeDomain

/// Writes who and what has how many appointments on which day, and the legend of
/// the services.
struct BookOverviewWorksheet {
  let facts: BookFacts
  let people: [BookSheets]
  let rooms: [BookSheets]
  let writer: WorksheetWriter

  private var dates: [CalendarDate] {
    Set((people + rooms).flatMap { $0.days.map(\.date) }).sorted()
  }
  /// The column of sums.
  private var sums: Int { 1 + dates.count }

  func write() {
    let period = DateWords.period(facts.practice.horizon)
    writer.merge(facts.practice.name, 0, 0...sums, .title)
    let count = facts.book.appointments.count
    writer.merge("Appointments, \(period): \(count) held", 1, 0...sums, .subtitle)
    writer.height(26, 0)
    writer.width(28, 0...0)
    writer.width(13, 1...sums)
    var row = table("Professionals", people, 3)
    row = table("Rooms", rooms, row + 1)
    legend(row + 1)
    writer.freeze(4, 1)
    writer.print(repeating: 3...3, footer: "\(facts.practice.name), \(period)")
  }

  /// Writes the appointments a day and the hours booked; the row after them.
  private func table(_ heading: String, _ groups: [BookSheets], _ start: Int) -> Int {
    writer.write(heading, start, 0, .heading)
    for (index, date) in dates.enumerated() {
      writer.write(DateWords.short(date), start, 1 + index, .heading.centred)
    }
    writer.write("Hours booked", start, sums, .heading.centred)
    for (number, group) in groups.enumerated() {
      let row = start + 1 + number
      writer.write(group.name, row, 0, .name)
      for (index, date) in dates.enumerated() {
        let day = group.days.first { $0.date == date }
        guard let day else {
          writer.write("", row, 1 + index, .figure.centred)
          continue
        }
        writer.write(Double(day.appointments), row, 1 + index, .figure.centred)
      }
      writer.write(minutes: group.days.reduce(0) { $0 + $1.booked }, row, sums)
    }
    return start + 1 + groups.count
  }

  private func legend(_ start: Int) {
    writer.write("Services", start, 0, .plain.bold)
    let used = Set(facts.parts.map(\.service.id))
    var row = start + 1
    for (number, service) in facts.practice.demand.services.enumerated()
    where used.contains(service.id) {
      writer.write(service.name, row, 0, .service(number))
      row += 1
    }
  }
}
