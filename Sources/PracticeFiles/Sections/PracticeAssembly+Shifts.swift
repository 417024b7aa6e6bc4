import Documents
import PracticeDomain

extension PracticeAssembly {
  /// The most shifts that one template may stand for.
  private static var greatestExpansion: Int { 500 }

  /// Shifts, with templates expanded, and combinations.
  func readShifts(_ practice: inout Practice) {
    practice.shifts = many(.shifts) { shifts($0) }
    practice.combinations = things(.combinations) { combination($0) }
  }

  private func shifts(_ fields: FieldReader) -> [Shift] {
    let (id, name) = idAndName(fields)
    let template = fields.nested("template")
    let times = template == nil ? times(fields) : nil
    if template != nil { refuseTimes(fields) }
    let shift = Shift(
      id: Identifier(id ?? ""),
      name: name,
      start: times?.start,
      length: times?.length ?? 1,
      breaks: fields.readAll("breaks", .shiftBreak, orGroup: rest),
      roles: fields.readAll("roles", .id(in: names.skills)),
      places: fields.readAll("places", .id(in: names.places)),
      days: fields.days("days") ?? .everyDay,
      tags: Set(fields.readAll("tags", .id)),
      onCall: fields.read("on-call", .boolean) ?? false,
      paidLength: fields.read("paid", .minutes(in: 0...2880))
    )
    if let template { return expanded(shift, template) }
    return id == nil || times == nil ? [] : [shift]
  }

  private func refuseTimes(_ fields: FieldReader) {
    for key in ["start", "end", "length"] where fields.has(key) {
      fields.report(key, "is given beside a template")
    }
  }

  /// Start and length, of `start`, `end` and `length`.
  private func times(_ fields: FieldReader) -> (start: TimeOfDay?, length: Int)? {
    let start = fields.read("start", .time)
    let end = fields.read("end", .time)
    let length = fields.read("length", .minutes(in: 1...2880))
    switch (fields.has("start"), fields.has("end"), fields.has("length")) {
    case (_, true, true):
      fields.report("length", "is given beside the end", expected: "one of them")
    case (false, true, false): fields.report("start", "is missing")
    case (_, false, false): fields.report("length", "is missing", expected: "end or length")
    default: break
    }
    if let length { return (start, length) }
    guard let start, let end else { return nil }
    let minutes = end.minutes - start.minutes
    return (start, minutes > 0 ? minutes : minutes + 1440)
  }

  private func expanded(_ pattern: Shift, _ fields: FieldReader) -> [Shift] {
    let first = fields.read("first", .time, required: true)
    let last = fields.read("last", .time, required: true)
    let step = fields.read("step", .minutes(in: 1...1440), required: true)
    let lengths = fields.readAll("lengths", .minutes(in: 1...2880), required: true)
    fields.finish()
    guard let first, let last, let step, !lengths.isEmpty else { return [] }
    guard first <= last else {
      fields.report("last", "is before the first start")
      return []
    }
    let count = ((last.minutes - first.minutes) / step + 1) * lengths.count
    guard count <= PracticeAssembly.greatestExpansion else {
      fields.report(
        "step",
        "makes \(count) shifts",
        expected: "at most \(PracticeAssembly.greatestExpansion)"
      )
      return []
    }
    let template = ShiftTemplate(
      pattern: pattern,
      firstStart: first,
      lastStart: last,
      step: step,
      lengths: lengths
    )
    let shifts = template.shifts
    names.expansions[pattern.id.text] = shifts.map(\.id.text)
    for shift in shifts { names.shifts.insert(shift.id.text) }
    return shifts
  }

  private func rest(_ fields: FieldReader) -> ShiftBreak? {
    let length = fields.read("length", .minutes(in: 1...1440), required: true)
    let isPaid = fields.read("paid", .boolean) ?? false
    let offset = fields.read("after", .minutes(in: 0...2880))
    let window = fields.read("between", .breakWindow)
    fields.finish()
    return length.map { ShiftBreak(length: $0, isPaid: isPaid, offset: offset, window: window) }
  }

  /// A combination: `early + late` in one word, or a group of `shifts`.
  private func combination(_ fields: FieldReader) -> DutyCombination? {
    let ids: [Identifier<Shift>]
    if let word = fields.value("id") {
      let parts = word.text?.split(separator: "+").map(\.trimmed) ?? []
      ids = parts.compactMap { part in
        let value = DocumentValue(.scalar(part), at: word.place)
        return fields.read(value, names.shift, path: fields.path)
      }
      if ids.count < parts.count { return nil }
    } else {
      ids = fields.readAll("shifts", names.shift, required: true)
    }
    return ids.isEmpty ? nil : DutyCombination(shifts: ids)
  }
}

extension ScalarForm where Value == ShiftBreak {
  /// `30 min`, `30 min unpaid`, `15 min paid after 2h` or `30 min unpaid between
  /// 3h and 5h`.
  static var shiftBreak: ScalarForm {
    let words =
      "a length, then paid or unpaid, as in 30 min unpaid, 15 min paid after 2h or "
      + "30 min unpaid between 3h and 5h"
    return ScalarForm(expected: words) { text throws(ScalarFault) in
      var rest = text[...]
      var offset: Int?
      var window: Range<Int>?
      if let range = rest.firstRange(of: " between ") {
        window = try ScalarForm<Range<Int>>.breakWindow.read(rest[range.upperBound...].trimmed)
        rest = rest[..<range.lowerBound]
      }
      if let range = rest.firstRange(of: " after ") {
        offset = try ScalarForm<Int>.minutes(in: 0...2880).read(rest[range.upperBound...].trimmed)
        rest = rest[..<range.lowerBound]
      }
      let isPaid = rest.hasSuffix(" paid")
      for word in [" paid", " unpaid"] where rest.hasSuffix(word) {
        rest = rest.dropLast(word.count)
      }
      let length = try ScalarForm<Int>.minutes(in: 1...1440).read(rest.trimmed)
      return ShiftBreak(length: length, isPaid: isPaid, offset: offset, window: window)
    }
  }
}

extension ScalarForm where Value == Range<Int> {
  /// `3h and 5h`, minutes after the start of a shift.
  static var breakWindow: ScalarForm {
    ScalarForm(expected: "two lengths, as in 3h and 5h") { text throws(ScalarFault) in
      guard let range = text.firstRange(of: " and ") else { throw ScalarFault("is no window") }
      let lengths = ScalarForm<Int>.minutes(in: 0...2880)
      let from = try lengths.read(text[..<range.lowerBound].trimmed)
      let until = try lengths.read(text[range.upperBound...].trimmed)
      guard from < until else { throw ScalarFault("does not end after it begins") }
      return from..<until
    }
  }
}
