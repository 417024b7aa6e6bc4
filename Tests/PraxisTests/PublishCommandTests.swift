import Foundation
import Testing

/// A sample practice in a directory of its own, planned and put on record.
struct PublishedSample {
  let folder: Folder
  let name: String
  var directory: String { folder.file(name) }

  init(_ name: String) throws {
    self.name = name
    folder = try Folder()
    let sample = CommandLineTool.package.appendingPathComponent("instances/\(name)").path
    try FileManager.default.copyItem(atPath: sample, toPath: folder.file(name))
  }

  /// Makes the roster of a week and returns its `roster.json`.
  func roster(from date: String, into plan: String, more: [String] = []) throws -> String {
    let options = ["--from", date, "--weeks", "1", "--time-limit", "60", "--iterations", "2000"]
    let result = try CommandLineTool.run(
      ["roster", directory] + options + ["--formats", "json,csv", "--out", folder.file(plan)]
        + ["--quiet"] + more
    )
    #expect(result.code == 0, "\(result.errors)")
    return folder.file("\(plan)/roster.json")
  }

  func publish(_ plan: String, _ more: String...) throws -> CommandLineTool.Result {
    try CommandLineTool.run(["publish", directory, plan] + more)
  }

  /// The text of a file in the practice's directory.
  func text(_ file: String) -> String { folder.text("\(name)/\(file)") }
}

@Suite struct PublishCommandTests {
  /// Samples, with two Mondays that follow on each other.
  static let weeks = [
    ("clinic", "2026-03-02", "2026-03-09"), ("law", "2026-05-25", "2026-06-01"),
    ("accounting", "2027-01-25", "2027-02-01"),
  ]

  @Test("two weeks with a record between them break nothing as one fortnight", arguments: weeks)
  func fortnight(_ name: String, _ first: String, _ second: String) throws {
    let sample = try PublishedSample(name)
    let plans = [
      try sample.roster(from: first, into: "first"), "",
    ]
    let published = try sample.publish(plans[0], "--json")
    #expect(published.code == 0, "\(published.errors)")
    #expect(published.json["from"] as? String == first)
    #expect(try CommandLineTool.run("verify", sample.directory, plans[0]).code == 0)
    let next = try sample.roster(from: second, into: "second")
    let joined = try join([plans[0], next], in: sample.folder)
    // As one roster of a practice that has nothing on record.
    try FileManager.default.removeItem(atPath: "\(sample.directory)/history")
    let check = try CommandLineTool.run(
      ["verify", sample.directory, joined, "--from", first, "--weeks", "2", "--json"]
    )
    #expect(check.code == 0, "\(check.output)")
    let findings = try #require(check.json["findings"] as? [[String: Any]])
    #expect(!findings.contains { $0["hard"] as? Bool == true })
  }

  /// One plan of the assignments of two that follow on each other.
  private func join(_ plans: [String], in folder: Folder) throws -> String {
    let documents = try plans.map { path in
      let data = try #require(FileManager.default.contents(atPath: path))
      return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }
    var joined = documents[0]
    let days = documents.compactMap { $0["horizon"] as? [String: String] }
    joined["horizon"] = ["start": days[0]["start"], "end": days[1]["end"]]
    joined["assignments"] = documents.flatMap { $0["assignments"] as? [Any] ?? [] }
    joined["evidence"] = NSNull()
    let data = try JSONSerialization.data(withJSONObject: joined)
    try folder.write(String(decoding: data, as: UTF8.self), to: "joined.json")
    return folder.file("joined.json")
  }

  @Test("balances go on from record to record, and the next week starts from them")
  func balances() throws {
    let sample = try PublishedSample("clinic")
    let first = try sample.publish(try sample.roster(from: "2026-03-02", into: "a"), "--json")
    let second = try sample.publish(try sample.roster(from: "2026-03-09", into: "b"), "--json")
    func amounts(_ result: CommandLineTool.Result, _ key: String) -> [String: Int] {
      let rows = result.json["balances"] as? [[String: Any]] ?? []
      return Dictionary(
        uniqueKeysWithValues: rows.compactMap { row in
          guard let who = row["professional"], let name = row["balance"],
            let amount = row[key] as? Int
          else { return nil }
          return ("\(who) \(name)", amount)
        }
      )
    }
    let after = amounts(first, "before").merging(amounts(first, "gained"), uniquingKeysWith: +)
    // A balance of the rules' and six of every practice.
    #expect(after.count == 12 * 7)
    #expect(after["amara saturdays"] ?? 0 >= 1)
    #expect(amounts(second, "before") == after)
  }

  @Test("days on record are published again only with --replace, and the old plan is kept")
  func replace() throws {
    let sample = try PublishedSample("clinic")
    let plan = try sample.roster(from: "2026-03-02", into: "a")
    #expect(try sample.publish(plan).code == 0)
    let record = "history/2026-03-02--2026-03-08.yaml"
    let old = sample.text(record)
    let refused = try sample.publish(plan)
    #expect(refused.code == 74 && refused.errors.contains("--replace"))
    #expect(sample.text(record) == old)
    let other = try sample.roster(from: "2026-03-02", into: "b", more: ["--seed", "7"])
    #expect(try sample.publish(other, "--replace").code == 0)
    #expect(sample.text("history/replaced/2026-03-02--2026-03-08.1.yaml") == old)
    // Days that overlap with others are never replaced.
    let later = try sample.roster(from: "2026-03-04", into: "c")
    let crossing = try sample.publish(later, "--replace")
    #expect(crossing.code == 74 && crossing.errors.contains("2026-03-02--2026-03-08"))
  }

