import PracticeDomain

/// The contents of a file of the public task-assignment benchmarks.
struct TaskAssignmentInstance {
  /// The minutes of each job, half-open; a job is its position.
  var jobs: [Range<Int>] = []
  /// The jobs that each worker may do; a worker is its position.
  var qualifications: [[Int]] = []

  /// The price of a job that is left over: more than that of any staff.
  static let leftOverPrice: Int64 = 1_000_000

  /// The instance as a practice: everybody is there all the time, jobs are
  /// requests at fixed times, and each person used costs 1.
  func practice(name: String, horizon: Horizon) -> Practice {
    let start = horizon.start
    let end = jobs.map(\.upperBound).max() ?? 1
    let shift = Shift(
      id: "all",
      name: "all",
      start: TimeOfDay(minutes: 0),
      length: max(1, end)
    )
    return Practice(
      name: name,
      horizon: horizon,
      shifts: [shift],
      professionals: qualifications.indices.map {
        Professional(id: Identifier(String($0)), name: "Worker \($0)")
      },
      fixed: qualifications.indices.map {
        FixedAssignment(professional: Identifier(String($0)), date: start, shift: "all")
      },
      rules: [OneDutyRule(header: RuleHeader("one-duty")), FixedRule(header: RuleHeader("fixed"))],
      demand: demand(on: start)
    )
  }

  private func demand(on start: CalendarDate) -> Demand {
    let settings = BookSettings(
      grid: 1,
      urgencies: [
        UrgencyClass(id: "job", unservedPrice: Self.leftOverPrice, latePrice: 0)
      ],
      splinter: 0,
      splinterPrice: 0,
      usePrice: 1
    )
    let lengths = Set(jobs.map(\.count)).sorted()
    return Demand(
      settings: settings,
      services: lengths.map { length in
        Service(
          id: Identifier("minutes-\(length)"),
          name: "\(length) minutes",
          phases: [Phase(name: "job", length: length, staff: [StaffNeed()])]
        )
      },
      requests: requests(on: start)
    )
  }

  private func requests(on start: CalendarDate) -> [ClientRequest] {
    var qualified = [[Identifier<Professional>]](repeating: [], count: jobs.count)
    for (worker, jobs) in qualifications.enumerated() {
      for job in jobs { qualified[job].append(Identifier(String(worker))) }
    }
    return jobs.indices.map { job in
      ClientRequest(
        id: Identifier(String(job)),
        client: Identifier(String(job)),
        service: Identifier("minutes-\(jobs[job].count)"),
        windows: Self.windows(of: jobs[job], start),
        required: qualified[job]
      )
    }
  }

  /// The minutes of a job, day by day.
  private static func windows(of minutes: Range<Int>, _ start: CalendarDate) -> [BookingWindow] {
    (minutes.lowerBound / 1440...(minutes.upperBound - 1) / 1440).compactMap { day in
      let part = minutes.clamped(to: day * 1440..<(day + 1) * 1440)
      guard let from = TimeOfDay(minutes: part.lowerBound - day * 1440),
        let until = TimeOfDay(minutes: part.upperBound - day * 1440)
      else { return nil }
      return BookingWindow(
        days: .date(start.adding(days: day)),
        part: DayPart(from: from, until: until)
      )
    }
  }
}
