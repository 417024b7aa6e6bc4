/// A form in which plans are written.
enum PlanFormat: String, OutputFormat {
  /// `roster.csv`: a row a professional, a column a day.
  case csv
  /// `roster.json`: the whole plan with its evidence.
  case json
  /// `roster.xlsx` for everyone and `manager.xlsx` for the manager.
  case xlsx
  /// `roster.html` for everyone and `manager.html` for the manager.
  case html
  /// `roster.ics` of everybody and `people/ID.ics`, one a person.
  case ics
  /// `payroll.csv`: paid minutes by person, day and class.
  case payroll
}
