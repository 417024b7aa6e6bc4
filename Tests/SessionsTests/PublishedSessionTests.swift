import Foundation
import Sessions
import Statistics
import TestSupport
import Testing

/// Checks against the public data, which is read from where it lies and never copied.
@Suite(.enabled(if: PublishedSchedules.isThere, "the public data is not there; see PRAXIS_DATA"))
struct PublishedSessionTests {
  @Test("the published optima are found, to the printed digits")
  func optima() throws {
    let rows = try PublishedSchedules.rows("exhaustive-optima.tsv")
    #expect(rows.count == 6)
    for row in rows {
      let session = try session(row)
      let optimum = try session.bestOfAll(clients: 6)
      #expect(optimum.isProven)
      let printed = [
        ("optimal_objective", optimum.evaluation.objective), ("wait", optimum.evaluation.wait),
        ("idle", optimum.evaluation.idle), ("tardiness", optimum.evaluation.tardiness),
      ]
      for (column, value) in printed {
        let expected = try number(row, column)
        #expect(abs(value - expected) <= 5.1e-9, "\(column)")
      }
      #expect(optimum.schedule == schedule(row["optimal_schedule"]))
      for name in ["even", "bailey_welch"] {
        let evaluation = try session.evaluation(of: schedule(row["\(name)_schedule"]))
        let expected = try number(row, "\(name)_objective")
        #expect(abs(evaluation.objective - expected) <= 5.1e-9, "\(name)")
      }
    }
  }

  @Test("published objectives of 48 slots are as exact as they were cut off")
  func pairs() throws {
    let session = try Session(
      slots: 48,
      slotLength: 5,
      service: .poisson(mean: 9),
      weights: .init(waiting: 0.4, idle: 0.2, tardiness: 0.4)
    )
    for file in ["obp-24-02-2022.csv", "obp-28-04-2022_heuristic.csv"] {
      let pairs = try PublishedSchedules.pairs(file)
      #expect(pairs.count > 3_000)
      for pair in stride(from: 0, to: pairs.count, by: 450).map({ pairs[$0] }) {
        let exact = try session.evaluation(of: pair.schedule).objective
        #expect(exact >= pair.objective - 1e-9)
        #expect(exact <= pair.objective * 1.004)
      }
    }
    let best = try session.evaluation(
      of: [1] + Array(repeating: [1, 0], count: 23).flatMap(\.self) + [0]
    )
    #expect(abs(best.objective - 6.6367) < 5e-5)
  }

  private func session(_ row: [String: String]) throws -> Session {
    try Session(
      slots: Int(number(row, "I")),
      slotLength: Int(number(row, "d")),
      service: .poisson(mean: number(row, "beta")),
      noShow: number(row, "no_show"),
      weights: .init(
        waiting: number(row, "aW"),
        idle: number(row, "aI"),
        tardiness: number(row, "aT")
      )
    )
  }

  private func number(_ row: [String: String], _ column: String) throws -> Double {
    try #require(row[column].flatMap { Double($0) })
  }

  private func schedule(_ text: String?) -> [Int] {
    (text ?? "").split(separator: " ").compactMap { Int($0) }
  }
}

/// Schedules that were published.
enum PublishedSchedules {
  private static let folder = "appointment-sessions"

  static let isThere = PublicData.has("\(folder)/exhaustive-optima.tsv")

  static func rows(_ file: String) throws -> [[String: String]] {
    let lines = try PublicData.text("\(folder)/\(file)").split(whereSeparator: \.isNewline).filter {
      !$0.hasPrefix("#")
    }
    let cells = lines.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    let header = cells.first ?? []
    return cells.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
  }

  static func pairs(_ file: String) throws -> [(schedule: [Int], objective: Double)] {
    try PublicData.text("\(folder)/\(file)").split(whereSeparator: \.isNewline).compactMap { line in
      let parts = line.split(separator: "\"")
      guard parts.count == 2,
        let objective = Double(parts[1].dropFirst().trimmingCharacters(in: .whitespaces))
      else { return nil }
      let counts = parts[0].dropFirst().dropLast().split(separator: ",")
      return (counts.compactMap { Int($0.trimmingCharacters(in: .whitespaces)) }, objective)
    }
  }
}
