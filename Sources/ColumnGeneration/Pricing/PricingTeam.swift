internal import Primitives
internal import Synchronization

/// Prices everybody, on as many threads as given.
final class PricingTeam: Sendable {
  /// What is asked of one pricing.
  struct Request: Sendable {
    /// Prices under the duals.
    var prices: DualPrices
    /// The most labels kept on a day.
    var beam: Int
    /// The most schedules wanted of each person.
    var count: Int
    /// For each person what schedules must cost less than, in units of the
    /// grid; empty for no limit.
    var limits: [Int64] = []
    /// For each person and day the only duty allowed, or -1; empty for none.
    var fixed: [[Int32]] = []
    /// Whether bounds are to be as good as can be, though that takes time.
    var insists = false
    /// What is barred besides.
    var restrictions = Restrictions()
    /// People to be priced; empty for all.
    var people: [Int] = []
  }

  private let models: [PersonModel]
  private let threads: Int
  private let stop: StopSignal
  private let pool = Mutex<[Workspace]>([])
  /// The multipliers of each person's relaxed windows.
  private let multipliers: Mutex<[Multipliers]>
  /// Those of each person's loose windows.
  private let looseMultipliers: Mutex<[LooseMultipliers]>

  /// Workspaces wait in the pool, and each is taken by one thread at a time.
  private struct Workspace: @unchecked Sendable {
    let pricer: SchedulePricer
  }

  init(_ models: [PersonModel], threads: Int, stop: StopSignal) {
    self.models = models
    self.threads = max(1, threads)
    self.stop = stop
    multipliers = Mutex(models.map { Multipliers($0.relaxed) })
    looseMultipliers = Mutex(models.map { LooseMultipliers($0.loose.windows) })
  }

  /// Prices each person; people not asked for get an empty answer.
  func price(_ request: Request) -> [PricedSchedules] {
    let people = request.people.isEmpty ? Array(models.indices) : request.people
    let answers = Mutex(Array(repeating: PricedSchedules(), count: models.count))
    let shared = Shared(answers)
    WorkTeam.forEach(people.count, threads: threads) { [self] _, index in
      let answer = price(people[index], request)
      shared.answers.withLock { $0[people[index]] = answer }
    }
    return shared.answers.withLock { $0 }
  }

  private final class Shared: Sendable {
    let answers: Mutex<[PricedSchedules]>
    init(_ answers: consuming Mutex<[PricedSchedules]>) { self.answers = answers }
  }

  private func price(_ person: Int, _ request: Request) -> PricedSchedules {
    let workspace =
      pool.withLock { $0.popLast() } ?? Workspace(pricer: SchedulePricer())
    defer { pool.withLock { $0.append(workspace) } }
    let fixed = request.fixed.isEmpty ? [] : request.fixed[person]
    let (letters, constant) = request.prices.letters(
      of: models[person],
      fixed: fixed,
      request.restrictions
    )
    let limit = request.limits.isEmpty ? Int64.max / 4 : request.limits[person] - constant
    var answer: PricedSchedules
    if !models[person].loose.windows.isEmpty {
      var known = looseMultipliers.withLock { $0[person] }
      answer = workspace.pricer.priceLoose(
        models[person],
        letters,
        &known,
        scale: DualGrid.scale,
        beam: 128 * request.beam,
        insists: request.insists,
        count: request.count,
        limit: limit,
        stop: stop
      )
      looseMultipliers.withLock { [known] in $0[person] = known }
    } else if models[person].relaxed.isEmpty {
      answer = workspace.pricer.price(
        models[person],
        letters,
        scale: DualGrid.scale,
        beam: models[person].isExact ? request.beam : 32 * request.beam,
        count: request.count,
        limit: limit,
        stop: stop
      )
    } else {
      var known = multipliers.withLock { $0[person] }
      answer = workspace.pricer.price(
        models[person],
        letters,
        &known,
        scale: DualGrid.scale,
        beam: 8 * request.beam,
        count: request.count,
        limit: limit,
        stop: stop
      )
      multipliers.withLock { [known] in $0[person] = known }
    }
    answer.bound = models[person].isBounding ? answer.bound.map { $0 + constant } : nil
    return answer
  }
}
