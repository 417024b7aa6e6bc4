public import PracticeDomain

/// The appointment book as one page for everyone: a day sheet for each
/// professional and each room, drawn to scale.
///
/// It holds no fee, no price, no pay and no reason of an absence, and clients
/// by their ids only. It is one file without anything from elsewhere, works
/// without scripts, and prints a sheet a page on A4.
public struct BookPage: Sendable {
  private let facts: BookFacts
  private let people: [(name: String, anchor: String, sheets: [DaySheet])]
  private let rooms: [(name: String, anchor: String, sheets: [DaySheet])]
  private let scale: Double

  /// Lays out the page of a book.
  public init(_ book: AppointmentBook, roster: Roster, in practice: Practice) {
    let facts = BookFacts(book, roster: roster, in: practice)
    let sheets = DaySheets(facts)
    self.facts = facts
    let people = practice.professionals.map {
      ($0.name, "person-\($0.id)", sheets.sheets(of: $0))
    }
    .filter { !$0.2.isEmpty }
    let rooms = practice.rooms.map { ($0.name, "room-\($0.id)", sheets.sheets(of: $0)) }
      .filter { !$0.2.isEmpty }
    self.people = people
    self.rooms = rooms
    scale = DaySheetMarkup.scale(of: (people + rooms).flatMap { $0.2 })
  }

  /// The page in HTML; the same bytes for the same book.
  public var html: String {
    let practice = facts.practice
    let period = DateWords.period(practice.horizon)
    let title = "\(practice.name): appointments \(period)"
    return Markup.page(title: title, style: BookPageStyle.sheet) { body in
      DaySheetMarkup.patterns(&body)
      head(period, &body)
      body.element("main") { main in
        index("Professionals", people, &main)
        index("Rooms", rooms, &main)
        legend(&main)
        for group in people + rooms { self.group(group, &main) }
      }
      body.element(
        "footer",
        "Times are local, \(practice.clock.zoneName). Clients stand by their ids."
      )
    }
  }

  private func head(_ period: String, _ markup: inout Markup) {
    let sheets = (people + rooms).flatMap(\.sheets)
    markup.element("header") { header in
      header.element("div") { title in
        title.element("h1", facts.practice.name)
        title.element("p", ["class": "period"], "Appointments, \(period)")
      }
      header.element("dl", ["class": "facts"]) { list in
        list.fact("appointments", String(facts.book.appointments.count))
        list.fact("professionals", String(people.count))
        list.fact("rooms", String(rooms.count))
        list.fact("day sheets", String(sheets.count))
      }
    }
    markup.newLine()
  }

  /// A table of everyone's days that leads to the sheets.
  private func index(
    _ heading: String,
    _ groups: [(name: String, anchor: String, sheets: [DaySheet])],
    _ markup: inout Markup
  ) {
    if groups.isEmpty { return }
    let dates = Set(groups.flatMap { $0.sheets.map(\.date) }).sorted()
    markup.element("section") { section in
      section.element("h2", heading)
      section.table("index", ["Name"] + dates.map(DateWords.short)) { body in
        for group in groups {
          body.element("tr") { row in
            row.element("th", ["scope": "row"]) { name in
              name.element("a", ["href": "#\(group.anchor)"], group.name)
            }
            for date in dates { cell(group.sheets.first { $0.date == date }, &row) }
          }
          body.newLine()
        }
      }
    }
  }

  private func cell(_ sheet: DaySheet?, _ markup: inout Markup) {
    guard let sheet else { return markup.element("td", "") }
    markup.element("td") { cell in
      cell.element("a", ["href": "#\(sheet.anchor)"]) { link in
        link.add("\(sheet.appointments)")
        if sheet.booked > 0 {
          link.add(" ")
          link.element("small", hoursAndMinutes(sheet.booked))
        }
      }
    }
  }

  private func legend(_ markup: inout Markup) {
    let used = Set(facts.parts.map(\.service.id))
    markup.element("section") { section in
      section.element("h2", "Services")
      section.element("ul", ["class": "legend"]) { list in
        for (number, service) in facts.practice.demand.services.enumerated()
        where used.contains(service.id) {
          let tone = ServicePalette.tone(number)
          let style =
            "background:\(Markup.colour(tone.fill));border-color:\(Markup.colour(tone.edge))"
          list.element("li") { item in
            item.element("span", ["class": "shift", "style": style], service.name)
          }
        }
        for (style, meaning) in [
          ("hatch", "set-up, cleaning, buffer or way"), ("dots", "break"),
        ] {
          list.element("li") { item in
            item.element("span", ["class": "key \(style)"], "\u{2003}")
            item.element("span", meaning)
          }
        }
      }
    }
  }

  private func group(
    _ group: (name: String, anchor: String, sheets: [DaySheet]),
    _ markup: inout Markup
  ) {
    markup.element("section", ["class": "group", "id": group.anchor]) { section in
      section.element("h2", group.name)
      section.element("div", ["class": "days"]) { days in
        for sheet in group.sheets {
          DaySheetMarkup(sheet: sheet, clock: facts.practice.clock, scale: scale).write(&days)
        }
      }
    }
    markup.newLine()
  }
}
