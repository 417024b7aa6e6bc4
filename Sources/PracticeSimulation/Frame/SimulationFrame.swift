import Compilation
import PracticeDomain
import Primitives
import Slots

/// All of a simulation that no chance changes, laid out flat: shared by all
/// replications.
///
/// Time is counted in minutes, as slots of the book are, from local midnight of the
/// first day on.
struct SimulationFrame: Sendable {
  /// A break of somebody, as it stands in the book at the beginning.
  struct Pause: Sendable {
    var person: Int
    var booking: Int
    var start: Int
    var length: Int
  }

  let setup: SimulationSetup
  /// Minutes of a slot.
  let grid: Int
  /// The first minute of each day; of the day after the last too.
  let dayStarts: [Int]
  /// The first date.
  let firstDate: CalendarDate
  /// Days that are simulated.
  let days: Int
  /// The days that count.
  let measured: Range<Int>
  /// The book with nothing but breaks in it.
  let book: LiveBook
  let templates: [VisitTemplate]
  let patterns: [[RequestPattern]]
  /// What presses on the patterns of each class.
  let pressing: [[PressingDemand]]
  let duties: [DutyFrame]
  /// The duties of each day.
  let dutiesOfDay: [[Int]]
  let pauses: [[Pause]]
  /// How many professionals there are; they are the first resources.
  let people: Int
  /// Those who can be booked.
  let bookable: Set<Int>
  /// Pools of rooms, and kinds of devices, that can be booked.
  let rooms: [Int]
  let devices: [Int]
  /// How many units there are of each resource.
  let capacities: [Int]
  /// A name for each professional that no scenario changes.
  let personKeys: [Int]
  let classKeys: [Int]
  let hourlyPay: [Int]
  let urgencies: [Identifier<UrgencyClass>]
  /// How many are expected of each class on each day.
  let expected: [[Double]]
  /// What the desk must leave alone for whom.
  let access: AccessFrame
  /// Professionals of each role, where there are several.
  let roles: [[Int]]

  init(_ base: Practice, roster: Roster, setup: SimulationSetup) throws(SimulationError) {
    let counting = (setup.warmUpWeeks + setup.weeks) * 7
    let days = counting + setup.rules.ahead + 1
    let holidays = setup.demand.holidays
    let closed = holidays?.isClosed ?? false ? holidays?.dates ?? [] : []
    let long = try LongPractice(base, roster: roster, days: days, closed: closed)
    let compiled = try Self.compile(long)
    let draft = FrameDraft(base, long, compiled, setup)
    self.setup = setup
    self.days = days
    firstDate = long.practice.horizon.start
    grid = long.practice.demand.settings.grid
    dayStarts = compiled.problem.dayStarts.map { $0 * long.practice.demand.settings.grid }
    measured = setup.warmUpWeeks * 7..<counting
    templates = draft.templates
    let patterns = try draft.patterns()
    self.patterns = patterns
    people = base.professionals.count
    bookable = draft.bookable
    let used = draft.resources.sorted().filter { $0 >= base.professionals.count }
    let firstDevice = compiled.problem.resources.count - base.equipment.count
    rooms = used.filter { $0 < firstDevice }
    devices = used.filter { $0 >= firstDevice }
    (book, pauses) = draft.bookWithBreaks(days: days)
    let covers =
      setup.sickness.isCovered
      ? CoverFinder(base, roster).covers(bookable: draft.bookable)
      : roster.assignments.map { _ in [] }
    let duties = DutyDraft(long, origin: compiled.instant(ofSlot: 0)).duties(covers: covers)
    self.duties = duties
    dutiesOfDay = (0..<days).map { day in duties.indices.filter { duties[$0].day == day } }
    capacities = compiled.problem.resources.map(\.capacity)
    personKeys = base.professionals.map { Self.key($0.id.text) }
    classKeys = setup.demand.classes.map { Self.key($0.id) }
    hourlyPay = base.professionals.map { base.pay(of: $0)?.hourly ?? 0 }
    urgencies = base.demand.settings.urgencies.map(\.id)
    expected = draft.expected(days: counting)
    pressing = patterns.map { own in
      own.map { PressingDemand(on: $0, patterns, draft.templates) }
    }
    access = AccessFrame(
      base,
      long,
      setup.rules,
      draft.windowDraft,
      patterns: patterns,
      templates: draft.templates
    )
    roles = draft.roles
  }

  private static func compile(_ long: LongPractice) throws(SimulationError) -> CompiledBook {
    do {
      return try CompiledBook(long.practice, roster: long.roster)
    } catch {
      throw SimulationError("The practice cannot be simulated: \(error)")
    }
  }

  /// A number for a name, the same on every machine: FNV-1a, 31 bits.
  static func key(_ name: String) -> Int {
    let hash: UInt64 = name.utf8.reduce(0xCBF2_9CE4_8422_2325) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    return Int((hash ^ hash >> 31) & 0x7FFF_FFFF)
  }

  /// The day of a minute.
  func day(of minute: Double) -> Int {
    var (low, high) = (0, days)
    while low < high {
      let middle = (low + high) / 2
      if Double(dayStarts[middle]) <= minute { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// The weekday of a day.
  func weekday(of day: Int) -> Weekday { firstDate.adding(days: day).weekday }

  /// The day of a slot.
  func day(ofSlot slot: Int) -> Int { day(of: Double(slot * grid)) }
}
