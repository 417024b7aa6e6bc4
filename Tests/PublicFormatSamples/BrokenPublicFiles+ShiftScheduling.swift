extension BrokenPublicFiles {
  /// A small instance of the shift-scheduling format without any fault.
  public static let goodShiftScheduling = """
    # A small instance
    SECTION_HORIZON
    14
    SECTION_SHIFTS
    E,480,
    L,480,E
    SECTION_STAFF
    A,E=14|L=14,4320,0,5,2,2,1
    B,E=14|L=3,4320,0,5,2,2,1
    SECTION_DAYS_OFF
    A,0
    B,3,4
    SECTION_SHIFT_ON_REQUESTS
    A,2,E,2
    SECTION_SHIFT_OFF_REQUESTS
    B,12,L,1
    SECTION_COVER
    0,E,1,100,1
    0,L,1,100,1

    """

  /// 25 broken files of the shift-scheduling format.
  public static var shiftScheduling: [Sample] {
    brokenSections + brokenStaff + brokenRequests + brokenEncodings
  }

  private static var good: Lines { Lines(goodShiftScheduling) }

  private static func sample(_ name: String, _ bytes: [UInt8], line: Int? = nil) -> Sample {
    let file = "\(name).txt"
    return Sample(
      name: name,
      files: [(file, bytes)],
      input: file,
      faultyFile: file,
      line: line
    )
  }

  private static var brokenSections: [Sample] {
    [
      sample("missing-horizon", good.without(2...3).utf8),
      sample("missing-shifts", good.without(4...6).utf8),
      sample("missing-staff", good.without(7...9).utf8),
      sample("missing-days-off", good.without(10...12).utf8),
      sample("missing-cover", good.without(17...19).utf8),
      sample("doubled-section", good.appending("SECTION_SHIFTS\nN,480,\n").utf8, line: 20),
      sample("text-before-sections", good.with("Instance", at: 1).utf8, line: 1),
      sample("mistyped-horizon", good.with("fourteen", at: 3).utf8, line: 3),
      sample("negative-horizon", good.with("-14", at: 3).utf8, line: 3),
      sample("huge-horizon", good.with("99999999999999999999", at: 3).utf8, line: 3),
    ]
  }

  private static var brokenStaff: [Sample] {
    [
      sample("doubled-shift", good.with("E,480,", at: 6).utf8, line: 6),
      sample("mistyped-minutes", good.with("E,48O,", at: 5).utf8, line: 5),
      sample("endless-shift", good.with("E,100000,", at: 5).utf8, line: 5),
      sample("unknown-successor", good.with("L,480,X", at: 6).utf8, line: 6),
      sample("doubled-employee", good.with("A,E=14,4320,0,5,2,2,1", at: 9).utf8, line: 9),
      sample("unknown-shift-of-staff", good.with("A,X=1,4320,0,5,2,2,1", at: 8).utf8, line: 8),
      sample("mistyped-limit", good.with("A,E=1,43x20,0,5,2,2,1", at: 8).utf8, line: 8),
      sample("crossing-limits", good.with("A,E=1,100,200,5,2,2,1", at: 8).utf8, line: 8),
    ]
  }

  private static var brokenRequests: [Sample] {
    [
      sample("day-off-beyond", good.with("A,14", at: 11).utf8, line: 11),
      sample("unknown-employee", good.with("Z,2,E,2", at: 14).utf8, line: 14),
      sample("unknown-shift-of-request", good.with("B,12,X,1", at: 16).utf8, line: 16),
      sample("doubled-cover", good.with("0,E,1,100,1", at: 19).utf8, line: 19),
      sample("truncated", good.cut(after: 18).appending("\n0,L,1").utf8, line: 19),
    ]
  }

  private static var brokenEncodings: [Sample] {
    [
      sample("utf-16", good.utf16, line: 1),
      sample("latin-1", good.with("Jos\u{e9},E=1,4320,0,5,2,2,1", at: 9).latin1, line: 9),
    ]
  }
}
