import Documents
import PracticeDomain
import Scenarios
import Testing

@Suite struct EditTests {
  @Test("a copy has contract, skills and pay, and neither leave nor wishes")
  func copy() throws {
    let practice = try ScenarioFixture.edited("{edit: add-people, like: ben, count: 2}")
    #expect(practice.professionals.map(\.id.text) == ["ann", "ben", "cat", "ben-2", "ben-3"])
    let copy = try #require(practice.professional("ben-2"))
    #expect(copy.name == "Ben (2)" && copy.contract == "full")
    #expect(copy.skills.map(\.skill) == ["nurse"])
    #expect(practice.leave.count == 1 && practice.requests.count == 1)
  }

  @Test("hours of one's own make a contract that rules about the other are about too")
  func ownHours() throws {
    let edits = """
      {edit: add-rule, with: {rule: hours, id: limit, who: {contracts: [full]}, maximum: 48h}},
      {edit: add-people, id: eve, like: ann, weekly-hours: 16h, weekly-days: 2, hourly-pay: +10 %}
      """
    let practice = try ScenarioFixture.edited(edits)
    let eve = try #require(practice.professional("eve"))
    let contract = try #require(practice.contract(of: eve))
    #expect(contract.weeklyMinutes == 960 && contract.weeklyDays == 2)
    #expect(practice.pay(of: eve)?.hourly == 2200)
    let rule = try #require(practice.rules.first { $0.id == "limit" })
    #expect(rule.header.scope.contracts == ["full", contract.id])
  }

  @Test("whoever is removed takes leave, wishes, past and promises along")
  func remove() throws {
    let practice = try ScenarioFixture.edited(
      "{edit: drop-rules, rules: feud}, {edit: remove-people, people: ben}"
    )
    #expect(practice.professional("ben") == nil)
    #expect(practice.leave.isEmpty && practice.requests.isEmpty)
    #expect(practice.demand.requests.last?.booked == nil)
  }

  @Test("a rule about nobody but those removed goes with them")
  func removeLastOfTag() throws {
    let practice = try ScenarioFixture.edited("{edit: remove-people, people: ann}")
    #expect(!practice.rules.contains { $0.id == "seniors-rest" })
    #expect(practice.rules.contains { $0.id == "feud" })
  }

  @Test("cross-training, a contract and a rise")
  func change() throws {
    let practice = try ScenarioFixture.edited(
      """
      {edit: change-people, people: cat, add-skills: nurse, weekly-hours: +1h},
      {edit: change-contracts, contracts: full, hourly-pay: +5 %}
      """
    )
    let cat = try #require(practice.professional("cat"))
    #expect(cat.skills.map(\.skill) == ["desk", "nurse"])
    #expect(practice.contract(of: cat)?.weeklyMinutes == 21 * 60)
    #expect(practice.contracts.first?.pay?.hourly == 2100)
  }

  @Test("an agency is a contract, people and a rule")
  func agency() throws {
    let practice = try ScenarioFixture.edited(
      "{edit: add-agency, id: temps, count: 2, skills: nurse, tariff: 3000, minimum-call: 4h}"
    )
    #expect(practice.professionals.suffix(2).map(\.id.text) == ["temps-1", "temps-2"])
    let rule = try #require(practice.rules.last as? AgencyRule)
    #expect(rule.tariff == 3000 && rule.minimumCall == 240)
    #expect(rule.header.scope == Scope(contracts: ["temps"]))
  }

  @Test("rooms and devices come and close")
  func places() throws {
    let practice = try ScenarioFixture.edited(
      """
      {edit: add-rooms, like: r1}, {edit: close-rooms, rooms: r1, days: Mon},
      {edit: add-devices, device: ecg, count: 2}, {edit: close-devices, devices: ecg, days: Tue}
      """
    )
    #expect(practice.rooms.map(\.id.text) == ["r1", "r1-2"])
    #expect(practice.rooms[0].closures == [DaySelector(weekdays: [.monday])])
    #expect(practice.rooms[1].closures.isEmpty && practice.rooms[1].features == ["couch"])
    #expect(practice.equipment[0].quantity == 3 && practice.equipment[0].closures.count == 1)
  }

  @Test("opening hours change on some days and stay on others")
  func opening() throws {
    let practice = try ScenarioFixture.edited(
      "{edit: opening, days: [Mon, Sat], from: 07:00, until: 20:00}"
    )
    let opening = practice.sites[0].opening
    func hours(_ day: Int) -> [String] {
      opening.filter { $0.days.contains(practice.horizon.date(at: day)) }
        .map { "\($0.from)-\($0.until)" }
    }
    #expect(hours(0) == ["07:00-20:00"] && hours(1) == ["08:00-18:00"])
    #expect(hours(5) == ["07:00-20:00"] && hours(6) == [])
  }

