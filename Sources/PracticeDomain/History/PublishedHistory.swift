/// What is known of the time before a horizon, from what a practice states and
/// from the plans it has put on record.
///
/// What is stated holds on the first day that the practice's file plans, and
/// balances on ``balancesFrom`` where that is given: a balance that is stated for
/// anybody begins anew then, with nothing for those of whom none is stated. Days are known one by one
/// as far back as records, and stated assignments, follow on each other
/// without a gap. A balance is what is stated of it, or else what the first
/// record of that professional found, and what every record ended before the
/// horizon has added. Whoever is in no record and has no stated balance begins
/// with the mean of the others where a rule of fairness spreads the balance
/// (rounded down), so that nobody who joins must catch up, and with nothing
/// elsewhere.
public struct PublishedHistory: Sendable {
  /// What the practice states of the time before.
  public var stated: History
  /// The first day that the practice's file plans: what is stated ends on the
  /// day before it.
  public var statedUntil: CalendarDate
  /// The first day of records that are added to stated balances; nil for all.
  public var balancesFrom: CalendarDate?
  /// What was put on record, by first day; no two share a day.
  public var records: [PublishedRecord]

  /// Gathers what is known.
  public init(
    stated: History,
    statedUntil: CalendarDate,
    balancesFrom: CalendarDate? = nil,
    records: [PublishedRecord] = []
  ) {
    self.stated = stated
    self.statedUntil = statedUntil
    self.balancesFrom = balancesFrom
    self.records = records.sorted { $0.horizon.start < $1.horizon.start }
  }

  /// The history of a practice on the eve of its horizon.
  ///
  /// - Complexity: linear in the assignments on record times professionals.
  public func history(of practice: Practice) -> History {
    let start = practice.horizon.start
    var history = History()
    let past = PastDays(self, before: start)
    for professional in practice.professionals {
      let id = professional.id
      let days = past.days(of: id)
      history.professionals[id] = ProfessionalHistory(
        knownFrom: days.knownFrom,
        assignments: days.assignments,
        standing: start == statedUntil ? stated[id]?.standing : nil,
        balances: ownBalances(of: id, before: start)
      )
    }
    level(&history, practice)
    return history
  }

  /// What colleagues were told of days that a practice plans: the first records
  /// that follow on each other, without those who have left; nil for nothing.
  public func published(in practice: Practice) -> PublishedRoster? {
    let known = Set(practice.professionals.map(\.id))
    var told: PublishedRoster?
    for record in records where record.horizon.overlaps(practice.horizon) {
      let assignments = record.assignments.filter { known.contains($0.professional) }
      let start = told.map { $0.until.adding(days: 1) } ?? record.horizon.start
      guard record.horizon.start == start else { break }
      told = PublishedRoster(
        from: told?.from ?? start,
        until: record.horizon.end,
        assignments: (told?.assignments ?? []) + assignments
      )
    }
    return told
  }

  /// The records whose balances count on the eve of a day.
  func ended(before start: CalendarDate) -> [PublishedRecord] {
    records.filter { $0.horizon.end < start }
  }

  private func ownBalances(
    of id: Identifier<Professional>,
    before start: CalendarDate
  ) -> [String: Int] {
    var balances = stated[id]?.balances ?? [:]
    let anew = balancesFrom == nil ? [] : statedNames
    for record in ended(before: start) {
      let isBefore = balancesFrom.map { record.horizon.start < $0 } ?? false
      for balance in record.balances where balance.professional == id {
        if isBefore && anew.contains(balance.name) { continue }
        let first = anew.contains(balance.name) && wasThereBefore(id) ? 0 : balance.before
        balances[balance.name, default: first] += balance.gained
      }
    }
    return balances
  }

  /// The balances that are stated for anybody.
  private var statedNames: Set<String> {
    stated.professionals.values.reduce(into: []) { $0.formUnion($1.balances.keys) }
  }

  /// Whether someone is in a record from before stated balances hold, and so
  /// has nothing where nothing is stated.
  private func wasThereBefore(_ id: Identifier<Professional>) -> Bool {
    guard let balancesFrom else { return false }
    return records.contains {
      $0.horizon.start < balancesFrom && $0.professionals.contains(id)
    }
  }

  /// Whether someone was not there when anything was put on record.
  func isNew(_ id: Identifier<Professional>, before start: CalendarDate) -> Bool {
    let ended = ended(before: start)
    return !ended.isEmpty && stated[id]?.balances.isEmpty ?? true
      && !ended.contains { $0.professionals.contains(id) }
  }

  /// Gives those who are new the mean of the others whom a rule of fairness is
  /// about.
  private func level(_ history: inout History, _ practice: Practice) {
    let start = practice.horizon.start
    let new = Set(practice.professionals.map(\.id).filter { isNew($0, before: start) })
    guard !new.isEmpty else { return }
    for case let rule as FairnessRule in practice.rules {
      guard let name = rule.balance else { continue }
      let members = practice.professionals.filter {
        rule.header.scope.contains($0, over: practice.horizon)
      }.map(\.id)
      let amounts = members.filter { !new.contains($0) }.compactMap {
        history[$0]?.balances[name]
      }
      guard !amounts.isEmpty else { continue }
      let mean = amounts.reduce(0, +).dividedDown(by: amounts.count)
      for id in members where new.contains(id) && history[id]?.balances[name] == nil {
        history.professionals[id]?.balances[name] = mean
      }
    }
  }
}

extension Int {
  /// The quotient rounded down.
  fileprivate func dividedDown(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : -((divisor - 1 - self) / divisor)
  }
}
