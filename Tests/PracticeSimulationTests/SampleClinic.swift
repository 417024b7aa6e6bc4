import Foundation
import Interchange
import PracticeDomain
import PracticeFiles
import PracticeSimulation
import TestSupport

/// The sample clinic with a roster.
enum SampleClinic {
  /// A roster of its week.
  private static let table = """
    employee,2026-03-02,2026-03-03,2026-03-04,2026-03-05,2026-03-06,2026-03-07,2026-03-08
    amara,clinic,clinic,clinic,clinic,clinic,,
    bilal,clinic,clinic,evening/gp,clinic-am,clinic,saturday/gp,
    carys,clinic,surgery,clinic,clinic-am,,,
    dev,clinic/registrar,clinic/registrar,clinic/registrar,clinic-am/registrar,clinic/registrar,,
    elena,day/nurse,day/nurse,day/nurse,day/nurse,,saturday/nurse,
    farid,,day/nurse,day/nurse,,day/nurse,,
    grace,day/bloods,day/bloods,day/bloods,day/bloods,day/bloods,,
    hana,early,late,early,early,early,,
    imran,,,,late,late,,
    jo,,,early,early,late,,
    kofi,early,early,late,,,saturday/reception,
    leila,late,early,evening/reception,late,early,,
    """

  static func read() throws -> (practice: Practice, roster: Roster) {
    let practice = try PracticeReader.read(OtherProgram.package.path + "/instances/clinic")
    let roster = try RosterCSV(practice).read(Array(table.utf8), file: "roster.csv")
    return (practice, roster)
  }

  /// A few weeks of it, with more demand than it has time for in some.
  static func setup(_ practice: Practice, weeks: Int = 2, factor: Double = 4) -> SimulationSetup {
    var setup = SimulationSetup(practice)
    setup.weeks = weeks
    setup.warmUpWeeks = 1
    setup.rules.ahead = 14
    setup.demand.scale(by: factor)
    setup.sickness.spells = 12
    return setup
  }
}