  @Test("a site that is closed on every day is not open all day")
  func closed() throws {
    let practice = try ScenarioFixture.edited("{edit: opening, closed: yes}")
    let opening = practice.sites[0].opening
    #expect(!opening.isEmpty)
    #expect(
      practice.horizon.dates.allSatisfy { date in !opening.contains { $0.days.contains(date) } }
    )
  }

  @Test("shifts and cover")
  func shifts() throws {
    let practice = try ScenarioFixture.edited(
      """
      {edit: add-shift, like: half, id: late, start: 14:00, end: 19:00, days: Wed},
      {edit: change-shifts, shifts: half, end: 14:00},
      {edit: add-cover, id: evening, shifts: late, role: desk, days: Wed, minimum: 1},
      {edit: change-cover, cover: nurses, minimum: 3, days: Mon-Thu},
      {edit: change-cover, cover: desk, drop: yes}
      """
    )
    #expect(practice.shift("late")?.length == 300 && practice.shift("half")?.length == 300)
    #expect(practice.cover.map(\.id) == ["nurses", "evening"])
    #expect(practice.cover[0].minimum == 3)
    #expect(!practice.cover[0].days.contains(practice.horizon.date(at: 4)))
  }

  @Test("services change by length and by factor, on the grid")
  func services() throws {
    let practice = try ScenarioFixture.edited(
      """
      {edit: change-services, services: check, length: 40 min, fee: 5000},
      {edit: change-services, services: trace, factor: 150 %}
      """
    )
    #expect(practice.demand.services.map { $0.phases[0].length } == [40, 25])
    #expect(practice.demand.services[0].fee == 5000)
  }

  @Test(
    "demand is scaled service by service, and what is booked stays",
    arguments: [(0, 1, 1, 0, 0), (100, 3, 1, 1, 1), (200, 6, 1, 2, 2), (140, 4, 1, 1, 1)]
  )
  func demand(factor: Int, checks: Int, booked: Int, traces: Int, matters: Int) throws {
    let practice = try ScenarioFixture.edited("{edit: demand, factor: \(factor) %}")
    let requests = practice.demand.requests
    #expect(requests.count { $0.service == "check" } == checks)
    #expect(requests.count { $0.booked != nil } == booked)
    #expect(requests.count { $0.service == "trace" } == traces)
    #expect(practice.demand.matters.count == matters)
    #expect(Set(requests.map(\.id)).count == requests.count)
  }

  @Test("what a smaller change adds, a larger one adds too")
  func nested() throws {
    let some = try ScenarioFixture.edited("{edit: demand, factor: 130 %}").demand.requests
    let more = try ScenarioFixture.edited("{edit: demand, factor: 190 %}").demand.requests
    #expect(Set(some.map(\.id)).isSubset(of: more.map(\.id)))
    #expect(some.count < more.count)
  }

  @Test("demand moves to other days and hours, but not what is booked")
  func move() throws {
    let practice = try ScenarioFixture.edited(
      "{edit: move-demand, services: check, from: Mon, to: Thu, part: 14:00-17:00}"
    )
    let moved = practice.demand.requests[0]
    #expect(moved.windows.map(\.days) == [DaySelector(weekdays: [.thursday])])
    #expect(moved.windows[0].part != nil && moved.target == nil)
    #expect(practice.demand.requests[1].target == nil)
    #expect(practice.demand.requests[3].booked != nil)
  }

  @Test("rules come, go and change")
  func rules() throws {
    let practice = try ScenarioFixture.edited(
      """
      {edit: add-rule, with: {rule: rest, minimum: 11h}},
      {edit: replace-rule, id: overtime, with: {rule: overtime, unit: 30 min, tiers: [{cost: 7}]}},
      {edit: drop-rules, rules: [feud]}
      """
    )
    #expect(practice.rules.contains { $0.id == "rest" })
    let overtime = try #require(practice.rules.first { $0.id == "overtime" } as? OvertimeRule)
    #expect(overtime.unit == 30)
    #expect(!practice.rules.contains { $0.id == "feud" })
  }

  @Test("a budget is a share of what the contracts' hours cost")
  func budget() throws {
    let practice = try ScenarioFixture.edited("{edit: limit-budget, share: 50 %}")
    let rule = try #require(practice.rules.last as? BudgetRule)
    // Two of 40 hours at 20.00 and one of 20 hours at 15.00.
    #expect(rule.maximum == (2 * 40 * 2000 + 20 * 1500) / 2)
  }

  @Test("an absence takes settled days and promises with it")
  func absence() throws {
    let practice = try ScenarioFixture.edited(
      "{edit: absence, people: ben, from: 2026-03-04, until: 2026-03-05}"
    )
    #expect(practice.leave.count == 2 && practice.requests.isEmpty)
    #expect(practice.demand.requests[3].booked == nil)
  }

  @Test("every kind of edit has a word of its own and says what it does")
  func catalogue() {
    let kinds = EditCatalogue.kinds.map { $0.kind }
    #expect(Set(kinds).count == kinds.count && kinds.count >= 20)
    #expect(EditCatalogue.kinds.allSatisfy { !$0.meaning.isEmpty })
  }
}
