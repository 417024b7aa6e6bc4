import PracticeDomain

/// Who gets an appointment, and when.
struct ServiceLevel {
  /// A visit that is wanted, and the day on which it is held.
  struct Outcome {
    let visit: Visit
    /// Nil where it is not held.
    let date: CalendarDate?
    /// The first day on which it could be.
    let first: CalendarDate?
  }

  let outcomes: [Outcome]
  private let practice: Practice

  init(_ book: AppointmentBook, in practice: Practice) {
    self.practice = practice
    let starts = Dictionary(
      book.appointments.compactMap { appointment in
        appointment.phases.first.map { (appointment.request, $0.span.lowerBound) }
      },
      uniquingKeysWith: min
    )
    outcomes = practice.demand.wanted.visits.map { visit in
      let request = visit.request
      let first =
        request.booked?.date
        ?? practice.horizon.dates.first { date in
          request.windows.isEmpty || request.windows.contains { $0.days.contains(date) }
        }
      let date = starts[request.id].map { practice.clock.date(of: $0) }
      return Outcome(visit: visit, date: date, first: first)
    }
  }

  var unserved: Int { outcomes.count { $0.date == nil } }

  /// Percent of visits that are held; nil where none is wanted.
  var served: Double? { share { $0.date != nil } }

  /// Percent of visits that are held by their target.
  var onTime: Double? {
    share { outcome in
      guard let date = outcome.date else { return false }
      return outcome.visit.request.target.map { date <= $0 } ?? true
    }
  }

  /// Days past targets, of all visits held.
  var daysLate: Int {
    outcomes.reduce(0) { sum, outcome in
      guard let date = outcome.date, let target = outcome.visit.request.target else { return sum }
      return sum + max(0, date.days(since: target))
    }
  }

  /// Mean days from the first on which a visit could be, of those held that were
  /// not booked before.
  var daysToVisit: Double? {
    let waits = outcomes.compactMap { outcome -> Int? in
      guard let date = outcome.date, let first = outcome.first, !outcome.visit.isWork,
        outcome.visit.request.booked == nil
      else { return nil }
      return max(0, date.days(since: first))
    }
    return waits.isEmpty ? nil : Double(waits.reduce(0, +)) / Double(waits.count)
  }

  /// Fees of the visits held, as far as clients can be expected to come.
  var revenue: Int64 { outcomes.reduce(0) { $0 + ($1.date == nil ? 0 : $1.visit.expectedFee) } }

  /// Percent of the visits of an urgency class that are held within so many days
  /// of the first on which they could be; nil where there is none.
  func served(_ urgency: Identifier<UrgencyClass>, within days: Int) -> Double? {
    let meant = outcomes.filter {
      !$0.visit.isWork && practice.demand.settings.urgency($0.visit.request.urgency).id == urgency
    }
    guard !meant.isEmpty else { return nil }
    let prompt = meant.count { outcome in
      guard let date = outcome.date, let first = outcome.first else { return false }
      return date.days(since: first) <= days
    }
    return 100 * Double(prompt) / Double(meant.count)
  }

  private func share(_ isMeant: (Outcome) -> Bool) -> Double? {
    outcomes.isEmpty ? nil : 100 * Double(outcomes.count(where: isMeant)) / Double(outcomes.count)
  }
}

extension PracticeClock {
  /// The local day of an instant.
  func date(of instant: Int) -> CalendarDate {
    let wall = instant + offset(atInstant: instant)
    return CalendarDate(dayNumber: wall >= 0 ? wall / 1440 : -((1439 - wall) / 1440))
  }
}
