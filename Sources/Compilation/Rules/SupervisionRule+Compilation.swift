public import PracticeDomain
internal import Primitives

extension SupervisionRule: CompilableRule {
  /// Adds a dependence for each person supervised, day, and piece of time.
  public func compile(into draft: inout RosterDraft) {
    let supervised = draft.people(in: header.scope)
    for day in draft.days {
      let pieces = SupervisionPieces(draft, day: day)
      let date = draft.practice.horizon.date(at: day)
      for person in supervised {
        let supervisors = self.supervisors(besides: person, on: date, draft)
        let places = samePlace ? pieces.places.map(PlaceTest.at) : [.anywhere]
        for place in places {
          for piece in pieces.timed { addTimed(piece, place, person, supervisors, pieces, &draft) }
          for shift in pieces.untimed {
            addUntimed(shift, place, person, supervisors, pieces, &draft)
          }
        }
      }
    }
  }

  /// The positions of those who may supervise someone on a date.
  private func supervisors(
    besides person: Int,
    on date: CalendarDate,
    _ draft: RosterDraft
  ) -> [Int] {
    guard let day = Horizon(start: date, days: 1) else { return [] }
    return draft.practice.professionals.indices.filter {
      $0 != person && supervisors.contains(draft.practice.professionals[$0], over: day)
    }
  }

  private func addTimed(
    _ piece: Range<Int>,
    _ place: PlaceTest,
    _ person: Int,
    _ supervisors: [Int],
    _ pieces: SupervisionPieces,
    _ draft: inout RosterDraft
  ) {
    let trigger = pieces.duties(covering: piece, on: pieces.day, at: place, onCall: true) {
      draft.selects(work, $0)
    }
    guard !trigger.isEmpty else { return }
    let people = draft.problem.peopleSet(supervisors)
    var partners: [Together.Partners] = []
    var present = 0
    let around = (pieces.day - pieces.reach)...(pieces.day + pieces.reach)
    if around.lowerBound < 0 {
      present = supervisors.count { supervisor in
        (1...(-around.lowerBound)).contains {
          pieces.wasPresent(supervisor, back: $0, during: piece, at: place, draft)
        }
      }
    }
    for day in around where day >= 0 {
      if day < draft.days.count {
        let duties = pieces.duties(covering: piece, on: day, at: place, onCall: false) { _ in
          true
        }
        guard !duties.isEmpty else { continue }
        partners.append(
          .init(people: people, day: day, duties: draft.problem.dutySet(duties))
        )
      }
    }
    add(person, pieces.day, trigger, partners, present, &draft)
  }

  private func addUntimed(
    _ shift: Int,
    _ place: PlaceTest,
    _ person: Int,
    _ supervisors: [Int],
    _ pieces: SupervisionPieces,
    _ draft: inout RosterDraft
  ) {
    let trigger = pieces.duties(of: shift, at: place) { draft.selects(work, $0) }
    guard !trigger.isEmpty else { return }
    let partners = Together.Partners(
      people: draft.problem.peopleSet(supervisors),
      day: pieces.day,
      duties: draft.problem.dutySet(pieces.duties(of: shift, at: place) { _ in true })
    )
    add(person, pieces.day, trigger, [partners], 0, &draft)
  }

  private func add(
    _ person: Int,
    _ day: Int,
    _ trigger: [Int],
    _ partners: [Together.Partners],
    _ present: Int,
    _ draft: inout RosterDraft
  ) {
    draft.problem.togethers.append(
      Together(
        person: person,
        day: day,
        duties: draft.problem.dutySet(trigger),
        partners: partners,
        present: present,
        kind: .needs(count),
        penalty: price.penalty,
        origin: origin(people: [person], days: [day], sentence(in: draft.practice))
      )
    )
  }
}

/// Where supervisors must be.
enum PlaceTest {
  case anywhere
  /// At a place, or at none.
  case at(Identifier<Place>?)

  func accepts(_ place: Identifier<Place>?) -> Bool {
    switch self {
    case .anywhere: true
    case .at(let wanted): place == wanted
    }
  }
}

/// The pieces into which the time of shifts around a day is cut.
struct SupervisionPieces {
  let day: Int
  /// Pieces of time between any two cuts.
  let timed: [Range<Int>]
  /// Shifts without a start.
  let untimed: [Int]
  /// Every place of work; nil for none.
  let places: [Identifier<Place>?]
  /// How many days around a day its work may overlap.
  let reach: Int
  private let spans: [[Range<Int>?]]
  private let duties: [Duty]
  private let shifts: [Shift]

  init(_ draft: RosterDraft, day: Int) {
    let practice = draft.practice
    self.day = day
    duties = draft.duties
    shifts = practice.shifts
    let reach = draft.lookback
    self.reach = reach
    spans = (-reach...reach).map { offset in
      practice.shifts.map { practice.span(of: $0, on: practice.horizon.date(at: day + offset)) }
    }
    let near = spans[(reach - 1)...(reach + 1)].joined().compactMap { $0 }
    let cuts = Set(near.flatMap { [$0.lowerBound, $0.upperBound] }).sorted()
    timed = zip(cuts, cuts.dropFirst()).map { $0..<$1 }
    untimed = practice.shifts.indices.filter { practice.shifts[$0].start == nil }
    var places: [Identifier<Place>?] = []
    for element in draft.duties.flatMap(\.elements) where !places.contains(element.place) {
      places.append(element.place)
    }
    self.places = places
  }

  /// The duties of a day at work during a piece.
  ///
  /// - Parameters:
  ///   - place: where.
  ///   - onCall: whether work on call counts.
  ///   - counts: which work does.
  func duties(
    covering piece: Range<Int>,
    on day: Int,
    at place: PlaceTest,
    onCall: Bool,
    where counts: (Duty.Element) -> Bool
  ) -> [Int] {
    let spans = spans[day - self.day + reach]
    return duties.indices.filter { duty in
      duties[duty].elements.contains { element in
        guard let span = spans[element.shift], onCall || !shifts[element.shift].onCall,
          place.accepts(element.place), counts(element)
        else { return false }
        return span.lowerBound <= piece.lowerBound && piece.upperBound <= span.upperBound
      }
    }
  }

  /// The duties with a shift, as work that counts.
  func duties(
    of shift: Int,
    at place: PlaceTest,
    where counts: (Duty.Element) -> Bool
  ) -> [Int] {
    duties.indices.filter { duty in
      duties[duty].elements.contains {
        $0.shift == shift && place.accepts($0.place) && counts($0)
      }
    }
  }

  /// Whether someone was at work during a piece on a day before the horizon.
  func wasPresent(
    _ person: Int,
    back: Int,
    during piece: Range<Int>,
    at place: PlaceTest,
    _ draft: RosterDraft
  ) -> Bool {
    let date = draft.practice.horizon.start.adding(days: -back)
    return draft.assignmentsKnownByDay(person, back: back).contains { assignment in
      guard let shift = draft.practice.shift(assignment.shift), !shift.onCall,
        let span = draft.practice.span(of: shift, on: date),
        place.accepts(assignment.place)
      else { return false }
      return span.lowerBound <= piece.lowerBound && piece.upperBound <= span.upperBound
    }
  }
}
