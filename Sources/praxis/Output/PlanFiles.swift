import Foundation
import Interchange
import PracticeDomain
import Reports
import Verification

/// The files that a plan becomes, format by format.
struct PlanFiles {
  let practice: Practice
  let roster: Roster
  let verdict: Verdict
  let evidence: PlanEvidence
  /// A sentence on how good the plan is.
  let note: String
  /// Where they will lie; calendars published there before are revised.
  let folder: String
  /// When they are made, in seconds since 1970-01-01 UTC.
  let time: Int

  /// The files of a format; those that only the manager may see are called so.
  func files(as format: PlanFormat) throws -> [AtomicFiles.File] {
    switch format {
    case .csv: [file("roster.csv", RosterCSV(practice).text(of: roster))]
    case .json:
      [
        file(
          "roster.json",
          Array(try PlanDocument(roster, in: practice, evidence: evidence).json())
        )
      ]
    case .xlsx:
      [
        file("roster.xlsx", try RosterWorkbook(roster, in: practice).xlsx()),
        file("manager.xlsx", try ManagerWorkbook(roster, in: practice, verdict: verdict).xlsx()),
      ]
    case .html:
      [
        file("roster.html", RosterPage(roster, in: practice).html),
        file(
          "manager.html",
          ManagerPage(roster, in: practice, verdict: verdict, note: note).html
        ),
      ]
    case .ics: calendars()
    case .payroll: [file("payroll.csv", PayrollSheet(roster, in: practice).csv)]
    }
  }

  private func file(_ name: String, _ text: String) -> AtomicFiles.File {
    file(name, Array(text.utf8))
  }

  private func file(_ name: String, _ bytes: [UInt8]) -> AtomicFiles.File {
    AtomicFiles.File(path: "\(folder)/\(name)", bytes: bytes)
  }

  /// The calendar of everybody, and of each who has or had something in it.
  private func calendars() -> [AtomicFiles.File] {
    let calendar = RosterCalendar(practice, time: time)
    let all = calendar.calendar(of: roster, previous: published("roster.ics"))
    let assignments = Dictionary(grouping: roster.assignments, by: \.professional)
    let people = practice.professionals.compactMap { professional -> AtomicFiles.File? in
      let name = "people/\(RosterCalendar.fileName(for: professional.id))"
      let own = calendar.calendar(
        of: Roster(horizon: roster.horizon, assignments: assignments[professional.id] ?? []),
        for: professional,
        previous: published(name)
      )
      return own.events.isEmpty ? nil : file(name, own.text)
    }
    return (all.events.isEmpty ? [] : [file("roster.ics", all.text)]) + people
  }

  /// A calendar that was written into the folder before; nil for none.
  private func published(_ name: String) -> CalendarDocument? {
    Self.calendar(at: "\(folder)/\(name)")
  }

  /// The calendar of a file; nil where there is none, or none that can be read.
  static func calendar(at path: String) -> CalendarDocument? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    do {
      return try CalendarDocument(text: String(decoding: data, as: UTF8.self), file: path)
    } catch {
      Terminal.note("\(error)\nIts events are published as new ones.")
      return nil
    }
  }
}
