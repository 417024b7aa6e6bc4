/// The form of a plan's evidence in JSON.
struct EvidenceJSON: Codable {
  var status: String
  var stopped: String
  var cost: Int64?
  var bound: Double?
  var gap: Double?
  var seed: UInt64
  var threads: Int
  var seconds: Double
  var engine: String
  var versions: PlanEvidence.Versions
  var inputHash: String
  var costByRule: [String: Int64]
  var fingerprints: PlanFingerprints

  init(_ evidence: PlanEvidence) {
    func finite(_ number: Double?) -> Double? { number.flatMap { $0.isFinite ? $0 : nil } }
    status = evidence.status.rawValue
    stopped = evidence.stopped.rawValue
    cost = evidence.cost
    bound = finite(evidence.bound)
    gap = finite(evidence.gap)
    seed = evidence.seed
    threads = evidence.threads
    seconds = finite(evidence.seconds) ?? 0
    engine = evidence.engine
    versions = evidence.versions
    inputHash = evidence.inputHash
    costByRule = evidence.costByRule
    fingerprints = evidence.fingerprints
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(status, forKey: .status)
    try container.encode(stopped, forKey: .stopped)
    try container.encode(cost, forKey: .cost)
    try container.encode(bound, forKey: .bound)
    try container.encode(gap, forKey: .gap)
    try container.encode(seed, forKey: .seed)
    try container.encode(threads, forKey: .threads)
    try container.encode(seconds, forKey: .seconds)
    try container.encode(engine, forKey: .engine)
    try container.encode(versions, forKey: .versions)
    try container.encode(inputHash, forKey: .inputHash)
    try container.encode(costByRule, forKey: .costByRule)
    try container.encode(fingerprints, forKey: .fingerprints)
  }

  /// The evidence, or problems noted.
  func evidence(_ log: inout ProblemLog) -> PlanEvidence? {
    let status = log.word(status, PlanEvidence.Status.self, field: "evidence.status")
    let stopped = log.word(stopped, PlanEvidence.Stop.self, field: "evidence.stopped")
    guard let status, let stopped else { return nil }
    return PlanEvidence(
      status: status,
      stopped: stopped,
      cost: cost,
      bound: bound,
      gap: gap,
      seed: seed,
      threads: threads,
      seconds: seconds,
      engine: engine,
      versions: versions,
      inputHash: inputHash,
      costByRule: costByRule,
      fingerprints: fingerprints
    )
  }
}

extension ProblemLog {
  /// Reads one of some words; notes a problem and gives nil when it is none.
  mutating func word<Words: RawRepresentable & CaseIterable>(
    _ text: String,
    _ words: Words.Type,
    field: String
  ) -> Words? where Words.RawValue == String {
    if let word = Words(rawValue: text) { return word }
    let known = Words.allCases.map(\.rawValue).joined(separator: ", ")
    add(field: field, value: text, expected: "one of \(known)")
    return nil
  }
}
