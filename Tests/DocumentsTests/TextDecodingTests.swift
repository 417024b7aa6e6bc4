import Documents
import Testing

@Suite struct TextDecodingTests {
  private func decode(_ bytes: [UInt8]) -> (text: String?, problem: Problem?) {
    let problems = Problems()
    let text = TextDecoding.text(of: bytes, file: "f", problems: problems)
    return (text, problems.error?.problems.first)
  }

  @Test("UTF-8 is read with and without its mark")
  func plain() {
    #expect(decode(Array("äb".utf8)).text == "äb")
    #expect(decode([0xEF, 0xBB, 0xBF, 0x61]).text == "a")
    #expect(decode([]).text == "")
  }

  @Test("The first bad byte is told with its line")
  func badByte() {
    let (text, problem) = decode([0x61, 0x0A, 0x62, 0xE9, 0x0A])
    #expect(text == nil)
    #expect(problem?.place.line == 2)
    #expect(problem?.description.contains("byte 4 (hexadecimal E9)") == true)
    #expect(problem?.description.contains("Latin-1") == true)
  }

  @Test(
    "UTF-16 is named",
    arguments: [
      [0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61], [0x61, 0x00, 0x62, 0x00],
    ] as [[UInt8]]
  )
  func wide(_ bytes: [UInt8]) {
    #expect(decode(bytes).problem?.description.contains("UTF-16") == true)
  }

  @Test(
    "Overlong forms, surrogates and cut sequences are refused",
    arguments: [
      [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x61, 0xE2, 0x82], [0x80],
    ] as [[UInt8]]
  )
  func invalid(_ bytes: [UInt8]) {
    #expect(decode(bytes).text == nil)
  }
}
