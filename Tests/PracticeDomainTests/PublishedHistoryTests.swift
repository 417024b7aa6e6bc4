import PracticeDomain
import Testing

@Suite struct PublishedHistoryTests {
  private let ann: Identifier<Professional> = "ann"
  private let ben: Identifier<Professional> = "ben"
  private let monday = CalendarDate(dayNumber: 20_514)

  private func practice(from day: Int, rules: [any Rule] = []) throws -> Practice {
    Practice(
      name: "p",
      horizon: try #require(Horizon(start: monday.adding(days: day), days: 7)),
      shifts: [Shift(id: "e", name: "e", start: nil, length: 480)],
      professionals: [ann, ben].map { Professional(id: $0, name: $0.text) },
      rules: rules
    )
  }

  private func work(_ who: Identifier<Professional>, _ day: Int) -> Assignment {
    Assignment(professional: who, date: monday.adding(days: day), shift: "e")
  }

  private func record(
    _ day: Int,
    _ people: [Identifier<Professional>],
    _ assignments: [Assignment] = [],
    _ balances: [(Identifier<Professional>, Int, Int)] = []
  ) throws -> PublishedRecord {
    PublishedRecord(
      horizon: try #require(Horizon(start: monday.adding(days: day), days: 7)),
      professionals: people,
      assignments: assignments,
      balances: balances.map {
        .init(professional: $0.0, name: "nights", before: $0.1, gained: $0.2)
      }
    )
  }

  private var stated: History {
    History(professionals: [
      ann: ProfessionalHistory(
        knownFrom: monday.adding(days: -7),
        assignments: [work(ann, -3)],
        balances: ["nights": 5]
      )
    ])
  }

  @Test("days known follow back through records and what is stated, without a gap")
  func chain() throws {
    let sources = PublishedHistory(
      stated: stated,
      statedUntil: monday,
      records: [
        try record(7, [ann, ben], [work(ann, 8)]), try record(0, [ann], [work(ann, 2)]),
      ]
    )
    let history = sources.history(of: try practice(from: 14))
    #expect(history[ann]?.knownFrom == monday.adding(days: -7))
    #expect(history[ann]?.assignments == [work(ann, -3), work(ann, 2), work(ann, 8)])
    #expect(history[ben]?.knownFrom == monday.adding(days: 7))
    #expect(history[ben]?.assignments == [])
  }

  @Test("nothing is known across a gap, and the gap is told")
  func gap() throws {
    let sources = PublishedHistory(
      stated: stated,
      statedUntil: monday,
      records: [try record(0, [ann, ben], [work(ann, 2)])]
    )
    let practice = try practice(from: 14)
    #expect(sources.history(of: practice)[ann]?.knownFrom == nil)
    #expect(sources.notes(on: practice).first?.contains("\(monday.adding(days: 7))") == true)
    let late = PublishedHistory(stated: stated, statedUntil: monday)
    #expect(late.notes(on: practice).count == 1)
    #expect(late.notes(on: try self.practice(from: 0)).isEmpty)
  }

  @Test("a record that reaches into the days planned is known up to them, and told of")
  func overlap() throws {
    let sources = PublishedHistory(
      stated: .unknown,
      statedUntil: monday,
      records: [try record(0, [ann, ben], [work(ann, 2), work(ann, 5)], [(ann, 0, 2)])]
    )
    let practice = try practice(from: 4)
    let history = sources.history(of: practice)
    #expect(history[ann]?.knownFrom == monday)
    #expect(history[ann]?.assignments == [work(ann, 2)])
    #expect(history[ann]?.balances == [:])
    #expect(sources.published(in: practice)?.assignments == [work(ann, 2), work(ann, 5)])
    #expect(sources.published(in: try self.practice(from: 7)) == nil)
    #expect(sources.notes(on: practice).first?.hasPrefix("Published already") == true)
  }

  @Test("balances are what is stated and what every record ended before has added")
  func balances() throws {
    let records = [
      try record(0, [ann, ben], [], [(ann, 9, 2), (ben, 4, 1)]),
      try record(7, [ann, ben], [], [(ann, 11, 1), (ben, 5, -3)]),
    ]
    var sources = PublishedHistory(stated: stated, statedUntil: monday, records: records)
    #expect(sources.history(of: try practice(from: 14))[ann]?.balances == ["nights": 8])
    #expect(sources.history(of: try practice(from: 14))[ben]?.balances == ["nights": 2])
    #expect(sources.history(of: try practice(from: 7))[ann]?.balances == ["nights": 7])
    sources.balancesFrom = monday.adding(days: 7)
    #expect(sources.history(of: try practice(from: 14))[ann]?.balances == ["nights": 6])
    // Nothing is stated of Ben, who begins anew with nothing.
    #expect(sources.history(of: try practice(from: 14))[ben]?.balances == ["nights": -3])
  }

  @Test("whoever joins begins with the mean where fairness spreads it, and is named")
  func joined() throws {
    let fair = FairnessRule(
      header: RuleHeader("fair"),
      load: .shifts,
      price: .soft(1),
      balance: "nights"
    )
    let sources = PublishedHistory(
      stated: .unknown,
      statedUntil: monday,
      records: [try record(0, [ann, "zoe"], [work("zoe", 1)], [(ann, 6, 3), ("zoe", 1, 1)])]
    )
    let spread = try practice(from: 7, rules: [fair])
    #expect(sources.history(of: spread)[ben]?.balances == ["nights": 9])
    #expect(sources.history(of: try practice(from: 7))[ben]?.balances == [:])
    let notes = sources.notes(on: spread).joined(separator: "\n")
    #expect(notes.contains("ben") && notes.contains("zoe"))
  }
}
