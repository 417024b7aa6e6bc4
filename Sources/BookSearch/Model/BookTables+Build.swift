internal import FlatMemory
internal import Primitives

extension BookTables {
  /// Lays out a problem.
  ///
  /// - Complexity: linear in its size.
  init(_ problem: BookProblem, _ arena: Arena) {
    var layout = BookLayout(problem)
    layout.addPhases()
    layout.addResources()
    slotCount = problem.slotCount
    margin = layout.margin
    laneWords = (problem.slotCount + 2 * layout.margin + 63) / 64 + 2
    choices = arena.flat(layout.choiceRows())
    phases = arena.flat(layout.phases)
    spans = arena.flat(layout.spans)
    needs = arena.flat(layout.needs)
    candidates = arena.flat(layout.candidates)
    resources = arena.flat(layout.resources)
    splinterSpans = arena.flat(layout.splinterSpans)
    gaps = arena.listing(problem.gapRows)
    var classes = ClassTables()
    ties = arena.listing(problem.tieRows(&classes))
    self.classes = arena.flat(classes.values)
    let requirements = problem.requirements
    self.requirements = arena.listing(requirements.map { $0.map(Int32.init) })
    dependents = arena.listing(requirements.inverted.map { $0.map(Int32.init) })
    seats = arena.listing(problem.seats)
    bundles = arena.listing(layout.bundles.map { $0.map(Int32.init) })
    bundleCount = layout.bundles.count
    locationCount = problem.locations.count
    travel = arena.flat(problem.travel.map(Int32.init))
    dayStarts = arena.flat(problem.dayStarts.map(Int32.init))
    balances = arena.listing(problem.balanceRows)
    balanced = arena.listing(problem.balances.map { $0.members.map { Int32($0.resource) } })
    shares = arena.listing(problem.balances.map { $0.members.map { Int32($0.share) } })
    balancePrices = problem.balances.map(\.price)
    memberCount = layout.memberCount
    entryCount = layout.entryCount
    countCount = layout.countCount
    mostMembers = layout.phases.map(\.members.count).max() ?? 0
    hasUse = problem.resources.contains { $0.use > 0 }
    hasSessions = problem.resources.contains { $0.provider != nil }
  }
}

/// Tables of classes of slots, each kept once.
struct ClassTables {
  private(set) var values: [Int32] = []
  private var known: [[Int]: Int] = [:]

  /// Where the classes of all slots stand.
  mutating func place(_ classes: [Int]) -> Int {
    if let place = known[classes] { return place }
    let place = values.count
    known[classes] = place
    values += classes.map(Int32.init)
    return place
  }
}

/// A problem while it is being laid out.
struct BookLayout {
  let problem: BookProblem
  let margin: Int
  let bundles: [[Int]]
  var phases: [PhaseRow] = []
  var spans: [SpanRow] = []
  var needs: [NeedRow] = []
  var candidates: [CandidateRow] = []
  var resources: [ResourceRow] = []
  var splinterSpans: [SpanRow] = []
  var memberCount = 0
  var entryCount = 0
  var countCount = 0
  /// Where lists of spans stand that many candidates share.
  private var known: [[BookCandidate.Span]: Range<Int32>] = [:]

  init(_ problem: BookProblem) {
    self.problem = problem
    let reach = problem.phases.reduce(0) { most, phase in
      phase.needs.reduce(most) { most, need in
        need.candidates.reduce(most) {
          max($0, $1.lead + $1.before + 1, $1.trail + $1.after + 1)
        }
      }
    }
    margin = (reach + 63) / 64 * 64
    bundles = problem.requirements.components
  }

  func choiceRows() -> [ChoiceRow] {
    var bundleOf = Array(repeating: 0, count: problem.choices.count)
    for (bundle, members) in bundles.enumerated() {
      for choice in members { bundleOf[choice] = bundle }
    }
    let providers = Set(
      problem.resources.compactMap { $0.provider.map { problem.phases[$0].choice } }
    )
    return problem.choices.enumerated().map { index, choice in
      var price: Int64 = 0
      if case .soft(let soft) = choice.unserved { price = soft }
      return ChoiceRow(
        firstPhase: Int32(choice.phases.lowerBound),
        endPhase: Int32(choice.phases.upperBound),
        price: price,
        isHard: choice.unserved == .hard,
        isQuiet: choice.isQuiet,
        isProvider: providers.contains(index),
        bundle: Int32(bundleOf[index])
      )
    }
  }

