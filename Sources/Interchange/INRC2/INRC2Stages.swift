public import PracticeDomain

/// An instance of the Second International Nurse Rostering Competition week by
/// week, as the competition was run: when a week is planned, the weeks after it
/// are not known (Ceschia, Dang, De Causmaecker, Haspeslagh & Schaerf 2019,
/// https://doi.org/10.1007/s10479-018-2816-0).
///
/// The problem of a week holds that week and, so that it is not planned as if
/// nothing came after, some weeks that are expected to follow. An expected week
/// wants what a week already seen wanted, the latest first, at no more than the
/// price of what is missing to the optimum; nobody's wishes are known in it.
/// Beyond the weeks expected, a nurse's limits of assignments and weekends are
/// shared out evenly over the weeks that remain.
public struct INRC2Stages: Sendable {
  /// The whole instance, all weeks known: what the roster is judged by.
  public let practice: Practice
  /// The most weeks expected to follow the one that is planned.
  public let lookahead: Int
  private let instance: INRC2Instance

  /// How many weeks are expected to follow unless told. One keeps the end of a
  /// week from being expensive in the next. On sets of 30 to 60 nurses none was
  /// dearer by 2 to 30 per cent, while two, three and seven were now better, now
  /// worse by a few, in the same time.
  public static let usualLookahead = 1

  init(_ instance: INRC2Instance, name: String, lookahead: Int) {
    self.instance = instance
    self.lookahead = max(0, lookahead)
    practice = instance.practice(name: name)
  }

  /// How many weeks there are.
  public var count: Int { instance.weeks.count }

  /// The days of a week, the first being 0.
  public func dates(ofWeek week: Int) -> [CalendarDate] {
    (7 * week..<7 * week + 7).map { instance.horizon.date(at: $0) }
  }

  /// The problem of a week, given the roster of all weeks before it.
  ///
  /// Nothing of the weeks after it is looked at.
  ///
  /// - Parameters:
  ///   - week: from 0; at most ``count`` - 1.
  ///   - roster: whose days from that week on are not looked at.
  public func problem(ofWeek week: Int, after roster: Roster) -> Practice {
    let remaining = count - week
    let expected = min(lookahead, remaining - 1)
    let start = instance.horizon.date(at: 7 * week)
    guard let horizon = Horizon(start: start, days: 7 * (1 + expected)) else { return practice }
    let history = instance.history(beforeWeek: week, in: roster)
    let stage = INRC2Instance(
      scenario: instance.scenario,
      history: history,
      weeks: [instance.weeks[week]] + (0..<expected).map { expectedWeek($0, after: week) },
      horizon: horizon
    )
    var problem = stage.practice(name: "\(practice.name), week \(week + 1)")
    INRC2Allowances(history, instance.scenario, weeks: 1 + expected, of: remaining)
      .share(in: &problem)
    return problem
  }

  /// What a week to come is expected to want.
  private func expectedWeek(_ number: Int, after week: Int) -> INRC2Week {
    let seen = instance.weeks[week - number % (week + 1)]
    var expected = INRC2Week()
    expected.requirements = seen.requirements.map { line in
      INRC2Week.Requirement(
        shift: line.shift,
        skill: line.skill,
        days: line.days.map { INRC2Limits(least: 0, most: $0.most) }
      )
    }
    return expected
  }
}

extension INRC2Reader {
  /// Reads an instance as it is planned week by week.
  ///
  /// - Parameters:
  ///   - directory: the directory of the set.
  ///   - history: the number of the history; nil for the first.
  ///   - weeks: the numbers of the weeks, in order; without a history, the
  ///     first ones, as many as the scenario has.
  ///   - lookahead: the most weeks expected to follow the one that is planned.
  /// - Throws: everything that is wrong with the first faulty file.
  public func stages(
    directory: String,
    history: Int?,
    weeks: [Int],
    lookahead: Int = INRC2Stages.usualLookahead
  ) throws(FormatProblems) -> INRC2Stages {
    let files = try INRC2Directory(directory)
    guard let history else {
      let choice = try usualChoice(files)
      return try stages(
        directory: directory,
        history: choice.history,
        weeks: choice.weeks,
        lookahead: lookahead
      )
    }
    let (instance, name) = try instance(files, history: history, weeks: weeks)
    return INRC2Stages(instance, name: name, lookahead: lookahead)
  }
}
