extension BrokenPractices {
  /// Faults of meaning: limits that cross, dates without sense, names that are
  /// used twice or name nothing.
  static var replacements: [BrokenPractice] {
    (inMain + missingFields + rules).map { replaced($0.0, $0.1, in: Sample.main) }
      + inStaff.map { replaced($0.0, $0.1, in: "staff.csv") }
      + inCover.map { replaced($0.0, $0.1, in: "cover.csv") }
      + inHistory.map { replaced($0.0, $0.1, in: "history.csv") }
      + inRequests.map { replaced($0.0, $0.1, in: "requests.csv") }
      + inLeave.map { replaced($0.0, $0.1, in: "leave.csv") }
  }

  /// The sample with one text in place of another. The problem must be told on
  /// one of the lines of the new text, or on the one before them.
  private static func replaced(_ old: String, _ new: String, in file: String) -> BrokenPractice {
    let text = Sample.text(file)
    guard let found = text.firstRange(of: old) else {
      // Nothing is broken then, which the tests tell.
      return BrokenPractice("\(file): the sample has no '\(old)'", file: file)
    }
    let before = text[..<found.lowerBound]
    let line = before.count { $0 == "\n" } + 1
    let length = new.count { $0 == "\n" }
    // What is missing is told of its group, what is doubled where it is second.
    let isElsewhere = new.isEmpty || old.hasPrefix("id: ")
    return BrokenPractice(
      "\(file): '\(old)' is '\(new)'",
      file: file,
      lines: isElsewhere ? nil : Set(max(1, line - 1)...(line + length)),
      text: text.replacing(old, with: new, maxReplacements: 1)
    )
  }

