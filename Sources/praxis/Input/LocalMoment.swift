import ArgumentParser
import Foundation
import PracticeDomain

/// Local times on the command line.
enum LocalMoment {
  /// The instant of a local time like `2026-03-04T09:30`.
  static func instant(_ text: String, _ option: String, _ practice: Practice) throws -> Int {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let date = CalendarDate(parts[0]), let time = TimeOfDay(parts[1])
    else { throw ValidationError("\(option) '\(text)' is not a local time like 2026-03-04T09:30.") }
    return practice.clock.instant(on: date, minutes: time.minutes)
  }

  /// The moment that is told, or the present; the first day planned where the last
  /// has passed.
  static func now(_ text: String?, _ practice: Practice) throws -> Int {
    if let text { return try instant(text, "--now", practice) }
    let present = Int(Date().timeIntervalSince1970 / 60)
    let end = practice.clock.instant(on: practice.horizon.end, minutes: 1440)
    return present < end ? present : practice.clock.instant(on: practice.horizon.start, minutes: 0)
  }

  /// As in `2026-03-04 09:30`.
  static func words(_ instant: Int, _ practice: Practice) -> String {
    let text = practice.clock.timestamp(instant)
    return "\(text.prefix(10)) \(text.dropFirst(11).prefix(5))"
  }
}
