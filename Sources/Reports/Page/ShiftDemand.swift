import PracticeDomain

/// How many are wanted through a day by requirements on its shifts.
///
/// A requirement on several shifts is sure only of the time that all of them
/// share, less breaks of a given time; there it wants its numbers. Of
/// requirements that share a shift the greatest counts, others add up.
struct ShiftDemand {
  private struct Want {
    let shifts: Set<Identifier<Shift>>
    let span: Range<Int>
    let breaks: [Range<Int>]
    let least: Int
    let wanted: Int
  }

  private let wants: [Want]

  init(_ lines: [CoverLine], on date: CalendarDate, _ facts: RosterFacts) {
    let practice = facts.practice
    wants = lines.compactMap { line in
      guard case .shifts(let ids) = line.requirement.subject, !ids.isEmpty,
        line.requirement.days.contains(date)
      else { return nil }
      let shifts = ids.compactMap { facts.shifts[$0] }
        .filter { $0.days.contains(date) && !$0.onCall }
      let spans = shifts.compactMap { practice.span(of: $0, on: date) }
      guard spans.count == shifts.count, let first = spans.first else { return nil }
      let shared = spans.dropFirst().reduce(first) { $0.clamped(to: $1) }
      let breaks = zip(shifts, spans).flatMap { shift, span in
        shift.breaks.compactMap { pause in
          pause.offset.map { offset in
            (span.lowerBound + offset)..<(span.lowerBound + offset + max(0, pause.length))
          }
        }
      }
      return Want(
        shifts: Set(ids),
        span: shared,
        breaks: breaks,
        least: line.requirement.minimum,
        wanted: line.wanted
      )
    }
  }

  /// The least number and the number wanted during a piece of time.
  func numbers(during piece: Range<Int>) -> (least: Int, wanted: Int) {
    var groups: [(shifts: Set<Identifier<Shift>>, least: Int, wanted: Int)] = []
    for want in wants
    where want.span.lowerBound <= piece.lowerBound && piece.upperBound <= want.span.upperBound
      && !want.breaks.contains(where: { $0.overlaps(piece) })
    {
      if let index = groups.firstIndex(where: { !$0.shifts.isDisjoint(with: want.shifts) }) {
        groups[index].shifts.formUnion(want.shifts)
        groups[index].least = max(groups[index].least, want.least)
        groups[index].wanted = max(groups[index].wanted, want.wanted)
      } else {
        groups.append((want.shifts, want.least, want.wanted))
      }
    }
    return groups.reduce((0, 0)) { ($0.0 + $1.least, $0.1 + $1.wanted) }
  }
}
