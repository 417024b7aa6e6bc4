import PracticeDomain
import TestSupport

/// Changes something in a book: a time, a person, a room, or whether an
/// appointment is there at all.
enum BookTampering {
  static func change(
    _ book: AppointmentBook,
    _ practice: Practice,
    _ random: inout SeededGenerator
  ) -> AppointmentBook {
    var book = book
    let index = random.integer(0...book.appointments.count - 1)
    let appointment = book.appointments[index]
    let phase = random.integer(0...appointment.phases.count - 1)
    switch random.integer(0...5) {
    case 0: shift(&book.appointments[index], 0..<appointment.phases.count, &random)
    case 1: shift(&book.appointments[index], phase..<phase + 1, &random)
    case 2:
      let needs = appointment.phases[phase].professionals
      guard !needs.isEmpty else { break }
      let need = random.integer(0...needs.count - 1)
      let number = random.integer(0...needs[need].count - 1)
      book.appointments[index].phases[phase].professionals[need][number] =
        random.one(of: practice.professionals).id
    case 3:
      guard appointment.phases[phase].room != nil else { break }
      book.appointments[index].phases[phase].room = random.one(of: practice.rooms).id
    case 4: book.appointments.remove(at: index)
    default:
      let wanted = practice.demand.wanted.visits
      let other = random.one(of: wanted)
      guard !book.appointments.contains(where: { $0.request == other.request.id }),
        let own = wanted.first(where: { $0.request.id == appointment.request }),
        own.service == other.service
      else { break }
      book.appointments.append(Appointment(request: other.request.id, phases: appointment.phases))
    }
    return book
  }

  private static func shift(
    _ appointment: inout Appointment,
    _ phases: Range<Int>,
    _ random: inout SeededGenerator
  ) {
    let minutes = random.one(of: [-60, -30, 30, 60, 1440, -1440])
    for phase in phases {
      let span = appointment.phases[phase].span
      appointment.phases[phase].span = span.lowerBound + minutes..<span.upperBound + minutes
    }
  }
}
