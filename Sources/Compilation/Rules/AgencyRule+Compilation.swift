public import PracticeDomain
internal import Primitives

extension AgencyRule: CompilableRule {
  /// Prices the duties of each cell, bars work before the notice has run, and adds a
  /// cover of money for each period that must cost a least sum.
  public func compile(into draft: inout RosterDraft) {
    let people = draft.people(in: header.scope)
    for day in draft.days {
      let costs = self.costs(day, draft)
      var duties: [Int: [Int]] = [:]
      for (index, price) in costs.enumerated() where price > 0 {
        duties[price, default: []].append(index)
      }
      for person in people {
        for (price, duties) in duties.sorted(by: { $0.key < $1.key }) {
          charge(person, day, duties, .soft(Int64(price)), &draft)
        }
        if day < notice {
          charge(person, day, Array(draft.duties.indices.dropFirst()), .hard, &draft)
        }
      }
    }
    if minimumCharge > 0, !people.isEmpty { compileMinimum(people, into: &draft) }
  }

  private func compileMinimum(_ people: [Int], into draft: inout RosterDraft) {
    for days in periods(draft.practice) {
      let set = draft.problem.peopleSet(people)
      let parts = days.map { day in
        Cover.Part(people: set, day: day, weighting: draft.problem.weighting(costs(day, draft)))
      }
      draft.problem.covers.append(
        Cover(
          parts: parts,
          band: Band(minimum: minimumCharge, shortage: ConvexPrice(.soft(1))),
          origin: origin(people: people, days: days, sentence(in: draft.practice))
        )
      )
    }
  }

  /// The days of each period that must cost a least sum.
  private func periods(_ practice: Practice) -> [[Int]] {
    let days = Array(0..<practice.horizon.days)
    guard period == .week else { return [days] }
    let lead = (practice.horizon.start.weekday.index - practice.weekStart.index + 7) % 7
    return stride(from: (7 - lead) % 7, through: days.count - 7, by: 7).map {
      Array($0..<$0 + 7)
    }
  }

  /// What each duty of a day costs.
  private func costs(_ day: Int, _ draft: RosterDraft) -> [Int] {
    let calls = AgencyCalls(self, on: day, draft.practice)
    return draft.duties.map { duty in
      duty.elements.reduce(0) { $0 + calls.price(of: $1, draft) }
    }
  }

  private func charge(
    _ person: Int,
    _ day: Int,
    _ duties: [Int],
    _ penalty: Penalty,
    _ draft: inout RosterDraft
  ) {
    draft.charge(
      person: person,
      day: day,
      duties: duties,
      penalty: penalty,
      origin: origin(people: [person], days: [day], sentence(in: draft.practice))
    )
  }
}

/// What calls of an agency cost on a day.
struct AgencyCalls {
  private let tariff: Int
  private let counting: [AgencyTariff]
  private let minutes: [Int]

  init(_ rule: AgencyRule, on day: Int, _ practice: Practice) {
    let date = practice.horizon.date(at: day)
    tariff = rule.tariff
    counting = rule.tariffs.filter { $0.counts(date, in: practice) }
    minutes = practice.shifts.map {
      max(rule.minimumCall, practice.paidMinutes(of: $0, on: date))
    }
  }

  /// The price of a call for an element of a duty.
  func price(of element: Duty.Element, _ draft: RosterDraft) -> Int {
    let own = counting.first { draft.selects($0.work, element) }?.tariff ?? tariff
    return (minutes[element.shift] * own + 30) / 60
  }
}