  private static let inMain: [(String, String)] = [
    ("end: 18:00", "end: 18:00\n    paid: ten"), ("end: 18:00", "end: 18:00\n    paid: yes"),
    ("end: 18:00", "end: 18:00\n    paid: 8h31"), ("end: 18:00", "end: 18:00\n    paid: 49h"),
    ("end: 18:00", "end: 18:00\n    paid: -1 min"), ("end: 18:00", "end: 18:00\n    paid: [4h]"),
    ("length: 4h", "length: 4h\n    paid: 4h01"), ("length: 4h", "length: 4h\n    payed: 4h"),
    ("part: 08:30-09:30", "part: 09:30-08:30"), ("urgencies: [urgent]", "urgencies: [urgnt]"),
    ("ahead: 56 days", "ahead: 1 to 56 days"), ("open-bookings: 3", "open-bookings: 0"),
    ("release-days: 0", "release-days: 366"), ("release-at: 07:00", "release-at: 7 am"),
    ("who: {skills: [gp]}\n      days", "who: {skills: [gq]}\n      days"),
    ("weeks: 1", "weeks: 1\n  days: 7"), ("weeks: 1", "days: 732"), ("weeks: 1", "days: 0"),
    ("weeks: 1", "weeks: 105"), ("weekend: [Sat, Sun]", "weekend: [Sat, Sat]"),
    ("until: 18:30", "until: 07:30"), ("site: moor-lane, features: [couch]", "site: moor-street"),
    ("id: room-2", "id: room-1"), ("id: desk,", "id: moor-lane,"),
    ("capacity: 3", "capacity: 0"), ("quantity: 1, turnover", "quantity: 0, turnover"),
    ("room: treatment}", "room: moor-lane}"), ("room: treatment}", "room: tretment}"),
    ("id: ecg,", "id: autoclave,"), ("id: trainer,", "id: gp,"),
    ("length: 4h", "length: 49h"), ("length: 4h", "length: 0h"),
    ("length: 4h", "end: 17:30\n    length: 4h"),
    ("breaks: 60 min unpaid", "breaks: 10h unpaid"),
    ("breaks: 60 min unpaid", "breaks: 60 min gratis"),
    ("breaks: [30 min unpaid after 4h]", "breaks: [30 min unpaid after 8h]"),
    ("breaks: [30 min unpaid after 4h]", "breaks: [{length: 30 min, payed: true}]"),
    ("breaks: [30 min unpaid after 4h]", "breaks: [{paid: true}]"),
    ("breaks: [30 min unpaid after 4h]", "breaks: [30 min unpaid between 5h and 3h]"),
    ("breaks: [30 min unpaid after 4h]", "breaks: [30 min unpaid between 3h]"),
    ("breaks: [30 min unpaid after 4h]", "breaks: [30 min unpaid between 3h and 9h]"),
    ("breaks: [30 min unpaid after 4h]", "breaks: [30 min unpaid between 3h and 3h15]"),
    (
      "breaks: [30 min unpaid after 4h]",
      "breaks: [30 min between 1h and 3h, 30 min between 4h and 6h]"
    ),
    (
      "breaks: [30 min unpaid after 4h]",
      "breaks: [{length: 30 min, after: 2h, between: 1h and 3h}]"
    ),
    ("id: clinic-am", "id: clinic"), ("id: late", "id: early"),
    ("- clinic-am + surgery", "- clinic + surgery"),
    ("- clinic-am + surgery", "- surgery + clinic-am"),
    ("- clinic-am + surgery", "- clinic-am + surgry"), ("- clinic-am + surgery", "- clinic-am"),
    ("- clinic-am + surgery", "- clinic-am + clinic-am"), ("- clinic-am + surgery", "- shifts: []"),
    ("weekly-hours: 42h30", "weekly-hours: 169h"), ("weekly-days: 3", "weekly-days: 8"),
    ("hourly-pay: 5200", "hourly-pay: -1"), ("id: gp-part", "id: gp-full"),
    ("professional: carys", "professional: caris"),
    ("days: Fri; Sat; Sun", "days: {from: 2026-03-06, until: 2026-03-01}"),
    ("days: Fri; Sat; Sun", "days: {weekday: [Fri]}"), ("days: Fri; Sat; Sun", "days: []"),
    ("part: 13:00-18:00", "part: 18:00-13:00"),
    ("date: 2026-03-02, shift: clinic", "date: 2026-03-09, shift: clinic"),
    ("date: 2026-03-02, shift: clinic", "date: 2026-03-02, shift: surgery"),
    ("date: 2026-03-02, shift: clinic", "date: 2026-03-02, shift: saturday"),
    ("shift: clinic, role: gp", "shift: clinic, role: nurse"),
    ("shift: clinic, role: gp", "shift: day, role: nurse"),
    ("shift: clinic, role: gp", "shift: clinic, role: gp, place: desk"),
    ("shift: clinic, role: gp", "shift: clinic, free: true"),
    ("shift: clinic, role: gp", "role: gp"),
    ("shift: clinic, role: gp", "free: false"),
    ("- {professional: amara, date", "- {professional: imran, date"),
    ("known-from: 2026-02-16", "known-from: 2026-03-02"), ("known-from: 2026-02-16\n", ""),
    ("professional: elena, balance: saturdays", "professional: amara, balance: saturdays"),
    ("balance: saturdays, amount: 1}", "balance: saturdays, amount: some}"),
    (
      "  balances:",
      "  standings:\n    - {professional: amara, off: 2}\n    - {professional: amara, off: 3}\n  balances:"
    ),
    ("  balances:", "  standings:\n    - {professional: amara}\n  balances:"),
    (
      "  balances:",
      "  standings:\n    - {professional: amara, worked: 2, shift: clinic, same-shift: 3}\n  balances:"
    ),
    (
      "unavailability:",
      "holidays:\n  - {date: 2026-03-03, name: A}\n  - {date: 2026-03-03, name: B}\nunavailability:"
    ),
    ("unavailability:", "holidays: {date: 2026-03-03}\nunavailability:"),
    ("unavailability:", "holidays: [{date: 2026-03-03}]\nunavailability:"),
    ("professionals: {from: staff.csv}", "professionals: []"),
    ("professionals: {from: staff.csv}", ""),
    (
      "# A doctor may",
      "  - {id: t, start: 08:00, template: {first: 07:00, last: 08:00, step: 30 min, lengths: [4h]}}\n# A doctor may"
    ),
    (
      "# A doctor may",
      "  - {id: t, template: {first: 09:00, last: 08:00, step: 30 min, lengths: [4h]}}\n# A doctor may"
    ),
    (
      "# A doctor may",
      "  - {id: t, template: {first: 00:00, last: 23:59, step: 1 min, lengths: [4h]}}\n# A doctor may"
    ),
    (
      "# A doctor may",
      "  - {id: t, template: {first: 07:00, last: 08:00, step: 30 min}}\n# A doctor may"
    ),
    (
      "# A doctor may",
      "  - {id: t, template: {first: 07:00, last: 24:00, step: 60 min, lengths: [4h]}}\n# A doctor may"
    ),
    ("# A doctor may", "  - {id: t, start: 24:00, length: 1h}\n# A doctor may"),
    ("# A doctor may", "  - {id: t, end: 10:00}\n# A doctor may"),
    ("# A doctor may", "  - {id: t, start: 10:00}\n# A doctor may"),
  ]

