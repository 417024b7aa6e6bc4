import Documents
import PracticeDomain

extension PracticeAssembly {
  /// Services, requests, series, matters, and how they are booked.
  func demand() -> Demand {
    let settings = bookSettings()
    return Demand(
      settings: settings,
      policy: bookingPolicy(),
      services: things(.services) { service($0) },
      requests: things(.clientRequests) { clientRequest($0).flatMap { concerns($0) ? $0 : nil } },
      series: things(.series) { series($0) },
      matters: things(.matters) { matter($0) },
      travel: things(.travel) { travel($0) },
      reserved: things(.reserved) { reserved($0) }
    )
  }

  /// Whether a request is for the days planned: what is booked for other days,
  /// or wanted on other days only, is left out where days were chosen.
  private func concerns(_ request: ClientRequest) -> Bool {
    guard let chosen else { return true }
    if let booked = request.booked { return chosen.contains(booked.date) }
    return request.windows.isEmpty
      || request.windows.contains { window in
        (0..<chosen.days).contains { window.days.contains(chosen.date(at: $0)) }
      }
  }

  private func bookSettings() -> BookSettings {
    var settings = BookSettings()
    guard let fields = root.nested("book") else { return settings }
    func price(_ key: String, _ price: WritableKeyPath<BookSettings, Int64>) {
      if let amount = fields.read(key, .amount) { settings[keyPath: price] = amount }
    }
    settings.grid = fields.read("grid", .minutes(in: 1...60)) ?? settings.grid
    if fields.has("urgencies") {
      settings.urgencies = fields.groups("urgencies").compactMap { urgency($0) }
    }
    price("cancel-price", \.cancelPrice)
    price("preference-price", \.preferencePrice)
    price("continuity-price", \.continuityPrice)
    settings.splinter = fields.read("splinter", .minutes(in: 0...1440)) ?? settings.splinter
    price("splinter-price", \.splinterPrice)
    settings.overtime = fields.read("overtime", .minutes(in: 0...1440)) ?? settings.overtime
    price("overtime-price", \.overtimePrice)
    price("balance-price", \.balancePrice)
    price("use-price", \.usePrice)
    fields.finish()
    return settings
  }

  private func urgency(_ fields: FieldReader) -> UrgencyClass? {
    let id = fields.read("id", .id, required: true)
    let unserved = fields.read("unserved-price", .amount, required: true)
    let late = fields.read("late-price", .amount)
    fields.finish()
    guard let id, let unserved else { return nil }
    return UrgencyClass(id: Identifier(id), unservedPrice: unserved, latePrice: late ?? 0)
  }

  // MARK: Services

  private func service(_ fields: FieldReader) -> Service? {
    let (id, name) = idAndName(fields)
    let seats = fields.read("seats", .integer(in: 1...10_000))
    let sessions = fields.read("sessions", .integer(in: 1...1000))
    let fee = fields.read("fee", .amount)
    let phases = fields.has("phases") ? phases(fields) : phase(fields, nil).map { [$0] } ?? []
    if id == ReservedTime.work {
      fields.report("id", "is kept for work on matters")
    }
    if let sessions, seats ?? 1 == 1 {
      fields.report("sessions", "is given without seats to share (\(sessions))")
    }
    guard let id, !phases.isEmpty else { return nil }
    return Service(
      id: Identifier(id),
      name: name,
      phases: phases,
      seats: seats ?? 1,
      sessions: sessions ?? 1,
      fee: fee ?? 0
    )
  }

  private func phases(_ fields: FieldReader) -> [Phase] {
    var names: [String] = []
    return fields.groups("phases", required: true).compactMap { group in
      let phase = phase(group, names)
      names.append(phase?.name ?? "")
      group.finish()
      return phase
    }
  }

  /// A phase; that of a service without phases is read from its own fields.
  private func phase(_ fields: FieldReader, _ earlier: [String]?) -> Phase? {
    let name = earlier == nil ? nil : fields.read("name", .id)
    let length = fields.read("length", .minutes(in: 1...1440), required: true)
    let staff = fields.readAll("staff", .staff(names.skills), orGroup: { need($0, earlier ?? []) })
    let place = place(fields)
    let gap = earlier == nil ? nil : fields.read("gap", .lengths(in: 0...100_000))
    let phase = Phase(
      name: name ?? earlier.map { "phase-\($0.count + 1)" } ?? "visit",
      length: length ?? 0,
      gap: gap ?? 0...0,
      staff: staff,
      place: place,
      equipment: fields.readAll("equipment", .equipmentNeed(names.equipment)),
      bufferBefore: fields.read("buffer-before", .minutes(in: 0...1440)) ?? 0,
      bufferAfter: fields.read("buffer-after", .minutes(in: 0...1440)) ?? 0
    )
    return length == nil ? nil : phase
  }

  private func need(_ fields: FieldReader, _ earlier: [String]) -> StaffNeed? {
    var need = roles(fields)
    need.count = fields.read("count", .integer(in: 1...100)) ?? 1
    let phases = NameSpace("earlier phase", names: earlier)
    if let same = fields.read("same-as", .reference(to: phases)) {
      need.person = .same(phase: earlier.firstIndex(of: same) ?? 0)
    }
    if let other = fields.read("different-from", .reference(to: phases)) {
      if need.person != .any { fields.report("different-from", "is given beside same-as") }
      need.person = .different(phase: earlier.firstIndex(of: other) ?? 0)
    }
    fields.finish()
    return need
  }

