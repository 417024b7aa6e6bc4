import PracticeDomain

/// Reads the text of the public task-assignment benchmarks:
///
///     Type = 1
///     Jobs = 2
///     17 419
///     236 706
///     Qualifications = 1
///     2: 0 1
struct TaskAssignmentParser {
  private var log: ProblemLog
  private var instance = TaskAssignmentInstance()
  private var lines: [PublicText.Line] = []
  private var next = 0

  /// The last minute at which a job may end: two days.
  private static let lastMinute = 2880
  private static let mostLines = 100_000

  /// The heading by which a file is recognised.
  static let heading = "Jobs"

  private init(file: String) { log = ProblemLog(file: file) }

  /// Reads a file, or throws everything that is wrong with it.
  static func read(
    _ bytes: [UInt8],
    file: String
  ) throws(FormatProblems) -> TaskAssignmentInstance {
    let text = try PublicText(bytes, file: file)
    var parser = TaskAssignmentParser(file: file)
    parser.lines = text.lines.compactMap { line in
      let content = PublicText.trimmed(line.text.prefix { $0 != "#" })
      return content.isEmpty ? nil : PublicText.Line(number: line.number, text: content)
    }
    parser.readAll()
    try parser.log.check()
    return parser.instance
  }

  /// The number after a heading such as `Jobs = 40`; nil for another line.
  static func number(after heading: String, in line: Substring) -> Substring? {
    let sides = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard sides.count == 2, PublicText.trimmed(sides[0]) == heading else { return nil }
    return PublicText.trimmed(sides[1])
  }

  private mutating func readAll() {
    if next < lines.count, let type = Self.number(after: "Type", in: lines[next].text) {
      if type != "1" {
        log.add(line: lines[next].number, field: "Type", value: type, expected: "1")
      }
      next += 1
    }
    guard let jobs = count(Self.heading), let first = take(jobs, "jobs") else { return }
    for line in first { readJob(line) }
    guard let workers = count("Qualifications"), let rest = take(workers, "workers") else { return }
    for line in rest { readWorker(line) }
    if next < lines.count {
      let line = lines[next]
      log.add(line: line.number, value: line.text, expected: "nothing after the last worker")
    }
    checkQualified(first)
  }

  /// Reads the heading that comes next, and how many lines follow it.
  private mutating func count(_ heading: String) -> Int? {
    guard next < lines.count else {
      log.add(line: lines.last?.number, field: heading, expected: "\(heading) = NUMBER")
      return nil
    }
    let line = lines[next]
    next += 1
    guard let text = Self.number(after: heading, in: line.text) else {
      log.add(
        line: line.number,
        field: heading,
        value: line.text,
        expected: "\(heading) = NUMBER"
      )
      return nil
    }
    return log.number(text, in: 1...Self.mostLines, line: line.number, field: heading)
  }

  /// Takes the next lines.
  private mutating func take(_ count: Int, _ field: String) -> ArraySlice<PublicText.Line>? {
    guard next + count <= lines.count else {
      let found = String(lines.count - next)
      log.add(line: lines.last?.number, field: field, value: found, expected: "\(count) lines")
      return nil
    }
    defer { next += count }
    return lines[next..<next + count]
  }

  private mutating func readJob(_ line: PublicText.Line) {
    let fields = line.text.split { $0 == " " || $0 == "\t" }
    guard fields.count == 2 else {
      log.add(line: line.number, field: "job", value: line.text, expected: "START END")
      instance.jobs.append(0..<1)
      return
    }
    let limits = 0...Self.lastMinute
    let start = log.number(fields[0], in: limits, line: line.number, field: "start")
    let end = log.number(fields[1], in: limits, line: line.number, field: "end")
    let span = (start ?? 0, end ?? 1)
    if let start, let end, !(1...1440).contains(end - start) {
      log.add(
        line: line.number,
        field: "end",
        value: fields[1],
        expected: "1 to 1440 minutes after the start"
      )
    }
    instance.jobs.append(span.0..<max(span.0 + 1, span.1))
  }

  private mutating func readWorker(_ line: PublicText.Line) {
    let sides = line.text.split(separator: ":", omittingEmptySubsequences: false)
    guard sides.count == 2 else {
      log.add(line: line.number, field: "worker", value: line.text, expected: "COUNT: JOB JOB ...")
      instance.qualifications.append([])
      return
    }
    let fields = sides[1].split { $0 == " " || $0 == "\t" }
    let last = instance.jobs.count - 1
    var jobs: Set<Int> = []
    for field in fields {
      guard let job = log.number(field, in: 0...last, line: line.number, field: "job") else {
        continue
      }
      if !jobs.insert(job).inserted {
        log.add(line: line.number, field: "job", value: field, expected: "each job once")
      }
    }
    let told = PublicText.trimmed(sides[0])
    if Int(told) != fields.count {
      log.add(
        line: line.number,
        field: "count",
        value: told,
        expected: "\(fields.count), as many as jobs follow"
      )
    }
    instance.qualifications.append(jobs.sorted())
  }

  /// Every job has somebody who may do it.
  private mutating func checkQualified(_ lines: ArraySlice<PublicText.Line>) {
    var isQualified = Array(repeating: false, count: instance.jobs.count)
    for jobs in instance.qualifications {
      for job in jobs { isQualified[job] = true }
    }
    for (job, line) in zip(instance.jobs.indices, lines) where !isQualified[job] {
      log.add(
        line: line.number,
        field: "job",
        value: String(job),
        expected: "a worker who is qualified for it"
      )
    }
  }
}