  private static let missingFields: [(String, String)] = [
    ("version: 1\n", ""), ("  name: Moor Lane Surgery\n  time-zone", "  time-zone"),
    ("  time-zone: Europe/London\n", ""), ("  from: 2026-03-02\n", ""), ("  weeks: 1\n", ""),
    ("horizon:\n  from: 2026-03-02\n  weeks: 1\n", ""),
    ("- id: clinic\n    name", "- name"), ("- id: treatment\n    name", "- name"),
    ("{id: gp, name", "{name"), ("{id: full, name", "{name"), ("    length: 4h\n", ""),
    ("    from: 08:00\n", ""), ("{professional: farid, days: Mon}", "{professional: farid}"),
    ("{professional: farid, days: Mon}", "{days: Mon}"),
    ("{professional: farid, days: Mon}", "farid"),
  ].map { ($0.0 == "    from: 08:00\n" ? "        from: 08:00\n" : $0.0, $0.1) }

  private static let rules: [(String, String)] = [
    ("id: daily-rest", "id: weekly-rest"), ("    minimum: 11h\n", ""),
    ("minimum: 11h", "minimum: 49h"),
    ("preference-price: 3000", "preference-price: 30001"),
    ("preference-price: 3000", "preference-price: hard"),
    ("shortage-price: 30000", "shortage-price: dear"), ("maximum: 6", "maximum: 6\n    minimum: 7"),
    ("period: 7 days", "period: 1 days"), ("period: 7 days", "period: fortnight"),
    ("maximum: 48h", "maximum: 48h\n    minimum: 50h"),
    ("minimum: contract - 1h", "minimum: contract * 2"),
    ("minimum: contract - 1h", "minimum: contract + 3h\n    maximum: contract + 2h"),
    ("    minimum: contract - 1h\n", ""),
    ("minimum: contract - 1h", "minimum: contract - 1h\n    balance: hours"),
    ("cost: 150 %", "cost: 120 %"), ("cost: 150 %", "cost: 500"),
    ("{units: 8, cost: 125 %}", "{cost: 125 %}"),
    ("{units: 8, cost: 125 %}", "{units: 8}"),
    ("{units: 8, cost: 125 %}", "{units: 0, cost: 125 %}"),
    ("      - {units: 8, cost: 125 %}\n      - {units: 8, cost: 150 %}\n", "      []\n"),
    ("of: off", "of: night"), ("    of: off\n", ""),
    ("contracts: [full, gp-full]", "contracts: [full, gp-fool]"),
    ("contracts: [full, gp-full]", "contract: [full]"),
    ("work: [late, evening]", "work: [late, evenings]"),
    ("tags: [unsocial], shifts", "tags: [unsociable], shifts"),
    ("who: {skills: [reception]}", "who: [hanna]"),
    ("tags: [unsocial], shifts", "tag: [unsocial], shifts"),
    ("who: {tags: [trainee]}", "who: {tags: [trainees]}"),
    ("supervisors: {skills: [trainer]}", "supervisors: {skills: [registrar]}"),
    ("    supervisors: {skills: [trainer]}\n", ""),
    ("supervisors: {skills: [trainer]}", "supervisors: {skills: [trainer]}\n    count: 3"),
    (
      "supervisors: {skills: [trainer]}",
      "supervisors: {skills: [trainer]}\n    same-place: perhaps"
    ),
    ("rule: supervision", "rule: succession\n    pairs: []"), ("rule: rest", "rule: restt"),
    (
      "  - rule: supervision",
      "  - rule: succession\n    pairs: [{first: late}]\n  - rule: supervision"
    ),
    (
      "  - rule: supervision",
      "  - rule: succession\n    pairs: [{first: late, nxt: early}]\n  - rule: supervision"
    ),
    ("  - rule: supervision", "  - rule: complete-weekends\n  - rule: supervision"),
    ("  - rule: supervision", "  - rule: complete-weekends\n    price: -5\n  - rule: supervision"),
    ("  - rule: supervision", "  - id: nothing\n  - rule: supervision"),
    ("  - rule: supervision", "  - rule: leave\n    price: 5\n  - rule: supervision"),
    (
      "  - rule: supervision",
      "  - rule: hours\n    id: leave\n    maximum: 40h\n  - rule: supervision"
    ),
    ("  - rule: supervision", "  - just words\n  - rule: supervision"),
  ]

