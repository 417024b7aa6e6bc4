import PracticeDomain

extension WorkedRule {
  /// Rules about rooms, devices and sites.
  static let places: [WorkedRule] = [rooms, devices, placeChanges, placesUsed]

  private static let ana = RuleHeader("x", scope: Scope(professionals: ["Ana"]))

  /// One room; an early shift is an hour, from six to seven.
  private static let rooms = WorkedRule(
    RoomsRule(header: RuleHeader("x"), unit: 480, price: .soft(1)),
    [
      .kept("EL.....", "LN....."), .one(".E.....", ".E....."),
      .several(".E.....", ".E.....", ".E.....", cost: 2),
      // Ana's night ends at seven, when Ben's hour does.
      .past("N", ".......", "E......", cost: 1), .first("E......", "E......", cost: 1),
      .last("......N", "......N", cost: 1),
    ]
  ) { practice in
    practice.rooms = [Room(id: "one", name: "One")]
    practice.shifts[0].start = TimeOfDay(minutes: 360)
    practice.shifts[0].length = 60
  }

  private static let devices = WorkedRule(
    RoomsRule(
      header: RuleHeader("x"),
      work: ShiftSelector(shifts: ["E"]),
      equipment: "ecg",
      unit: 480,
      price: .soft(1)
    ),
    [.kept("E......", "N......"), .one("E......", "E......"), .several("..EE...", cost: 2)]
  ) { practice in
    Self.partShifts(&practice)
    practice.equipment = [
      Equipment(id: "ecg", name: "ECG", closures: [DaySelector(dates: [.after(2), .after(3)])])
    ]
  }

  private static let placeChanges = WorkedRule(
    PlaceChangesRule(header: ana, price: .soft(1)),
    [
      .kept("EL....."), .one("E.N...."), .several("ENE....", cost: 2),
      // From Thursday on, after an early shift on Wednesday.
      .past("E", "N......", start: 3, cost: 1), .first("N......", past: "E.", cost: 1),
      .last(".....EN", cost: 1),
    ],
    prepare: twoSites
  )

  private static let placesUsed = WorkedRule(
    PlacesUsedRule(header: ana, price: .soft(1)),
    [
      .kept("EL.E..."), .one("E.N.E.."), .several("EN.....EN.....", cost: 2),
      .past("E", "N......", start: 3, cost: 1),
      // Sunday was of another week.
      .first("N......", past: "E"), .last("E.....N", cost: 1),
    ],
    prepare: twoSites
  )

  /// Early and late shifts are in the north, nights in the south.
  @Sendable private static func twoSites(_ practice: inout Practice) {
    practice.sites = [Site(id: "north", name: "North"), Site(id: "south", name: "South")]
    for (index, site) in ["north", "north", "south"].enumerated() {
      practice.shifts[index].places = [Identifier(site)]
    }
  }
}
