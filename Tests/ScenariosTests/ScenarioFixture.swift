import Documents
import Foundation
import PracticeDomain
import PracticeFiles
import Scenarios
import TestSupport

/// A directory with a small practice and scenario files about it.
struct ScenarioFixture {
  let folder: URL

  /// Two nurses, a receptionist, a room and a device, one week; prices in pence.
  static let practice = """
    version: 1
    practice: {name: Probe, time-zone: UTC, currency: GBP}
    horizon: {from: 2026-03-02, weeks: 1}
    sites: [{id: north, opening: [{days: Mon-Fri, from: 08:00, until: 18:00}]}]
    rooms: [{id: r1, site: north, features: [couch]}]
    equipment: [{id: ecg, quantity: 1}]
    skills: [nurse, desk, lead]
    shifts:
      - {id: day, start: 09:00, end: 17:00, roles: [nurse, desk], days: Mon-Fri}
      - {id: half, start: 09:00, end: 13:00, roles: [nurse, desk], days: Mon-Fri}
    contracts:
      - {id: full, weekly-hours: 40h, hourly-pay: 2000}
      - {id: part, weekly-hours: 20h, weekly-days: 3, hourly-pay: 1500}
    professionals:
      - {id: ann, name: Ann, contract: full, skills: [nurse, lead], tags: [senior]}
      - {id: ben, name: Ben, contract: full, skills: nurse}
      - {id: cat, name: Cat, contract: part, skills: desk}
    leave: [{professional: ben, from: 2026-03-06}]
    requests: [{professional: ben, date: 2026-03-04, wish: off}]
    cover:
      - {id: nurses, days: Mon-Fri, shifts: [day, half], role: nurse, minimum: 2}
      - {id: desk, days: Mon-Fri, during: 09:00-13:00, step: 60 min, role: desk, minimum: 1}
    services:
      - {id: check, length: 30 min, staff: [nurse], room: [couch], fee: 4000}
      - {id: trace, length: 15 min, staff: [nurse], equipment: ecg}
    client-requests:
      - {id: q1, service: check, windows: Mon, urgency: urgent, target: 2026-03-02}
      - {id: q2, service: check, windows: Tue-Wed, no-show: 10 %}
      - {id: q3, service: trace}
      - {id: q4, service: check, booked: 2026-03-05 10:00, booked-with: ben}
    matters: [{id: m1, effort: 2h, staff: desk, block: 1h}]
    rules:
      - {rule: overtime, tiers: [{cost: 150 %}]}
      - {rule: hours, id: seniors-rest, who: {tags: [senior]}, maximum: 45h}
      - {rule: supervision, id: feud, who: [cat], supervisors: [ben], price: 5}
    """

  init(practice: String = practice) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("praxis-scenarios-\(UUID().uuidString)")
    let directory = folder.appendingPathComponent("practice")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    try Data(practice.utf8).write(to: directory.appendingPathComponent("practice.yaml"))
  }

  /// Removes the directory.
  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// The path of a scenario file with a text.
  func file(_ text: String) throws -> String {
    let url = folder.appendingPathComponent("scenarios.yaml")
    try Data(text.utf8).write(to: url)
    return url.path
  }

  /// What a scenario file asks whose one scenario has some edits.
  static func set(_ edits: String) throws -> ScenarioSet {
    let fixture = try ScenarioFixture()
    defer { fixture.remove() }
    let file = try fixture.file(text(edits))
    return try ScenarioReader.read(file)
  }

  /// The practice after some edits.
  static func edited(_ edits: String) throws -> Practice { try set(edits).cases[1].practice }

  /// The problems of a scenario file.
  static func problems(_ text: String) throws -> [Problem] {
    let fixture = try ScenarioFixture()
    defer { fixture.remove() }
    let file = try fixture.file(text)
    do throws(FileProblems) {
      _ = try ScenarioReader.read(file)
      return []
    } catch { return error.problems }
  }

  /// A scenario file with one scenario of some edits.
  static func text(_ edits: String) -> String {
    """
    version: 1
    name: Probe
    practice: practice
    scenarios:
      - id: changed
        edits: [\(edits)]
    """
  }
}