  private static let inStaff: [(String, String)] = [
    ("bilal,Dr", "amara,Dr"), ("minor-surgery until 2026-12-31", "minor-surgery until Easter"),
    ("minor-surgery until 2026-12-31", "minor-surgery from 2027-01-01 until 2026-12-31"),
    ("gp; trainer,doctor", "gp; trainee,doctor"), ("elena,Elena,full", "elena,Elena,fulll"),
    ("gp; trainer,doctor", "gp; trainer,a|b"),
  ]

  private static let inCover: [(String, String)] = [
    ("gp,1,2,3", "gp,4,2,3"), ("gp,1,2,3", "gp,1,4,3"), ("gp,1,2,3", "gp,2,1,3"),
    ("gp,1,2,3", "gp,,,"),
    ("doctors-monday", "doctors"), ("surgery,,,minor-surgery", "surgery,,,gp"),
    ("30 min,reception", "4 min,reception"), ("08:00-18:30", "18:30-08:00"),
    (",,08:00-18:30,30 min", ",,,30 min"), (",,08:00-18:30", ",early,08:00-18:30"),
    ("Wed,evening,,,gp", "Wed,,,,manager,x"),
  ]

  private static let inHistory: [(String, String)] = [
    ("2026-02-16,amara,clinic,gp,", "2026-03-02,amara,clinic,gp,"),
    ("2026-02-16,amara,clinic,gp,", "2026-02-15,amara,clinic,gp,"),
    ("2026-02-17,amara,clinic,gp,", "2026-02-16,amara,clinic,gp,"),
    ("2026-02-16,amara,clinic,gp,", "2026-02-16,amara,clinic,gp,attic"),
    ("2026-02-16,amara,clinic,gp,", "2026-02-16,zoe,clinic,gp,"),
  ]

  private static let inRequests: [(String, String)] = [
    ("amara,2026-03-07", "amara,2026-03-09"), ("amara,2026-03-07", "amara,2026-03-01"),
    ("off,,2500", "off,,2500.00"), ("off,saturday", "off,saturdays"),
  ]

  private static let inLeave: [(String, String)] = [
    ("2026-03-02,2026-03-04", "2026-03-04,2026-03-02"), ("12:00-17:00", "17:00-12:00"),
    ("imran,", "imraan,"),
  ]
}
