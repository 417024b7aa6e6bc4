import PracticeDomain

extension RandomPractice {
  mutating func date(_ horizon: Horizon, lead: Int = 0) -> CalendarDate {
    horizon.date(at: random.integer(-lead...(horizon.days - 1)))
  }

  mutating func part() -> DayPart? {
    guard random.once(in: 2) else { return nil }
    let from = random.integer(0...20) * 60
    guard let begin = TimeOfDay(minutes: from),
      let end = TimeOfDay(minutes: from + random.integer(1...4) * 60)
    else { return nil }
    return DayPart(from: begin, until: end)
  }

  mutating func absences(_ horizon: Horizon) -> [Leave] {
    (0..<random.integer(0...4)).map { _ in
      let from = date(horizon, lead: 5)
      return Leave(
        professional: random.one(of: Self.people),
        from: from,
        until: from.adding(days: random.integer(0...3)),
        part: part(),
        creditPerDay: random.once(in: 3) ? random.integer(0...480) : nil
      )
    }
  }

  mutating func unavailability(_ horizon: Horizon) -> [Unavailability] {
    (0..<random.integer(0...4)).map { _ in
      Unavailability(
        professional: random.one(of: Self.people),
        days: random.once(in: 2)
          ? .date(date(horizon)) : DaySelector(weekdays: [random.one(of: Weekday.allCases)]),
        part: part()
      )
    }
  }

  mutating func requests(_ horizon: Horizon) -> [StaffRequest] {
    (0..<random.integer(0...8)).map { _ in
      StaffRequest(
        professional: random.one(of: Self.people),
        date: date(horizon),
        wish: random.one(of: StaffRequest.Wish.allCases),
        shift: random.one(of: [nil, "E", "N", "C", "X"]),
        price: random.once(in: 3) ? price() : nil
      )
    }
  }

  mutating func fixed(_ horizon: Horizon) -> [FixedAssignment] {
    (0..<random.integer(0...3)).map { _ in
      let shift: Identifier<Shift>? = random.one(of: [nil, "N", "L", "X"])
      return FixedAssignment(
        professional: random.one(of: Self.people),
        date: date(horizon),
        shift: shift,
        role: shift == "L" && random.once(in: 2) ? "gp" : nil
      )
    }
  }

  mutating func cover() -> [CoverRequirement] {
    (0..<random.integer(1...4)).map { number in
      let minimum = random.integer(0...2)
      let preferred = random.once(in: 2) ? minimum + random.integer(0...2) : nil
      let maximum = random.once(in: 2) ? (preferred ?? minimum) + random.integer(0...1) : nil
      let low = Int64(random.integer(0...40))
      return CoverRequirement(
        id: "cover \(number)",
        days: random.once(in: 2)
          ? .everyDay : DaySelector(weekdays: Set(random.some(of: Weekday.allCases))),
        subject: subject(),
        role: random.one(of: [nil, nil, "gp", "nurse"]),
        place: random.one(of: [nil, nil, "north", "south"]),
        minimum: minimum,
        preferred: preferred,
        maximum: maximum,
        shortagePrice: random.once(in: 5) ? .hard : .soft(low + Int64(random.integer(0...50))),
        preferencePrice: .soft(low),
        excessPrice: random.once(in: 2) ? price() : nil
      )
    }
  }

  private mutating func subject() -> CoverRequirement.Subject {
    guard random.once(in: 2),
      let from = TimeOfDay(minutes: random.integer(0...10) * 60),
      let until = TimeOfDay(minutes: random.integer(11...24) * 60)
    else { return .shifts(random.some(of: ["E", "D", "L", "N", "C", "X"])) }
    return .interval(DayPart(from: from, until: until), step: random.one(of: [30, 45, 60, 120]))
  }

  mutating func history(_ horizon: Horizon) -> History {
    var history = History()
    for professional in Self.people {
      guard !random.once(in: 4) else { continue }
      var past = ProfessionalHistory()
      past.balances = ["shifts": random.integer(0...5), "minutes": random.integer(0...3000)]
      if random.once(in: 3) {
        past.standing = standing()
      } else {
        let days = random.integer(1...9)
        past.knownFrom = horizon.start.adding(days: -days)
        for back in 1...days where !random.once(in: 3) {
          let shift = random.one(of: Self.shifts)
          past.assignments.append(
            Assignment(
              professional: professional,
              date: horizon.start.adding(days: -back),
              shift: shift.id,
              role: shift.roles.first,
              place: shift.places.first
            )
          )
        }
      }
      history.professionals[professional] = past
    }
    return history
  }

  private mutating func standing() -> Standing {
    if random.once(in: 2) { return .off(days: random.integer(1...5)) }
    let same = random.integer(1...3)
    return .working(
      days: same + random.integer(0...3),
      shift: random.one(of: ["E", "N", "X"]),
      sameShiftDays: same
    )
  }

  mutating func rooms() -> [Room] {
    [
      Room(
        id: "n1",
        name: "Room 1",
        site: "north",
        capacity: random.integer(1...2),
        features: ["couch"]
      ),
      Room(
        id: "s1",
        name: "Room 2",
        site: "south",
        features: ["couch", "light"],
        closures: [DaySelector(weekdays: [random.one(of: Weekday.allCases)])]
      ),
    ]
  }

  mutating func holidays(_ horizon: Horizon) -> [CalendarDate: String] {
    let past = date(horizon, lead: 5)
    let other = date(horizon)
    return past == other ? [past: "one"] : [past: "one", other: "other"]
  }

  mutating func published(_ horizon: Horizon) -> PublishedRoster? {
    guard !random.once(in: 5) else { return nil }
    let from = date(horizon, lead: 3)
    var published = PublishedRoster(
      from: from,
      until: from.adding(days: random.integer(1...8)),
      assignments: []
    )
    for professional in Self.people {
      for day in 0...published.until.days(since: from) where random.once(in: 2) {
        let shift = random.one(of: Self.shifts)
        published.assignments.append(
          Assignment(
            professional: professional,
            date: from.adding(days: day),
            shift: shift.id,
            role: shift.roles.first,
            place: random.once(in: 2) ? shift.places.first : nil
          )
        )
      }
    }
    return published
  }
}
