import Foundation
import Primitives
import Slots

/// Prints how long slot searches, bookings and cancellations take, by the size of
/// the practice: rows of a Markdown table.
///
/// The first argument is the number of searches, the second the row: a process each,
/// so that memory is that of one practice.
@main
struct SlotTable {
  static func main() {
    let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    let requests = numbers.first ?? 2000
    let rows = numbers.count > 1 ? numbers[1]..<numbers[1] + 1 : practices.indices
    if rows.lowerBound == 0 {
      print(
        "| practice | booked | memory MiB | p50 ms | p99 ms | first ms | fortnight p50 |"
          + " late binding ms |"
          + " plain scan ms | timelines once ms | book µs | cancel µs |"
      )
      print("| --- |" + String(repeating: " ---: |", count: 11))
    }
    for (name, practice) in practices[rows.clamped(to: practices.indices)] {
      print(row(name, practice, requests))
      fflush(nil)
    }
  }

  private static let practices: [(String, LargePractice)] = [
    ("100 people, 60 rooms, 20 devices, 12 weeks", LargePractice()),
    ("half the people", LargePractice(people: 50, appointments: 15_000)),
    ("twice the people", LargePractice(people: 200, rooms: 120, appointments: 60_000)),
    ("half the rooms", LargePractice(rooms: 30)),
    ("twice the devices", LargePractice(devices: 40)),
    ("half the weeks", LargePractice(weeks: 6, appointments: 15_000)),
    ("twice the weeks", LargePractice(weeks: 24, appointments: 60_000)),
    ("a third of the appointments", LargePractice(appointments: 10_000)),
  ]

  private static func row(_ name: String, _ practice: LargePractice, _ requests: Int) -> String {
    var random = Draws(state: 7)
    let start = memory()
    var (book, bookings) = practice.filled(&random)
    let wish = practice.examination
    let search = SlotSearch()
    func times(days: Int, _ count: Int) -> [Double] {
      (0..<count).map { number in
        let day = days >= practice.weeks * 7 ? 0 : random.below(practice.weeks * 7 - days)
        let usual = number % 2 == 0 ? random.below(practice.people * 2 / 5) : nil
        var offers: [SlotOffer] = []
        let time = seconds {
          let own = practice.personal(wish, from: day, days: days, usual: usual)
          offers = search.offers(for: own, in: book, count: 10)
        }
        // The book goes on: one of the offers is taken, and a booking cancelled.
        if let number = offers.first.flatMap({ book.book($0, for: wish, isNamed: false) }) {
          let cancelled = random.below(bookings.count)
          book.cancel(bookings[cancelled])
          bookings[cancelled] = number
        }
        return time
      }
      .sorted()
    }
    let first = (0..<21).map { _ in
      seconds { _ = SlotSearch().offers(for: wish, in: book, count: 10) }
    }
    .sorted()
    let all = times(days: practice.weeks * 7, requests)
    let fortnight = times(days: 14, requests / 4)
    // Somebody whose doctor is taken: the doctor's other client sees another.
    let short = practice.consultation
    let late = (0..<max(20, requests / 20)).compactMap { _ -> Double? in
      let taken = book.booking(bookings[random.below(bookings.count)])
      guard let taken, taken.placements.count == 1 else { return nil }
      let (time, doctor) = (taken.placements[0], taken.placements[0].members[0])
      var own = short
      own.phases[0].needs[0].candidates.removeAll { !doctor.contains($0.resource) }
      return seconds { _ = book.rearrangement(for: own, at: [(time.start, time.location)]) }
    }
    .sorted()
    let scan = seconds { _ = PlainScan(book, wish).feasibleStarts() }
    let once = seconds { _ = book.busySlots }
    var bookTimes: [Double] = []
    var cancelTimes: [Double] = []
    for number in 0..<200 where number < bookings.count {
      let copy = book
      let taken = bookings[random.below(bookings.count)]
      var booking: LiveBook.Booking?
      cancelTimes.append(seconds { booking = book.cancel(taken) })
      guard let booking else { continue }
      let offer = SlotOffer(placements: booking.placements)
      bookTimes.append(
        seconds { _ = book.book(offer, for: booking.wish, isNamed: false) }
      )
      withExtendedLifetime(copy) {}
    }
    let used = memory() - start
    func text(_ seconds: Double, _ unit: Double = 1e3) -> String {
      String(format: "%.3g", seconds * unit)
    }
    return "| \(name) | \(bookings.count) | \(used >> 20) | \(text(all[all.count / 2])) | "
      + "\(text(all[all.count * 99 / 100])) | \(text(first[10])) | \(text(fortnight[fortnight.count / 2])) | "
      + "\(text(late[late.count / 2])) | "
      + "\(text(scan)) | \(text(once)) | \(text(bookTimes.sorted()[bookTimes.count / 2], 1e6)) | "
      + "\(text(cancelTimes.sorted()[cancelTimes.count / 2], 1e6)) |"
  }

  /// Seconds of the processor, which others on the machine do not lengthen.
  private static func seconds(_ body: () -> Void) -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
    let start = now()
    body()
    return now() - start
  }

  /// Bytes of memory in use.
  private static func memory() -> Int {
    let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
    return (text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 4096
  }
}
