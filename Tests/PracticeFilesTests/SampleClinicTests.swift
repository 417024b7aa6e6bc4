import BrokenPractices
import Documents
import PracticeDomain
import PracticeFiles
import Testing

@Suite struct SampleClinicTests {
  @Test("The sample clinic reads clean and holds what its files say")
  func readsClean() throws {
    let practice = try PracticeReader.read(Sample.directory)
    #expect(practice.name == "Moor Lane Surgery")
    #expect(practice.clock.zoneName == "Europe/London")
    #expect(practice.professionals.count == 12)
    #expect(practice.shifts.count == 8)
    #expect(practice.cover.count == 13)
    #expect(practice.requests.count == 8)
    #expect(practice.faults() == [])
  }

  @Test("A single file reads like its directory, and its files are told in order")
  func singleFile() throws {
    let loaded = try PracticeReader.load(Sample.directory + "/practice.yaml")
    #expect(loaded.practice.professionals.map(\.id.text).prefix(2) == ["amara", "bilal"])
    let expected = [
      "practice.yaml", "staff.csv", "leave.csv", "requests.csv", "cover.csv", "client-requests.csv",
      "history.csv",
    ]
    #expect(loaded.files.map(\.name) == expected)
    #expect(loaded.files[1].text == Sample.text("staff.csv"))
  }

  @Test(
    "A path that leads nowhere is a problem",
    arguments: [
      "/nowhere/at/all", "", "/", "/dev/null", "no-such-file.yaml",
    ]
  )
  func nowhere(_ path: String) {
    #expect(throws: FileProblems.self) { try PracticeReader.read(path) }
  }

  @Test("The Saturday clinic needs a doctor who asked for the day off")
  func story() throws {
    let practice = try PracticeReader.read(Sample.directory)
    let saturday = try #require(CalendarDate("2026-03-07"))
    let doctors = practice.professionals.filter { $0.holds("gp", on: saturday) }
    let free = doctors.filter { doctor in
      !practice.unavailability.contains {
        $0.professional == doctor.id && $0.days.contains(saturday)
      }
    }
    #expect(free.map(\.id.text) == ["amara", "bilal"])
    for doctor in free {
      #expect(
        practice.requests.contains {
          $0.professional == doctor.id && $0.date == saturday && $0.wish == .off
        }
      )
    }
  }
}
