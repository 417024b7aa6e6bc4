import Foundation
import Testing

@Suite struct BookCommandTests {
  @Test("The sample clinic's book is written as the contract says, and is verified")
  func clinic() throws {
    let folder = try Folder()
    let result = try CommandLineTool.run(
      "book",
      CommandLineTool.clinic,
      "--engine",
      "search",
      "--time-limit",
      "20",
      "--json",
      "--out",
      folder.path
    )
    #expect(result.code == 0)
    #expect(result.json["verified"] as? Bool == true)
    #expect(["optimal", "feasible"].contains(result.json["status"] as? String))
    #expect((result.json["cost"] as? Int).map { $0 >= 0 } == true)
    let files = try #require(result.json["files"] as? [String])
    #expect(files == [folder.file("book.csv"), folder.file("book.json")])
    let lines = folder.text("book.csv").split(whereSeparator: \.isNewline)
    #expect(
      lines.first
        == "appointment,request,client,service,phase,start,end,professionals,room,equipment"
    )
    #expect(lines.contains { $0.contains(",glucose,second,2026-03-0") })
    let verified = try CommandLineTool.run(
      "verify",
      CommandLineTool.clinic,
      folder.file("book.json"),
      "--json"
    )
    #expect(verified.code == 0)
    #expect(verified.json["cost"] as? Int == result.json["cost"] as? Int)
    let tampered = folder.text("book.csv").split(separator: "\n").map(String.init).map { line in
      line.contains(",r48,") ? line.replacing("T09:30Z", with: "T09:25Z") : line
    }
    try Data(tampered.joined(separator: "\n").utf8)
      .write(to: URL(fileURLWithPath: folder.file("tampered.csv")))
    let refused = try CommandLineTool.run(
      "verify",
      CommandLineTool.clinic,
      folder.file("tampered.csv"),
      "--roster",
      folder.file("book.json")
    )
    #expect(refused.code == 1)
    #expect(refused.output.contains("appointments: "))
  }
}
