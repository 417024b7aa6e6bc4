import PracticeDomain

extension BookCheck {
  /// Checks that whatever is to be kept of an edited book is kept.
  mutating func checkKept() {
    for kept in practice.demand.kept {
      let position = wanted.visits.firstIndex { $0.request.id == kept.request }
      guard let appointment = position.flatMap({ held[$0] }) else {
        breach(.kept, "\(kept.request) has no appointment, which the book to keep gives it.")
        continue
      }
      for (own, phase) in zip(kept.phases, appointment.phases) {
        checkKept(own, phase, of: kept.request)
      }
    }
  }

  private mutating func checkKept(
    _ kept: KeptAppointment.Phase,
    _ phase: AppointmentPhase,
    of request: Identifier<ClientRequest>
  ) {
    let at = phase.span.lowerBound
    if let start = kept.start, start != at {
      breach(.kept, "\(request) is at \(words(at)), to be kept at \(words(start)).", at: at)
    }
    if let own = kept.professionals, own.map(Set.init) != phase.professionals.map(Set.init) {
      let names = own.joined().map(\.text).joined(separator: ", ")
      breach(.kept, "\(request) is not with \(names), as in the book to keep.", at: at)
    }
    if let room = kept.room, room != phase.room {
      breach(.kept, "\(request) is not in \(room), as in the book to keep.", at: at)
    }
  }
}
