import Foundation
import Interchange
import PracticeDomain
import PracticeFiles
import PracticeSimulation
import Simulation
import Statistics

/// A practice, its roster, and what chance does as the public data tell.
struct BookingInput {
  let practice: Practice
  let roster: Roster
  /// The defaults with no-shows and service times of the data.
  let setup: SimulationSetup

  init(practice path: String, roster file: String, data: String) throws {
    practice = try PracticeReader.read(path)
    let document = try Data(contentsOf: URL(fileURLWithPath: file))
    roster = try PlanDocument(json: document, file: file).placingBreaks(in: practice).roster
    var setup = SimulationSetup(practice)
    setup.attendance.noShows = try Self.noShows(data + "/noshow-by-lead-time.tsv")
    setup.serviceTimes.ratio = try ServiceTimes.observed(
      try Self.serviceMinutes(data + "/hangu-service-times.csv")
    )
    self.setup = setup
  }

  /// The demand of a practice that is nearly full: so many times the sample week's
  /// requests for what doctors do, and half as many times for the rest.
  func busy(_ factor: Double) -> SimulationSetup {
    var setup = setup
    setup.demand.scale(by: factor / 2)
    for service in ["consultation", "long", "call", "home-visit"] {
      setup.demand.scale(service: Identifier(service), by: 2)
    }
    // What one theatre list and one group a week can hold does not grow.
    for service in ["mole", "glucose", "stop-smoking"] {
      setup.demand.scale(service: Identifier(service), by: 2 / factor)
    }
    return setup
  }

  /// No-show chances by lead time, from the counts of the data.
  private static func noShows(_ file: String) throws -> [Attendance.Step] {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    return text.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t")
      guard fields.count == 4, let all = Double(fields[1]), let missed = Double(fields[2]) else {
        return nil
      }
      let days = fields[0].split { !$0.isNumber }.first.flatMap { Int($0) } ?? 0
      return Attendance.Step(days: days, chance: missed / all)
    }
  }

  /// Minutes of consultations.
  private static func serviceMinutes(_ file: String) throws -> [Double] {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
      line.split(separator: ",").last.flatMap { Double($0) }.map { $0 / 60 }
    }
  }
}
