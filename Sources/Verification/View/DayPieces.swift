import PracticeDomain

/// Who is at work in each piece of each day, for rules about every moment.
struct DayPieces {
  /// Work, and who does it.
  typealias Present = (who: Professional, work: Work)

  private let view: RosterView
  private let skipsBreaks: Bool
  /// Work by the day on which it began.
  private let works: [Int: [Present]]
  private let reach: Int

  init(_ view: RosterView, skipsBreaks: Bool) {
    self.view = view
    self.skipsBreaks = skipsBreaks
    var works: [Int: [Present]] = [:]
    for timeline in view.timelines {
      for work in timeline.works {
        works[work.day, default: []].append((timeline.professional, work))
      }
    }
    self.works = works
    let ends = view.practice.shifts.map { ($0.start?.minutes ?? 0) + $0.length }
    reach = (ends.max() ?? 0) / 1440 + 1
  }

  /// Goes through the pieces of a day with the work that lasts through each.
  func forEach(on day: Int, _ body: (_ piece: Range<Int>, _ present: [Present]) -> Void) {
    let near = ((day - reach)...day).flatMap { works[$0] ?? [] }
    for piece in pieces(of: day) {
      body(piece, near.filter { lasts($0.work, through: piece) })
    }
  }

  private func pieces(of day: Int) -> [Range<Int>] {
    let clock = view.practice.clock
    let first = clock.instant(on: view.date(day), minutes: 0)
    let last = clock.instant(on: view.date(day), minutes: 1440)
    var cuts: Set<Int> = [first, last]
    for begun in (day - reach)...day {
      for shift in view.practice.shifts where !shift.onCall {
        guard let span = view.practice.span(of: shift, on: view.date(begun)) else { continue }
        cuts.formUnion([span.lowerBound, span.upperBound])
        for pause in breaks(of: shift, span) {
          cuts.formUnion([pause.lowerBound, pause.upperBound])
        }
      }
    }
    let inside = cuts.filter { (first...last).contains($0) }.sorted()
    return zip(inside, inside.dropFirst()).map { $0..<$1 }
  }

  /// Breaks of a given time, where they matter.
  private func breaks(of shift: Shift, _ span: Range<Int>) -> [Range<Int>] {
    guard skipsBreaks else { return [] }
    return shift.breaks.compactMap { pause in
      pause.offset.map { offset in
        let start = span.lowerBound + offset
        return (start..<(start + max(0, pause.length))).clamped(to: span)
      }
    }
  }

  private func lasts(_ work: Work, through piece: Range<Int>) -> Bool {
    let shift = view.shift(of: work)
    guard !shift.onCall, let span = work.span, span.lowerBound <= piece.lowerBound,
      piece.upperBound <= span.upperBound
    else { return false }
    return !breaks(of: shift, span).contains { $0.overlaps(piece) }
  }
}

extension Range<Int> {
  /// How many units of so many minutes have started when it ends.
  func startedUnits(of unit: Int) -> Int { count / unit + (count % unit == 0 ? 0 : 1) }
}

extension RosterView {
  /// A part of a day in words, as in `Mon 4 Mar, 21:00 to 22:00`.
  func words(_ piece: Range<Int>, on day: Int) -> String {
    let clock = practice.clock
    let times = [piece.lowerBound, piece.upperBound].map { instant in
      let wall = (instant + clock.offset(atInstant: instant)) % 1440
      return TimeOfDay(minutes: wall).map { "\($0)" } ?? ""
    }
    return "\(date(day).words), \(times[0]) to \(times[1])"
  }

  /// Whether a place is a wanted one or a room of it; any place is where none
  /// is wanted.
  func isPlace(_ place: Identifier<Place>?, at wanted: Identifier<Place>?) -> Bool {
    guard let wanted else { return true }
    guard let place else { return false }
    return place == wanted || practice.rooms.first { $0.id == place }?.site == wanted
  }
}
