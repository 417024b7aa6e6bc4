import Documents
import PracticeDomain

extension PracticeAssembly {
  /// A request of a client; that of a series is read alike.
  func clientRequest(_ fields: FieldReader) -> ClientRequest? {
    let id = fields.read("id", .id, required: true)
    let client = fields.read("client", .id)
    let service: Identifier<Service>? = fields.read(
      "service",
      .id(in: names.services),
      required: true
    )
    let request = ClientRequest(
      id: Identifier(id ?? ""),
      client: Identifier(client ?? id ?? ""),
      service: service ?? "",
      windows: fields.readAll("windows", .window),
      urgency: fields.read("urgency", .id(in: urgencyNames)),
      target: fields.read("target", .date),
      required: people("with", fields),
      preferred: people("prefers", fields),
      usual: people("usual", fields),
      apart: people("not-with", fields),
      features: Set(fields.readAll("features", .id)),
      staffTags: Set(fields.readAll("staff-tags", .reference(to: names.professionalTags))),
      home: fields.read("home", .id),
      fee: fields.read("fee", .amount),
      noShow: fields.read("no-show", .percent) ?? 0,
      booked: booking(fields),
      asked: fields.read("asked", .date),
      refusals: fields.read("refusals", .integer(in: 0...1000)) ?? 0
    )
    return id == nil || service == nil ? nil : request
  }

  private func people(_ key: String, _ fields: FieldReader) -> [Identifier<Professional>] {
    fields.readAll(key, .id(in: names.professionals))
  }

  private func booking(_ fields: FieldReader) -> ClientRequest.Booking? {
    let start = fields.read("booked", .localTime)
    let with = people("booked-with", fields)
    let room: Identifier<Place>? = fields.read("booked-room", .id(in: names.places))
    let move = fields.read("move-price", .price)
    let until = fields.read("move-until", .date)
    guard let start else {
      if !fields.has("booked") {
        for key in ["booked-with", "booked-room", "move-price", "move-until"]
        where fields.has(key) {
          fields.report(key, "is given of what is not booked")
        }
      }
      return nil
    }
    return ClientRequest.Booking(
      date: start.date,
      time: start.time,
      professionals: with,
      room: room,
      move: move ?? .hard,
      moveUntil: until
    )
  }

  /// Visits that belong together.
  func series(_ fields: FieldReader) -> Series? {
    let visit = clientRequest(fields)
    let visits = fields.read("visits", .integer(in: 1...100), required: true)
    let spacing = fields.read("spacing", .days, required: true)
    let isWhole = fields.read("whole", .boolean) ?? false
    let weekday = fields.read("weekday-price", .price)
    let time = fields.read("time-price", .price)
    let person = fields.read("person-price", .price)
    guard let visit, let visits, let spacing else { return nil }
    return Series(
      id: Identifier(visit.id.text),
      visit: visit,
      visits: visits,
      spacing: spacing,
      isWhole: isWhole,
      weekdayPrice: weekday,
      timePrice: time,
      personPrice: person
    )
  }
}

extension ScalarForm where Value == Int {
  /// A share, as in `15 %`.
  static var percent: ScalarForm {
    ScalarForm("a share", expected: "0 % to 100 %, as in 15 %") { text in
      guard text.hasSuffix("%"), let number = Int(text.dropLast().trimmed),
        (0...100).contains(number)
      else { return nil }
      return number
    }
  }
}
