import Foundation
import Testing

@Suite struct HorizonTests {
  @Test("other days are planned and verified, and what lies outside them is left out")
  func chosen() throws {
    let folder = try Folder()
    let days = ["--from", "2026-03-16", "--weeks", "2"]
    let result = try CommandLineTool.run(
      ["roster", CommandLineTool.clinic, "--time-limit", "30", "--iterations", "500", "--json"]
        + ["--out", folder.path] + days
    )
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.errors.contains("Nothing is on record from 2026-03-02 to 2026-03-15"))
    let header = folder.text("roster.csv").prefix { $0 != "\n" }
    #expect(header.hasPrefix("employee,2026-03-16,") && header.hasSuffix(",2026-03-29"))
    let plan = folder.file("roster.json")
    #expect(try CommandLineTool.run(["verify", CommandLineTool.clinic, plan] + days).code == 0)
    let other = try CommandLineTool.run(["verify", CommandLineTool.clinic, plan])
    #expect(other.code == 0 && other.errors.contains("own days, 2026-03-16 to 2026-03-29"))
    let apart = ["--from", "2026-03-23", "--weeks", "2"]
    let overlapping = try CommandLineTool.run(["verify", CommandLineTool.clinic, plan] + apart)
    #expect(overlapping.code == 1 && overlapping.output.contains(days.joined(separator: " ")))
  }

  @Test("a long horizon is planned week by week and verified as one roster")
  func weekByWeek() throws {
    let folder = try Folder()
    let days = ["--from", "2026-03-02", "--weeks", "4"]
    let result = try CommandLineTool.run(
      ["roster", CommandLineTool.clinic, "--week-by-week", "--time-limit", "60", "--json"]
        + ["--formats", "json", "--out", folder.path] + days
    )
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.json["status"] as? String == "feasible")
    #expect(result.json["verified"] as? Bool == true)
    #expect(result.json["bound"] is NSNull)
    let plan = folder.file("roster.json")
    #expect(try CommandLineTool.run(["verify", CommandLineTool.clinic, plan] + days).code == 0)
  }

  @Test(
    "days that make no sense are wrong usage",
    arguments: [
      ["--from", "02/03/2026"], ["--from", "2026-02-30"], ["--weeks", "0"], ["--weeks", "105"],
      ["--weeks", "one"],
    ]
  )
  func usage(_ days: [String]) throws {
    #expect(try CommandLineTool.run(["check", CommandLineTool.clinic] + days).code == 64)
  }

  @Test("a public format has its own days")
  func publicFormat() throws {
    let folder = try Folder()
    try folder.write("SECTION_HORIZON\n7\n", to: "instance.txt")
    let text = """
      SECTION_HORIZON
      7

      SECTION_SHIFTS
      D,480,

      SECTION_STAFF
      A,D=7,3360,0,5,1,1,1

      SECTION_DAYS_OFF
      A,0

      SECTION_SHIFT_ON_REQUESTS

      SECTION_SHIFT_OFF_REQUESTS

      SECTION_COVER
      0,D,1,100,1

      """
    try folder.write(text, to: "instance.txt")
    let result = try CommandLineTool.run("check", folder.file("instance.txt"), "--weeks", "2")
    #expect(result.code == 64, "\(result.errors)")
  }
}
