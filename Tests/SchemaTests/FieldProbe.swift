import Documents
import Foundation
import PracticeDomain
import PracticeFiles
import TestSupport
import Testing

/// Asks the reader which fields a group may have, by giving it one that it
/// cannot know.
struct FieldProbe: Sendable, CustomTestStringConvertible {
  /// The part of the schema.
  let part: String
  /// YAML with the unknown field, which replaces a section of the same name.
  let section: String

  var testDescription: String { part.isEmpty ? "the whole" : part }

  private static let unknown = "qqqq"

  private static let sections: [(name: String, text: String)] = [
    ("version", "version: 1"), ("practice", "practice: {name: Probe, time-zone: UTC}"),
    ("horizon", "horizon: {from: 2026-03-02, days: 7}"), ("skills", "skills: [gp]"),
    ("shifts", "shifts: [{id: e, start: 08:00, length: 8h}]"),
    ("professionals", "professionals: [{id: ann}]"),
  ]

  /// The document that is read.
  var text: String {
    let own = section.split(separator: ":").first.map(String.init)
    return Self.sections.filter { $0.name != own }.map(\.text).joined(separator: "\n")
      + "\n\(section)\n"
  }

  /// The fields that the reader says it knows.
  func knownFields() throws -> Set<String> {
    let folder = try TestFolder()
    let file = try folder.write(Array(text.utf8), to: "practice.yaml")
    do throws(FileProblems) {
      _ = try PracticeReader.read(file)
      return []
    } catch {
      let fault = error.problems.first {
        $0.value == Self.unknown && $0.fault.contains("is not a known field")
      }
      let words = fault?.expected?.replacing("one of ", with: "") ?? ""
      return Set(words.split(separator: ", ").map(String.init))
    }
  }

  static let all: [FieldProbe] =
    [
      ("", "qqqq: 1"), ("practice", "practice: {qqqq: 1}"), ("horizon", "horizon: {qqqq: 1}"),
      ("site", "sites: [{qqqq: 1}]"), ("opening", "sites: [{id: s, opening: [{qqqq: 1}]}]"),
      ("room", "rooms: [{qqqq: 1}]"), ("equipment", "equipment: [{qqqq: 1}]"),
      ("skill", "skills: [{qqqq: 1}]"), ("shift", "shifts: [{qqqq: 1}]"),
      ("break", "shifts: [{id: e, length: 8h, breaks: [{qqqq: 1}]}]"),
      ("template", "shifts: [{id: e, template: {qqqq: 1}}]"),
      ("day-group", "shifts: [{id: e, length: 8h, days: {qqqq: 1}}]"),
      ("combination", "combinations: [{qqqq: 1}]"), ("contract", "contracts: [{qqqq: 1}]"),
      ("professional", "professionals: [{qqqq: 1}]"),
      ("grant", "professionals: [{id: ann, skills: [{qqqq: 1}]}]"),
      ("leave", "leave: [{qqqq: 1}]"), ("unavailability", "unavailability: [{qqqq: 1}]"),
      ("request", "requests: [{qqqq: 1}]"), ("fixed", "fixed: [{qqqq: 1}]"),
      ("cover", "cover: [{qqqq: 1}]"), ("holiday", "holidays: [{qqqq: 1}]"),
      ("history", "history: {qqqq: 1}"),
      ("past-assignment", "history: {assignments: [{qqqq: 1}]}"),
      ("balance", "history: {balances: [{qqqq: 1}]}"),
      ("standing", "history: {standings: [{qqqq: 1}]}"),
      ("published", "published: {qqqq: 1}"),
      ("past-assignment", "published: {assignments: [{qqqq: 1}]}"),
      ("book", "book: {qqqq: 1}"), ("urgency", "book: {urgencies: [{qqqq: 1}]}"),
      ("service", "services: [{qqqq: 1}]"),
      ("phase", "services: [{id: s, phases: [{qqqq: 1}]}]"),
      ("staff-need", "services: [{id: s, length: 5 min, staff: [{qqqq: 1}]}]"),
      ("room-need", "services: [{id: s, length: 5 min, room: {qqqq: 1}}]"),
      ("client-request", "client-requests: [{qqqq: 1}]"), ("series", "series: [{qqqq: 1}]"),
      ("matter", "matters: [{qqqq: 1}]"), ("travel", "travel: [{qqqq: 1}]"),
      ("reserved", "reserved: [{qqqq: 1}]"), ("booking", "booking: {qqqq: 1}"),
      ("bookable", "booking: {bookable: [{qqqq: 1}]}"),
      ("reserve", "booking: {reserves: [{qqqq: 1}]}"),
      ("people-group", "rules: [{rule: rest, minimum: 11h, who: {qqqq: 1}}]"),
      ("work-group", "rules: [{rule: weekends, maximum: 1, work: {qqqq: 1}}]"),
      ("tier", "rules: [{rule: overtime, tiers: [{qqqq: 1}]}]"),
      ("agency-tariff", "rules: [{rule: agency, tariff: 1, tariffs: [{qqqq: 1}]}]"),
      ("agency-discount", "rules: [{rule: agency, tariff: 1, discounts: [{qqqq: 1}]}]"),
      ("pair", "rules: [{rule: succession, pairs: [{qqqq: 1}]}]"),
      ("points", "rules: [{rule: load, points: [{qqqq: 1}]}]"),
    ].map { FieldProbe(part: $0.0, section: $0.1) }
    + RuleCatalogue.kinds.map {
      FieldProbe(part: "rule-\($0.kind)", section: "rules: [{rule: \($0.kind), qqqq: 1}]")
    }
}
