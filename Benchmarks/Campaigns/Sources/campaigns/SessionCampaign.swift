import Foundation
import Sessions

/// Appointment sessions against schedules that were published.
struct SessionCampaign {
  static func run(folder: String) throws {
    try optima(URL(filePath: folder).appending(path: "exhaustive-optima.tsv"))
    let session = try Session(
      slots: 48,
      slotLength: 5,
      service: .poisson(mean: 9),
      weights: .init(waiting: 0.4, idle: 0.2, tardiness: 0.4)
    )
    print("\n## 24 clients in 48 slots\n")
    print(
      "| schedules | number | published too low, at most | published too high | best published | exactly | seconds |"
    )
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    for file in ["obp-24-02-2022.csv", "obp-28-04-2022_heuristic.csv"] {
      try pairs(URL(filePath: folder).appending(path: file), session)
    }
    let clock = ContinuousClock()
    let start = clock.now
    let found = try session.bestFound(clients: 24)
    let seconds = (clock.now - start) / .seconds(1)
    print("\nFound by search: \(text(found.evaluation.objective, 6)) in \(text(seconds, 1)) s,")
    print(
      "\(found.evaluated) schedules tried: \(found.schedule.map(String.init).joined(separator: " "))."
    )
  }

  private static func optima(_ file: URL) throws {
    print("## Every schedule of 6 clients in 8 slots\n")
    print("| no-shows | weights | published optimum | ours | proven | looked at | seconds |")
    print("| ---: | --- | ---: | ---: | --- | ---: | ---: |")
    let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
    for line in lines.filter({ !$0.hasPrefix("#") }).dropFirst() {
      let cells = line.split(separator: "\t").map(String.init)
      let number = { (index: Int) in Double(cells[index]) ?? .nan }
      let session = try Session(
        slots: Int(number(1)),
        slotLength: Int(number(2)),
        service: .poisson(mean: number(3)),
        noShow: number(4),
        weights: .init(waiting: number(5), idle: number(6), tardiness: number(7))
      )
      let clock = ContinuousClock()
      let start = clock.now
      let best = try session.bestOfAll(clients: Int(number(0)))
      let row = [
        cells[4], cells[5...7].joined(separator: ", "), cells[9],
        text(best.evaluation.objective, 8), best.isProven ? "yes" : "no", "\(best.evaluated)",
        text((clock.now - start) / .seconds(1), 3),
      ]
      print("| " + row.joined(separator: " | ") + " |")
    }
  }

  private static func pairs(_ file: URL, _ session: Session) throws {
    let clock = ContinuousClock()
    let start = clock.now
    var (most, wrong) = (0.0, 0)
    var best = (published: Double.infinity, exact: 0.0)
    var count = 0
    for line in try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: "\"")
      guard parts.count == 2,
        let published = Double(parts[1].dropFirst().trimmingCharacters(in: .whitespaces))
      else { continue }
      let schedule = parts[0].dropFirst().dropLast().split(separator: ",").compactMap {
        Int($0.trimmingCharacters(in: .whitespaces))
      }
      let exact = try session.evaluation(of: schedule).objective
      most = max(most, exact / published - 1)
      if published > exact * 1.000_001 { wrong += 1 }
      if published < best.published { best = (published, exact) }
      count += 1
    }
    let row = [
      file.lastPathComponent, "\(count)", text(100 * most, 2) + " %", "\(wrong)",
      text(best.published, 4), text(best.exact, 4), text((clock.now - start) / .seconds(1), 1),
    ]
    print("| " + row.joined(separator: " | ") + " |")
  }
}
