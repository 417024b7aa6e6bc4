public import PracticeDomain

/// Reads instances of the Second International Nurse Rostering Competition:
/// a set's scenario, one of its histories and some of its weeks, all known at
/// once.
///
/// The practice starts on Monday 2024-01-01 in Universal Time and is named as
/// instances are, `n030w4_1_6-2-9-1`. Rules are named by the constraints of the
/// competition, H1 to H4 hard and S1 to S7 soft. What is missing to an optimum
/// costs 30 each down to the minimum; below it cover is hard.
public struct INRC2Reader: Sendable {
  /// Makes a reader.
  public init() {}

  /// Reads an instance.
  ///
  /// - Parameters:
  ///   - directory: the directory of the set.
  ///   - history: the number of the history.
  ///   - weeks: the numbers of the weeks, in order; a week may come twice.
  /// - Throws: everything that is wrong with the first faulty file.
  public func read(
    directory: String,
    history: Int,
    weeks: [Int]
  ) throws(FormatProblems) -> Practice {
    let (instance, name) = try instance(INRC2Directory(directory), history: history, weeks: weeks)
    return instance.practice(name: name)
  }

  /// Reads the instance that a directory stands for when nothing else is said:
  /// its first history and its first weeks, as many as the scenario has.
  ///
  /// - Throws: everything that is wrong with the first faulty file.
  public func read(directory: String) throws(FormatProblems) -> Practice {
    let choice = try usualChoice(INRC2Directory(directory))
    return try read(directory: directory, history: choice.history, weeks: choice.weeks)
  }

  /// Reads an instance from the bytes of its files.
  ///
  /// - Throws: everything that is wrong with the first faulty file.
  public func read(
    scenario: (file: String, bytes: [UInt8]),
    history: (file: String, bytes: [UInt8]),
    weeks: [(file: String, bytes: [UInt8])],
    name: String
  ) throws(FormatProblems) -> Practice {
    try instance(scenario: scenario, history: history, weeks: weeks).practice(name: name)
  }

  /// The first history and the first weeks of a set, as many as its scenario has.
  func usualChoice(
    _ files: INRC2Directory
  ) throws(FormatProblems) -> (history: Int, weeks: [Int]) {
    let scenario = try INRC2ScenarioParser.read(
      FileBytes.read(files.scenario),
      file: files.scenario
    )
    guard let history = files.histories.first, files.weeks.count >= scenario.weeks else {
      throw FormatProblems([
        FormatProblem(file: files.path, expected: "a history and \(scenario.weeks) weeks")
      ])
    }
    return (history, Array(files.weeks.prefix(scenario.weeks)))
  }

  /// Reads an instance and what it is called.
  func instance(
    _ files: INRC2Directory,
    history: Int,
    weeks: [Int]
  ) throws(FormatProblems) -> (instance: INRC2Instance, name: String) {
    guard !weeks.isEmpty, weeks.count <= 52 else {
      throw FormatProblems([FormatProblem(file: files.path, expected: "1 to 52 weeks")])
    }
    var contents: [[UInt8]] = []
    for week in weeks { contents.append(try FileBytes.read(files.week(week))) }
    let instance = try instance(
      scenario: (files.scenario, FileBytes.read(files.scenario)),
      history: (files.history(history), FileBytes.read(files.history(history))),
      weeks: Array(zip(weeks.map(files.week), contents))
    )
    let name = "\(files.name)_\(history)_\(weeks.map(String.init).joined(separator: "-"))"
    return (instance, name)
  }

  private func instance(
    scenario: (file: String, bytes: [UInt8]),
    history: (file: String, bytes: [UInt8]),
    weeks: [(file: String, bytes: [UInt8])]
  ) throws(FormatProblems) -> INRC2Instance {
    let set = try INRC2ScenarioParser.read(scenario.bytes, file: scenario.file)
    let past = try INRC2History.read(history.bytes, file: history.file, of: set)
    var data: [INRC2Week] = []
    for week in weeks {
      data.append(try INRC2Week.read(week.bytes, file: week.file, of: set))
    }
    guard let horizon = Horizon(start: .undatedStart, days: 7 * weeks.count) else {
      throw FormatProblems([FormatProblem(file: scenario.file, expected: "at least one week")])
    }
    return INRC2Instance(scenario: set, history: past, weeks: data, horizon: horizon)
  }
}