  @Test("a plan that breaks hard rules is refused, unless that is said")
  func breaches() throws {
    let sample = try PublishedSample("clinic")
    // Imran, on leave on the Monday, does then what Hana does.
    let data = Data(
      try #require(
        FileManager.default.contents(atPath: try sample.roster(from: "2026-03-02", into: "a"))
      )
    )
    var document = try #require(
      try JSONSerialization.jsonObject(with: data) as? [String: Any]
    )
    var assignments = try #require(document["assignments"] as? [[String: Any]])
    var added = try #require(
      assignments.first {
        $0["professional"] as? String == "hana" && $0["date"] as? String == "2026-03-02"
      }
    )
    added["professional"] = "imran"
    assignments.append(added)
    document["assignments"] = assignments
    document["evidence"] = NSNull()
    let broken = try JSONSerialization.data(withJSONObject: document)
    try sample.folder.write(String(decoding: broken, as: UTF8.self), to: "broken.json")
    let plan = sample.folder.file("broken.json")
    let refused = try sample.publish(plan)
    #expect(refused.code == 1 && refused.errors.contains("leave: Imran"))
    #expect(sample.text("history/2026-03-02--2026-03-08.yaml").isEmpty)
    #expect(try sample.publish(plan, "--despite-breaches", "--quiet").code == 0)
    #expect(sample.text("history/2026-03-02--2026-03-08.yaml").contains("leave: Imran"))
    #expect(try CommandLineTool.run("check", sample.directory).code == 0)
  }

  @Test("gaps, and people who joined or left since, are told")
  func changes() throws {
    let sample = try PublishedSample("clinic")
    #expect(try sample.publish(try sample.roster(from: "2026-03-02", into: "a")).code == 0)
    let staff = sample.text("staff.csv").replacing("leila,Leila", with: "mona,Mona")
    try sample.folder.write(staff, to: "clinic/staff.csv")
    let check = try CommandLineTool.run("check", sample.directory, "--from", "2026-03-16")
    // History before the sample's own days names Leila still.
    #expect(check.code == 65 && check.errors.contains("history.csv"))
    for table in ["history.csv", "requests.csv"] {
      let rows = sample.text(table).split(separator: "\n").filter { !$0.contains("leila") }
      try sample.folder.write(rows.joined(separator: "\n"), to: "clinic/\(table)")
    }
    let sound = try CommandLineTool.run("check", sample.directory, "--from", "2026-03-16")
    #expect(sound.code == 0, "\(sound.errors)")
    #expect(sound.output.contains("from 2026-03-09 to 2026-03-15"))
    #expect(sound.output.contains("Mona") && sound.output.contains("left out: leila"))
  }

  @Test("what cannot be published says why")
  func refusals() throws {
    let sample = try PublishedSample("clinic")
    let plan = try sample.roster(from: "2026-03-02", into: "a")
    let law = CommandLineTool.package.appendingPathComponent("instances/law").path
    #expect(try CommandLineTool.run("publish", law, plan).code == 1)
    let absent = try sample.publish(sample.folder.file("absent.json"))
    #expect(absent.code == 65 && absent.errors.contains("absent.json"))
    let other = sample.folder.file("clinic/other.yaml")
    try FileManager.default.copyItem(atPath: "\(sample.directory)/practice.yaml", toPath: other)
    #expect(try CommandLineTool.run("publish", other, plan).code == 65)
  }

  @Test("killed at any moment, a record is there as a whole or not at all")
  func killed() throws {
    let sample = try PublishedSample("clinic")
    let plan = try sample.roster(from: "2026-03-02", into: "a")
    let record = "history/2026-03-02--2026-03-08.yaml"
    for moment in 0..<20 {
      let process = CommandLineTool.process(["publish", sample.directory, plan, "--quiet"])
      try process.run()
      Thread.sleep(forTimeInterval: 0.004 * Double(moment))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let text = sample.text(record)
      #expect(text.isEmpty || text.contains("balances:"))
      if text.isEmpty { continue }
      #expect(try CommandLineTool.run("check", sample.directory, "--from", "2026-03-09").code == 0)
      try FileManager.default.removeItem(atPath: "\(sample.directory)/history")
    }
  }

  @Test("of several runs that publish the same days at once, one does")
  func atOnce() throws {
    let sample = try PublishedSample("clinic")
    let plan = try sample.roster(from: "2026-03-02", into: "a")
    let runs = try (0..<6).map { _ in
      let process = CommandLineTool.process(["publish", sample.directory, plan, "--quiet"])
      process.standardError = FileHandle.nullDevice
      try process.run()
      return process
    }
    for run in runs { run.waitUntilExit() }
    #expect(runs.map(\.terminationStatus).sorted() == [0, 74, 74, 74, 74, 74])
  }
}
