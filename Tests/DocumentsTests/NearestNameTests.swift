import Documents
import Testing

@Suite struct NearestNameTests {
  @Test(
    "The nearest name is found by inserting, leaving out, changing and swapping",
    arguments: [
      ("nmae", "name"), ("nam", "name"), ("names", "name"), ("Name", "name"),
      ("weekly-hour", "weekly-hours"), ("recption", "reception"),
    ]
  )
  func near(_ word: String, _ expected: String) {
    let names = ["id", "name", "weekly-hours", "reception", "until"]
    #expect(NearestName.nearest(to: word, among: names) == expected)
  }

  @Test("Nothing is suggested for words that are far from all")
  func far() {
    #expect(NearestName.nearest(to: "zebra", among: ["id", "name", "until"]) == nil)
    #expect(NearestName.nearest(to: "", among: ["id"]) == nil)
    #expect(NearestName.nearest(to: "x", among: []) == nil)
  }

  @Test("Of equally near names the first wins")
  func ties() {
    #expect(NearestName.nearest(to: "late3", among: ["late1", "late2"]) == "late1")
  }
}