  /// The roles, skills and tags that somebody must have.
  private func roles(_ fields: FieldReader) -> StaffNeed {
    StaffNeed(
      roles: fields.readAll("roles", .id(in: names.skills)),
      skills: fields.readAll("skills", .id(in: names.skills)),
      tags: Set(fields.readAll("tags", .reference(to: names.professionalTags)))
    )
  }

  private func place(_ fields: FieldReader) -> PhasePlace {
    let at = fields.read("at", ScalarForm<PlaceWord>.word)
    guard let value = fields.value("room") else {
      return at == .home ? .home : at == .room ? .room(RoomNeed()) : .nowhere
    }
    if let at, at != .room { fields.report("room", "is given at '\(at.rawValue)'") }
    if value.text == "any" { return .room(RoomNeed()) }
    guard case .mapping = value.content else {
      return .room(RoomNeed(features: Set(fields.readAll("room", .id))))
    }
    let group = FieldReader(value, path: fields.path("room"), problems: problems)
    let need = RoomNeed(
      features: Set(group.readAll("features", .id)),
      places: group.readAll("places", .id(in: names.places))
    )
    group.finish()
    return .room(need)
  }

  // MARK: Matters and the rest

  private func matter(_ fields: FieldReader) -> Matter? {
    let (id, name) = idAndName(fields)
    let effort = fields.read("effort", .minutes(in: 1...100_000), required: true)
    let staff = fields.readAll("staff", .staff(names.skills), orGroup: { need($0, []) })
    let reviewer = fields.readAll("reviewer", .staff(names.skills), orGroup: { need($0, []) })
    for (key, needs) in [("staff", staff), ("reviewer", reviewer)] where needs.count > 1 {
      fields.report(key, "holds \(needs.count) needs", expected: "one")
    }
    let matter = Matter(
      id: Identifier(id ?? ""),
      name: name,
      effort: effort ?? 0,
      preparer: staff.first ?? StaffNeed(),
      isOnePerson: fields.read("one-person", .boolean) ?? true,
      review: fields.read("review", .minutes(in: 0...100_000)) ?? 0,
      reviewer: reviewer.first ?? StaffNeed(),
      block: fields.read("block", .minutes(in: 5...1440)) ?? 60,
      from: fields.read("from", .date),
      deadline: fields.read("deadline", .date),
      latePrice: fields.read("late-price", .amount),
      urgency: fields.read("urgency", .id(in: urgencyNames)),
      required: fields.readAll("with", .id(in: names.professionals)),
      apart: fields.readAll("not-with", .id(in: names.professionals))
    )
    return id == nil || effort == nil ? nil : matter
  }

  private func travel(_ fields: FieldReader) -> TravelTime? {
    let from = fields.read("from", .id, required: true)
    let to = fields.read("to", .id, required: true)
    let minutes = fields.read("minutes", .minutes(in: 0...1440), required: true)
    guard let from, let to, let minutes else { return nil }
    return TravelTime(from: from, to: to, minutes: minutes)
  }

  private func reserved(_ fields: FieldReader) -> ReservedTime? {
    let professional = who(fields)
    let days = fields.days("days")
    let part = fields.read("part", .part, required: true)
    let known = NameSpace("service", names: names.services.names + [ReservedTime.work])
    let services = fields.readAll("services", .reference(to: known))
    guard let professional, let part else { return nil }
    return ReservedTime(
      professional: professional,
      days: days ?? .everyDay,
      part: part,
      services: services
    )
  }

  /// The urgency classes that requests may name.
  var urgencyNames: NameSpace {
    let stated = root.source["book"]?["urgencies"]?.elements.compactMap { $0["id"]?.text }
    return NameSpace("urgency class", names: stated ?? UrgencyClass.usual.map(\.id.text))
  }
}

/// Where a phase takes place, in a word.
enum PlaceWord: String, CaseIterable {
  case room, home, nowhere
}

extension ScalarForm where Value == StaffNeed {
  /// One person in one of some roles, as in `gp` or `gp or registrar`.
  static func staff(_ skills: NameSpace) -> ScalarForm {
    ScalarForm(expected: "roles, as in gp or registrar") { text throws(ScalarFault) in
      var roles: [Identifier<Skill>] = []
      for word in text.split(separator: " or ") {
        roles.append(Identifier(try ScalarForm<String>.reference(to: skills).read(word.trimmed)))
      }
      return StaffNeed(roles: roles)
    }
  }
}

extension ScalarForm where Value == EquipmentNeed {
  /// Devices of a kind, as in `ecg` or `2 ecg`.
  static func equipmentNeed(_ known: NameSpace) -> ScalarForm {
    ScalarForm(expected: "the id of a device, perhaps after a number") {
      text throws(ScalarFault) in
      let form = ScalarForm<String>.reference(to: known)
      if !known.contains(text), let blank = text.firstIndex(of: " "),
        let quantity = Int(text[..<blank]), quantity > 0
      {
        return EquipmentNeed(Identifier(try form.read(text[blank...].trimmed)), quantity: quantity)
      }
      return EquipmentNeed(Identifier(try form.read(text)))
    }
  }
}

extension ScalarForm where Value == Int64 {
  /// An amount in the practice's unit: 0 to the greatest price.
  static var amount: ScalarForm {
    ScalarForm<Int>.integer(in: 0...Int(Price.greatest)).map { Int64($0) }
  }
}
