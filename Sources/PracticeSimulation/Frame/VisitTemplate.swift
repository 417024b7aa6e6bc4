import Compilation
import PracticeDomain
import Primitives
import Slots

/// A visit as it can be booked, whoever asks for it.
struct VisitTemplate: Sendable {
  /// What is booked, at any time.
  let wish: Wish
  /// The wish laid out for quick searches.
  let search: EarliestSearch
  /// The minutes of each phase.
  let lengths: [Int]
  /// The least minutes between the end of the phase before and each phase.
  let gaps: [Int]
  /// The service.
  let service: Identifier<Service>
  /// How many clients share a session; 1 for a visit of one's own.
  let seats: Int
  /// The most sessions a week, where clients share them.
  let sessions: Int
  /// What it brings in.
  let fee: Int64
  /// The chance that the client does not come, where the request says so.
  let noShow: Double?
  /// Who is preferred, or known to the client, for the first need; empty for anybody.
  let wanted: Set<Int>
  /// How many professionals there are; they are the first resources.
  let professionals: Int
  /// Whether nobody visits: work on a matter.
  let isWork: Bool
  /// Whether the client is on the spot from the beginning: work, or a call.
  let isPunctual: Bool

  init(_ visit: Visit, choice: Int, of problem: BookProblem, base: Practice) {
    let wish = Wish(ofChoice: choice, of: problem)
    let service = base.demand.services.first { $0.id == visit.service.id }
    self.wish = wish
    search = EarliestSearch(wish, in: problem)
    lengths = visit.service.phases.map(\.length)
    gaps = visit.service.phases.enumerated().map { $0.offset == 0 ? 0 : $0.element.gap.lowerBound }
    self.service = visit.service.id
    professionals = base.professionals.count
    wanted = Self.wanted(wish)
    seats = service?.seats ?? 1
    sessions = service?.sessions ?? 1
    fee = visit.isWork ? 0 : visit.request.fee ?? visit.service.fee
    noShow = visit.request.noShow > 0 ? Double(visit.request.noShow) / 100 : nil
    isWork = visit.isWork
    isPunctual = visit.isWork || visit.service.phases.allSatisfy { $0.place == .nowhere }
  }
}

extension VisitTemplate {
  /// Those who cost nothing where others do.
  private static func wanted(_ wish: Wish) -> Set<Int> {
    guard let need = wish.phases.first?.needs.first else { return [] }
    let free = need.candidates.filter { $0.spans.contains { $0.cost == 0 } }
    return free.count == need.candidates.count ? [] : Set(free.map(\.resource))
  }
}

extension Wish {
  /// The wish for a choice by itself, tied to nothing else.
  fileprivate init(ofChoice number: Int, of problem: BookProblem) {
    let range = problem.choices[number].phases
    self.init(phases: Array(problem.phases[range]), isQuiet: problem.choices[number].isQuiet)
    for gap in problem.gaps where range.contains(gap.first) && range.contains(gap.second) {
      var own = gap
      own.first -= range.lowerBound
      own.second -= range.lowerBound
      gaps.append(own)
    }
    for tie in problem.ties
    where tie.kind != .requires && range.contains(tie.first) && range.contains(tie.second) {
      var own = tie
      own.first -= range.lowerBound
      own.second -= range.lowerBound
      ties.append(own)
    }
  }
}
