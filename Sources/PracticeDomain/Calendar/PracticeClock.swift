import Foundation

/// Wall-clock times of a practice as instants, right across clock changes.
public struct PracticeClock: Sendable, Equatable {
  /// The IANA name of the time zone, as in `Europe/London`.
  public let zoneName: String
  private let zone: TimeZone

  /// Makes a clock; nil when the time zone is not known.
  public init?(zoneName: String) {
    guard let zone = TimeZone(identifier: zoneName) else { return nil }
    self.zoneName = zoneName
    self.zone = zone
  }

  /// The clock of Universal Time, which never changes.
  public static let universal = PracticeClock()

  private init() {
    self.zoneName = "UTC"
    self.zone = TimeZone.gmt
  }

  /// The instant of a wall-clock time, in minutes since 1970-01-01 00:00 UTC.
  ///
  /// A time that a clock change skips is moved on by the length of the gap; one
  /// that occurs twice is its first occurrence.
  ///
  /// - Parameters:
  ///   - date: the local day.
  ///   - minutes: minutes after local midnight; beyond 1440 for the days after.
  public func instant(on date: CalendarDate, minutes: Int) -> Int {
    let wall = date.dayNumber * 1440 + minutes
    if zone == TimeZone.gmt { return wall }
    let before = offset(atInstant: wall - 1440)
    let candidate = wall - before
    if offset(atInstant: candidate) == before { return candidate }
    let after = offset(atInstant: wall + 1440)
    let second = wall - after
    return offset(atInstant: second) == after ? second : candidate
  }

  /// The local day of an instant, in minutes since 1970-01-01 00:00 UTC.
  public func date(at instant: Int) -> CalendarDate {
    let wall = instant + offset(atInstant: instant)
    return CalendarDate(dayNumber: (wall >= 0 ? wall : wall - 1439) / 1440)
  }

  /// Minutes east of UTC that local clocks show at an instant.
  public func offset(atInstant instant: Int) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant) * 60)) / 60
  }

  /// An instant as ISO 8601 with offset, as in `2026-03-29T08:00+01:00`.
  public func timestamp(_ instant: Int) -> String {
    let offset = offset(atInstant: instant)
    let wall = instant + offset
    let day = (wall >= 0 ? wall : wall - 1439) / 1440
    let minute = wall - day * 1440
    let date = CalendarDate(dayNumber: day)
    let time = TimeOfDay(minutes: minute)?.description ?? ""
    if offset == 0 { return "\(date)T\(time)Z" }
    let size = TimeOfDay(minutes: abs(offset))?.description ?? ""
    return "\(date)T\(time)\(offset < 0 ? "-" : "+")\(size)"
  }
}