  mutating func addPhases() {
    for (index, phase) in problem.phases.enumerated() {
      let (firstStart, firstNeed, firstMember) = (spans.count, needs.count, memberCount)
      for start in phase.starts where !start.slots.isEmpty {
        spans.append(SpanRow(start.slots, start.location, start.cost))
      }
      let endStart = spans.count
      for need in phase.needs { add(need, of: index) }
      let own = spans[firstStart..<endStart]
      phases.append(
        PhaseRow(
          choice: Int32(phase.choice),
          length: Int32(phase.length),
          firstStart: Int32(firstStart),
          endStart: Int32(endStart),
          firstNeed: Int32(firstNeed),
          endNeed: Int32(needs.count),
          firstMember: Int32(firstMember),
          endMember: Int32(memberCount),
          low: own.map(\.low).min() ?? 0,
          high: own.map(\.high).max() ?? 0,
          startCount: own.reduce(0) { $0 + $1.high - $1.low }
        )
      )
    }
  }

  private mutating func add(_ need: Need, of phase: Int) {
    let first = candidates.count
    for candidate in need.candidates.sorted(by: { $0.resource < $1.resource }) {
      let place = place(candidate.spans)
      candidates.append(
        CandidateRow(
          resource: Int32(candidate.resource),
          units: Int32(candidate.units),
          lead: Int32(candidate.lead),
          trail: Int32(candidate.trail),
          before: Int32(candidate.before),
          after: Int32(candidate.after),
          firstSpan: place.lowerBound,
          endSpan: place.upperBound
        )
      )
    }
    needs.append(
      NeedRow(
        phase: Int32(phase),
        count: Int32(need.count),
        firstCandidate: Int32(first),
        endCandidate: Int32(candidates.count),
        firstMember: Int32(memberCount)
      )
    )
    memberCount += need.count
  }

  private mutating func place(_ list: [BookCandidate.Span]) -> Range<Int32> {
    if let place = known[list] { return place }
    let first = Int32(spans.count)
    for span in list where !span.slots.isEmpty {
      spans.append(SpanRow(span.slots, span.location ?? -1, span.cost))
    }
    let place = first..<Int32(spans.count)
    known[list] = place
    return place
  }

  mutating func addResources() {
    var most = Array(repeating: 0, count: problem.resources.count)
    var reach = Array(repeating: 0, count: problem.resources.count)
    var longest = Array(repeating: Int32(0), count: problem.resources.count)
    var hasEarlyLane = Array(repeating: false, count: problem.resources.count)
    let furthest = problem.travel.max() ?? 0
    for need in needs {
      for candidate in candidates[need.candidates] {
        let resource = Int(candidate.resource)
        most[resource] += 1
        longest[resource] = max(longest[resource], phases[Int(need.phase)].length)
        let own = candidate.lead + candidate.trail + candidate.before + candidate.after
        reach[resource] = max(reach[resource], Int(own))
        if candidate.before > 0 { hasEarlyLane[resource] = true }
      }
    }
    let width = (problem.slotCount + 2 * margin)
    for (index, resource) in problem.resources.enumerated() {
      let firstSpan = splinterSpans.count
      for span in resource.splinter?.spans ?? [] { splinterSpans.append(SpanRow(span, -1, 0)) }
      let isPool = resource.capacity > 1 && resource.provider == nil
      resources.append(
        ResourceRow(
          capacity: Int32(clamping: resource.capacity),
          provider: Int32(resource.provider ?? -1),
          use: resource.use,
          travels: resource.travels && furthest > 0,
          hasEarlyLane: hasEarlyLane[index],
          firstSplinterSpan: Int32(firstSpan),
          endSplinterSpan: Int32(splinterSpans.count),
          splinterLength: Int32(resource.splinter?.length ?? 0),
          splinterPrice: resource.splinter?.price ?? 0,
          firstEntry: Int32(entryCount),
          mostEntries: Int32(most[index]),
          firstCount: isPool ? Int32(countCount) : -1,
          reach: Int32(2 * reach[index] + (resource.travels ? furthest : 0)),
          longest: longest[index]
        )
      )
      entryCount += most[index]
      if isPool { countCount += 2 * width }
    }
  }
}

extension SpanRow {
  init(_ slots: Range<Int>, _ location: Int, _ cost: Int64) {
    self.init(
      low: Int32(slots.lowerBound),
      high: Int32(slots.upperBound),
      location: Int32(location),
      cost: cost
    )
  }
}
