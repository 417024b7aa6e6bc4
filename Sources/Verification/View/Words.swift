import PracticeDomain

extension CalendarDate {
  /// As in `Mon 4 Mar`.
  var words: String {
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let (_, month, day) = components
    return "\(weekday.abbreviation) \(day) \(months[month - 1])"
  }
}
