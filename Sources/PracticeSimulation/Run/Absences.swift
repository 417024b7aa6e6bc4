import Simulation

/// Who is ill when, and who stands in.
struct Absences {
  /// Days of sickness of somebody.
  struct Spell {
    var person: Int
    var days: Range<Int>
  }

  /// What has become of a duty.
  enum State: Equatable {
    /// It is kept.
    case kept
    /// Somebody else stands in.
    case covered(by: Int)
    /// An agency sends somebody.
    case agency
    /// Nobody is there.
    case missed
  }

  private let frame: SimulationFrame
  private let spells: [[Spell]]
  private var isIll: [[Bool]]
  /// The state of each duty.
  private(set) var states: [State]
  /// How many duties each has stood in for in each week.
  private var covers: [[Int]]
  private var isCovering: [[Bool]]

  init(_ frame: SimulationFrame, _ streams: StreamFamily) {
    self.frame = frame
    var spells = [[Spell]](repeating: [], count: frame.days)
    var isIll = [[Bool]](
      repeating: Array(repeating: false, count: frame.days),
      count: frame.people
    )
    let sickness = frame.setup.sickness
    for person in 0..<frame.people where sickness.spells > 0 {
      var stream = streams.stream(BookingRun.Purpose.sickness, entity: frame.personKeys[person])
      var time = stream.exponential() / sickness.spells * 365
      while time < Double(frame.days) {
        let first = Int(time)
        let days = first..<min(frame.days, first + Self.length(sickness.days, &stream))
        spells[first].append(Spell(person: person, days: days))
        for day in days { isIll[person][day] = true }
        time = Double(days.upperBound) + stream.exponential() / sickness.spells * 365
      }
    }
    self.spells = spells
    self.isIll = isIll
    states = Array(repeating: .kept, count: frame.duties.count)
    covers = Array(repeating: Array(repeating: 0, count: frame.days / 7 + 1), count: frame.people)
    isCovering = isIll.map { $0.map { _ in false } }
  }

  /// Days of a spell, geometrically distributed.
  private static func length(_ mean: Double, _ stream: inout RandomStream) -> Int {
    let share = 1 - 1 / mean
    guard share > 0 else { return 1 }
    var (days, left, u) = (1, share, stream.uniform())
    u = 1 - u
    while u < left && days < 365 {
      days += 1
      left *= share
    }
    return days
  }

  /// Spells that begin on a day.
  func spells(from day: Int) -> [Spell] { spells[day] }

  /// Whether somebody is ill on a day.
  func isIll(_ person: Int, _ day: Int) -> Bool { isIll[person][day] }

  /// Looks for somebody to stand in for a duty, and notes what came of it.
  mutating func settle(_ number: Int) -> State {
    let duty = frame.duties[number]
    let week = duty.day / 7
    let free = duty.covers.filter {
      !isIll[$0][duty.day] && !isCovering[$0][duty.day]
        && covers[$0][week] < frame.setup.sickness.mostCovers
    }
    if let other = free.min(by: { covers[$0].reduce(0, +) < covers[$1].reduce(0, +) }) {
      covers[other][week] += 1
      isCovering[other][duty.day] = true
      states[number] = .covered(by: other)
    } else {
      states[number] = frame.setup.sickness.agencyTariff == nil ? .missed : .agency
    }
    return states[number]
  }

  /// Whether somebody is at work for a duty.
  func isKept(_ number: Int) -> Bool { states[number] != .missed }
}
