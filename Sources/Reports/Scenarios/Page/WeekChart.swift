import PracticeDomain
import PracticeSimulation

/// A simulated week of the book as a picture: a row a professional, a column a day,
/// bookings in the colour of their urgency.
struct WeekChart {
  private let week: SampleWeek
  private let practice: Practice
  private let people: [Int]
  private let days: [Int]
  private let hours: Range<Int>
  private let name: String

  private static let (width, margin, top, rowHeight) = (1220, 130, 34, 24)
  private static let colours = ["#6f93bd", "#d99a3d", "#b8402c", "#7a5ba6"]

  /// Lays out the picture; nil where nothing is booked.
  ///
  /// - Parameter name: tells its parts from those of others on one page.
  init?(_ week: SampleWeek, in practice: Practice, name: String) {
    let booked = Set(week.bookings.map(\.person))
    let people = practice.professionals.indices.filter(booked.contains)
    let duties = week.duties.filter { booked.contains($0.person) }
    guard !people.isEmpty, !duties.isEmpty else { return nil }
    self.week = week
    self.practice = practice
    self.people = people
    self.name = name
    days = Set(duties.map(\.day) + week.bookings.map(\.day)).sorted()
    let first = duties.map(\.start).min() ?? 0
    let last = duties.map(\.end).max() ?? 1440
    hours = max(0, first / 60)..<max(first / 60 + 1, (last + 59) / 60)
  }

  /// The urgency classes with their colours.
  var legend: [(name: String, colour: String)] {
    practice.demand.settings.urgencies.enumerated().map {
      ($0.element.id.text, Self.colours[min($0.offset, Self.colours.count - 1)])
    }
  }

  func write(_ markup: inout Markup) {
    let height = Self.top + people.count * Self.rowHeight + 6
    let attributes: KeyValuePairs = [
      "viewBox": "0 0 \(Self.width) \(height)", "role": "img",
      "aria-label": "A simulated week of the appointment book",
      "xmlns": "http://www.w3.org/2000/svg",
    ]
    markup.element("div", ["class": "scroll week"]) { scroll in
      scroll.element("svg", attributes) { svg in
        hatch(&svg)
        axis(height, &svg)
        for (row, person) in people.enumerated() { self.row(row, person, &svg) }
      }
    }
    markup.newLine()
  }

  private func hatch(_ markup: inout Markup) {
    markup.element("defs") { defs in
      let pattern: KeyValuePairs = [
        "id": "ill\(name)", "width": "6", "height": "6", "patternUnits": "userSpaceOnUse",
        "patternTransform": "rotate(45)",
      ]
      defs.element("pattern", pattern) { pattern in
        pattern.void("rect", ["width": "6", "height": "6", "fill": "#f3d9d4"])
        pattern.void("rect", ["width": "2", "height": "6", "fill": "#d98c7e"])
      }
    }
  }

  private var dayWidth: Int { (Self.width - Self.margin) / max(1, days.count) }

  private func x(_ column: Int, _ minute: Int) -> Int {
    let (from, until) = (hours.lowerBound * 60, hours.upperBound * 60)
    let inside = min(max(minute, from), until) - from
    return Self.margin + column * dayWidth + inside * (dayWidth - 8) / (until - from)
  }

  private func axis(_ height: Int, _ markup: inout Markup) {
    for (column, day) in days.enumerated() {
      let date = practice.horizon.start.adding(days: day)
      let left = Self.margin + column * dayWidth
      let place: KeyValuePairs = ["x": String(left), "y": "13", "font-weight": "600"]
      markup.element("text", place, DateWords.weekday(date))
      for hour in stride(from: hours.lowerBound, through: hours.upperBound, by: 3) {
        let x = String(self.x(column, hour * 60))
        markup.void(
          "line",
          ["x1": x, "x2": x, "y1": "30", "y2": String(height), "stroke": "#d9dfe5"]
        )
        markup.element("text", ["x": x, "y": "27", "class": "soft"], String(hour))
      }
    }
  }

  private func row(_ row: Int, _ person: Int, _ markup: inout Markup) {
    let y = Self.top + row * Self.rowHeight
    let label: KeyValuePairs = ["x": "0", "y": String(y + 15)]
    markup.element("text", label, practice.professionals[person].name)
    for duty in week.duties where duty.person == person {
      guard let column = days.firstIndex(of: duty.day) else { continue }
      let fill = duty.isMissed ? "url(#ill\(name))" : "#eef1f4"
      let (left, right) = (x(column, duty.start), x(column, duty.end))
      markup.void(
        "rect",
        [
          "x": String(left), "y": String(y + 1), "width": String(max(1, right - left)),
          "height": String(Self.rowHeight - 3), "fill": fill,
        ]
      )
    }
    for (place, urgency) in practice.demand.settings.urgencies.enumerated() {
      for isHeld in [true, false] {
        bookings(person, urgency.id.text, isHeld, y, Self.colours[min(place, 3)], &markup)
      }
    }
  }

  /// Bookings that look alike as one shape.
  private func bookings(
    _ person: Int,
    _ urgency: String,
    _ isHeld: Bool,
    _ y: Int,
    _ colour: String,
    _ markup: inout Markup
  ) {
    let shown = week.bookings.filter {
      $0.person == person && $0.urgency == urgency && $0.isHeld == isHeld
    }
    let shape = shown.compactMap { booking -> String? in
      guard let column = days.firstIndex(of: booking.day) else { return nil }
      let left = x(column, booking.start)
      let width = max(2, x(column, booking.start + booking.length) - left - 1)
      return "M\(left) \(y + 4)h\(width)v\(Self.rowHeight - 9)h-\(width)z"
    }
    guard !shape.isEmpty else { return }
    markup.void(
      "path",
      [
        "d": shape.joined(), "fill": isHeld ? colour : "#ffffff", "stroke": colour,
        "stroke-width": isHeld ? "0" : "1",
      ]
    )
  }
}
