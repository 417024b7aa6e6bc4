import PracticeDomain
import Primitives
import Slots

/// What the book of one simulated week came to: the week in the middle of those that
/// count.
public struct SampleWeek: Sendable, Equatable, Codable {
  /// The time that a visit takes of one professional.
  public struct Booking: Sendable, Equatable, Codable {
    /// The position of the professional among those of the practice.
    public var person: Int
    /// The day of the week simulated, from 0.
    public var day: Int
    /// Minutes from midnight to the beginning.
    public var start: Int
    /// Minutes that it takes in the book.
    public var length: Int
    /// What the client comes for.
    public var service: String
    /// How urgent it is.
    public var urgency: String
    /// Days from asking to the visit.
    public var waited: Int
    /// Whether the client came.
    public var isHeld: Bool
  }

  /// A time at which somebody was to be on duty.
  public struct Duty: Sendable, Equatable, Codable {
    /// The position of the professional among those of the practice.
    public var person: Int
    /// The day of the week simulated, from 0.
    public var day: Int
    /// Minutes from midnight to the beginning.
    public var start: Int
    /// Minutes from midnight to the end.
    public var end: Int
    /// Whether they were ill.
    public var isMissed: Bool
    /// Whether somebody stood in.
    public var isCovered: Bool
  }

  /// The days from the first simulated to the first of the week.
  public var firstDay: Int
  /// The duties, by day.
  public var duties: [Duty]
  /// The bookings, by day and time.
  public var bookings: [Booking]
}

extension SampleWeek {
  /// Takes the week from a run that is over.
  init(_ run: BookingRun) {
    let frame = run.frame
    let week = frame.setup.warmUpWeeks + frame.setup.weeks / 2
    firstDay = week * 7
    duties = []
    bookings = []
    for day in firstDay..<min(firstDay + 7, frame.days) {
      addDuties(on: day, run)
      addBookings(on: day, run)
    }
  }

  private mutating func addDuties(on day: Int, _ run: BookingRun) {
    let midnight = run.frame.dayStarts[day]
    for number in run.frame.dutiesOfDay[day] {
      let duty = run.frame.duties[number]
      let state = run.absences.states[number]
      for piece in duty.pieces {
        duties.append(
          Duty(
            person: duty.person,
            day: day - firstDay,
            start: piece.lowerBound - midnight,
            end: piece.upperBound - midnight,
            isMissed: state != .kept,
            isCovered: state != .kept && state != .missed
          )
        )
      }
    }
  }

  private mutating func addBookings(on day: Int, _ run: BookingRun) {
    let frame = run.frame
    var found: [Booking] = []
    // One who was moved away and back the same day stands in the list twice.
    for number in Set(run.visitsOfDay[day]).sorted() {
      let visit = run.visits[number]
      guard visit.status == .served || visit.status == .missed,
        frame.day(ofSlot: visit.start) == day, let booking = run.book.booking(visit.booking)
      else { continue }
      for (phase, placement) in zip(booking.wish.phases, booking.placements) {
        for person in Set(placement.members.joined().filter { $0 < frame.people }).sorted() {
          found.append(
            Booking(
              person: person,
              day: day - firstDay,
              start: placement.start * frame.grid - frame.dayStarts[day],
              length: phase.length * frame.grid,
              service: frame.template(of: visit).service.text,
              urgency: frame.urgencies[frame.pattern(of: visit).urgency].text,
              waited: day - frame.day(of: visit.asked),
              isHeld: visit.status == .served
            )
          )
        }
      }
    }
    bookings += found.sorted {
      ($0.start, $0.person, $0.service) < ($1.start, $1.person, $1.service)
    }
  }
}
