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
}
