/// A form in which books are written.
enum BookFormat: String, OutputFormat {
  /// `book.csv`: a row a phase of each client.
  case csv
  /// `book.json`: the whole book with its roster and its evidence.
  case json
  /// `book.xlsx`: a sheet a professional and a room.
  case xlsx
  /// `book.html` for everyone and `book-manager.html` for the manager.
  case html
  /// `book.ics`, `appointments/ID.ics`, one a professional, and `rooms/ID.ics`.
  case ics
}
