/// The contents of a file of the public shift-scheduling benchmarks.
struct ShiftSchedulingInstance {
  /// A shift and those that may not follow it.
  struct ShiftLine {
    let id: String
    let minutes: Int
    let forbiddenNext: [String]
  }

  /// An employee and their limits.
  struct StaffLine: Equatable {
    let id: String
    /// The most of each shift, in the order of the shifts; nil for no limit.
    let mostOfShift: [Int?]
    let mostMinutes: Int
    let leastMinutes: Int
    let mostConsecutive: Int
    let leastConsecutive: Int
    let leastDaysOff: Int
    let mostWeekends: Int
  }

  /// A wish to work a shift or not to.
  struct RequestLine {
    let staff: String
    let day: Int
    let shift: String
    let weight: Int
  }

  /// The number wanted on a shift of a day.
  struct CoverLine {
    let day: Int
    let shift: String
    let requirement: Int
    let weightUnder: Int
    let weightOver: Int
  }

  var days = 0
  var shifts: [ShiftLine] = []
  var staff: [StaffLine] = []
  var daysOff: [(staff: String, days: [Int])] = []
  var onRequests: [RequestLine] = []
  var offRequests: [RequestLine] = []
  var cover: [CoverLine] = []
}
