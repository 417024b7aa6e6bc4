import ArgumentParser
import Foundation
import PracticeDomain
import Reports
import Slots

/// Prints the slots of a request, or why a time is none.
struct SlotsReport {
  private let desk: BookingDesk
  private let started: ContinuousClock.Instant

  init(_ desk: BookingDesk, _ started: ContinuousClock.Instant) {
    self.desk = desk
    self.started = started
  }

  private var practice: Practice { desk.practice }

  // MARK: Lists

  /// Prints the best slots.
  func list(count: Int, json: Bool) throws {
    if let refusal = desk.refusal { Terminal.error(refusal) }
    let slots = desk.slots(count: count)
    if json {
      output(slots, status: slots.isEmpty ? "infeasible" : "optimal")
        .set("slots", slots.enumerated().map { object($1, rank: $0 + 1) }).print()
    } else {
      for (number, slot) in slots.enumerated() { printLines(slot, rank: number + 1) }
    }
    guard slots.allSatisfy(\.isVerified) else {
      throw Failure(kind: .internalError, message: "internal error: a slot breaks a rule")
    }
    guard !slots.isEmpty else {
      Terminal.error("There is no time at which this could be given.")
      throw ExitCode(Failure.Kind.noPlan.rawValue)
    }
  }

  private func output(_ slots: [BookingDesk.Slot], status: String) -> JSONOutput {
    let seconds = (ContinuousClock.now - started).components
    return JSONOutput([
      "status": status, "stopped": slots.isEmpty ? "infeasible" : "optimal",
      "verified": !slots.isEmpty && slots.allSatisfy(\.isVerified), "files": [String](),
      "seconds": Double(seconds.seconds) + Double(seconds.attoseconds) * 1e-18, "seed": 0,
      "threads": 1,
    ])
    .set("cost", slots.first?.offer.offer.cost).set("bound", slots.first?.offer.offer.cost)
    .set("now", practice.clock.timestamp(desk.now))
    .set("gap", slots.isEmpty ? nil : 0)
  }

  private func object(_ slot: BookingDesk.Slot, rank: Int) -> [String: Any] {
    let parts = slot.offer.offer.parts.map { part in
      ["part": part.kind.rawValue, "cost": part.cost, "reason": Self.reason(part)] as [String: Any]
    }
    return [
      "rank": rank,
      "start": practice.clock.timestamp(slot.appointments[0].phases[0].span.lowerBound),
      "cost": slot.offer.offer.cost, "parts": parts, "verified": slot.isVerified,
      "phases": slot.appointments.flatMap(\.phases).map { object($0) },
      "changes": slot.changed.map { appointment in
        ["request": appointment.request.text, "phases": appointment.phases.map { object($0) }]
          as [String: Any]
      },
    ]
  }

  private func object(_ phase: AppointmentPhase) -> [String: Any] {
    [
      "start": practice.clock.timestamp(phase.span.lowerBound),
      "end": practice.clock.timestamp(phase.span.upperBound),
      "professionals": phase.professionals.joined().map(\.text),
      "room": phase.room.map(\.text) ?? NSNull() as Any,
      "equipment": phase.equipment.map(\.text),
    ]
  }

  private func printLines(_ slot: BookingDesk.Slot, rank: Int) {
    let cost = Amounts.text(slot.offer.offer.cost, practice.unit)
    for (number, phase) in slot.appointments.flatMap(\.phases).enumerated() {
      let head = number == 0 ? "\(rank).".padding(toLength: 4, withPad: " ", startingAt: 0) : "    "
      Terminal.output("\(head)\(words(phase.span))  \(who(phase))")
    }
    let reasons = slot.offer.offer.parts.map {
      "\(Self.reason($0)) (\(Amounts.text($0.cost, practice.unit)))"
    }
    Terminal.output(
      "    costs \(cost): \(reasons.isEmpty ? "nothing is lost" : reasons.joined(separator: "; "))"
    )
    for appointment in slot.changed {
      let phases = appointment.phases.map { "\(words($0.span)) \(who($0))" }
      Terminal.output("    \(appointment.request) changes to \(phases.joined(separator: "; "))")
    }
    if slot.changed.isEmpty, !slot.offer.changes.isEmpty { Terminal.output("    a break moves") }
  }

  private func who(_ phase: AppointmentPhase) -> String {
    let people = phase.professionals.joined().map { practice.professional($0)?.name ?? $0.text }
    return (people + [phase.room?.text].compactMap { $0 } + phase.equipment.map(\.text))
      .joined(separator: ", ")
  }

  private func words(_ span: Range<Int>) -> String {
    let from = practice.clock.timestamp(span.lowerBound)
    let until = practice.clock.timestamp(span.upperBound)
    return "\(from.prefix(10)) \(from.dropFirst(11).prefix(5))-\(until.dropFirst(11).prefix(5))"
  }

  private static func reason(_ part: SlotPart) -> String {
    switch part.kind {
    case .time: "days waited, or past the target"
    case .people: "not with whom it was wished, or beyond the end of a duty"
    case .splinters:
      part.cost < 0
        ? "fills time that was too short to be of use" : "leaves time too short to be of use"
    case .use: "somebody has no other appointment"
    case .continuity: "another person, weekday or time than the visits that belong to it"
    case .reserve: "takes time that is kept for the urgent"
    case .displaced: "others are likely to want the time"
    }
  }

  // MARK: Why not

  /// Prints why a time is not offered.
  func explain(_ instant: Int, json: Bool) throws {
    let answer = desk.whyNot(instant)
    let isFree = (answer?.blockers.isEmpty ?? false) && desk.refusal == nil
    let reasons =
      (desk.refusal.map { [$0] } ?? [])
      + (answer?.blockers.map(desk.sentence) ?? [
        "No visit can start then: it is off the grid, or its phases do not fit."
      ])
    let nearest = desk.slots(count: 3, nearestTo: instant)
    if json {
      output(nearest, status: isFree ? "feasible" : "infeasible")
        .set("free", isFree).set("blockers", reasons)
        .set("nearest", nearest.enumerated().map { object($1, rank: $0 + 1) }).print()
    } else {
      Terminal.output(isFree ? "The time is free." : "The time is not free:")
      for reason in reasons { Terminal.output("  \(reason)") }
      if !isFree, !nearest.isEmpty {
        Terminal.output("Without all of these it would be. The nearest times that are free:")
        for (number, slot) in nearest.enumerated() { printLines(slot, rank: number + 1) }
      }
    }
    if !isFree { throw ExitCode(Failure.Kind.noPlan.rawValue) }
  }
}
