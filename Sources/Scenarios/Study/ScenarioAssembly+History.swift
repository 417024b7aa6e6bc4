import Documents
import PracticeDomain

extension ScenarioAssembly {
  /// The history of requests, most comfortably a table: `date`, `service`, `count`
  /// and `time`.
  func demandHistory(_ practice: Practice) -> [DemandOutlook.Entry] {
    let services = NameSpace("service", names: practice.demand.services.map(\.id.text))
    let entries = root.groups("history").compactMap { fields -> DemandOutlook.Entry? in
      let date = fields.read("date", .date, required: true)
      let service: Identifier<Service>? = fields.read("service", .id(in: services), required: true)
      let count = fields.read("count", .integer(in: 0...1_000_000)) ?? 1
      let time = fields.read("time", .time)
      fields.finish()
      guard let date, let service else { return nil }
      return DemandOutlook.Entry(date: date, service: service, count: count, time: time)
    }
    if let first = entries.map(\.date).min(), let last = entries.map(\.date).max() {
      let days = last.days(since: first) + 1
      if days < DemandOutlook.leastDays || days > 4000 {
        root.report(
          "history",
          "spans \(days) days",
          expected: "\(DemandOutlook.leastDays) to 4000 days"
        )
      }
    }
    return entries
  }
}
