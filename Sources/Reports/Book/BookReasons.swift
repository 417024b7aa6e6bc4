import PracticeDomain

/// Why a visit has no appointment, as far as one look tells.
struct BookReasons {
  let facts: BookFacts

  init(_ facts: BookFacts) { self.facts = facts }

  /// The reason in a sentence: nobody there, or everybody taken.
  func sentence(for visit: Visit) -> String {
    let spans = windows(of: visit)
    for phase in visit.service.phases {
      for (position, need) in phase.staff.enumerated() {
        let people = candidates(need, isFirst: position == 0, visit)
        let skill = words(need)
        if people.isEmpty { return "Nobody may take it as \(skill)." }
        let present = people.filter { isPresent($0, need, phase.length, spans) }
        if present.count < need.count {
          return "No \(skill) who may take it is on duty when the client can come."
        }
        let free = present.filter { isFree($0, need, phase.length, spans) }
        if free.count < need.count {
          let names = present.map(\.name).joined(separator: ", ")
          return "\(names): fully booked when the client can come."
        }
      }
    }
    return "Its people, room, devices and other visits are not free at one time, "
      + "or serving it costs more than leaving it."
  }

  private func windows(of visit: Visit) -> [Range<Int>] {
    let practice = facts.practice
    let windows =
      visit.request.windows.isEmpty
      ? [BookingWindow(days: .everyDay)] : visit.request.windows
    return windows.flatMap { window in
      practice.horizon.dates.filter(window.days.contains).map { date in
        let from = practice.clock.instant(on: date, minutes: window.part?.from.minutes ?? 0)
        let until = practice.clock.instant(on: date, minutes: window.part?.until.minutes ?? 1440)
        return from..<max(from, until)
      }
    }
  }

  private func words(_ need: StaffNeed) -> String {
    let skills = need.roles.isEmpty ? need.skills : need.roles
    return skills.isEmpty
      ? "colleague" : skills.map(facts.roster.name(of:)).joined(separator: " or ")
  }

  private func candidates(_ need: StaffNeed, isFirst: Bool, _ visit: Visit) -> [Professional] {
    let request = visit.request
    return facts.practice.professionals.filter { professional in
      let holds =
        need.roles.isEmpty
        || need.roles.contains { role in
          facts.practice.horizon.dates.contains { professional.holds(role, on: $0) }
        }
      guard holds, !request.apart.contains(professional.id),
        need.tags.isEmpty || !need.tags.isDisjoint(with: professional.tags)
      else { return false }
      guard isFirst else { return true }
      return (request.required.isEmpty || request.required.contains(professional.id))
        && (request.staffTags.isEmpty || !request.staffTags.isDisjoint(with: professional.tags))
    }
  }

  /// The spans of someone's duties that meet a need.
  private func duties(of professional: Professional, _ need: StaffNeed) -> [Range<Int>] {
    facts.practice.horizon.dates.flatMap { date in
      facts.roster.assignments(of: professional.id, on: date).compactMap { assignment in
        guard need.roles.isEmpty || assignment.role.map(need.roles.contains) ?? false,
          need.skills.allSatisfy({ professional.holds($0, on: date) }),
          let shift = facts.roster.shifts[assignment.shift], !shift.onCall
        else { return nil }
        return facts.practice.span(of: shift, on: date)
      }
    }
  }

  private func isPresent(
    _ professional: Professional,
    _ need: StaffNeed,
    _ length: Int,
    _ windows: [Range<Int>]
  ) -> Bool {
    duties(of: professional, need).contains { duty in
      windows.contains { $0.clamped(to: duty).count >= length }
    }
  }

  private func isFree(
    _ professional: Professional,
    _ need: StaffNeed,
    _ length: Int,
    _ windows: [Range<Int>]
  ) -> Bool {
    let busy = facts.parts(of: professional.id).map(\.placed.span)
    let step = facts.practice.demand.settings.grid
    return duties(of: professional, need).contains { duty in
      windows.map { $0.clamped(to: duty) }.contains { span in
        stride(from: span.lowerBound, through: span.upperBound - length, by: step).contains {
          start in !busy.contains { $0.overlaps(start..<start + length) }
        }
      }
    }
  }
}
