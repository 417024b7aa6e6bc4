import Documents
public import PracticeDomain

/// Which of the visits that are wanted an edit is about.
public struct DemandSelection: Sendable, Equatable {
  /// Services; empty for any.
  public var services: Set<Identifier<Service>>
  /// Urgency classes; empty for any.
  public var urgencies: Set<Identifier<UrgencyClass>>
  /// Days: visits that can take place on these days only; nil for any.
  public var days: DaySelector?

  /// Selects everything unless told.
  public init(
    services: Set<Identifier<Service>> = [],
    urgencies: Set<Identifier<UrgencyClass>> = [],
    days: DaySelector? = nil
  ) {
    self.services = services
    self.urgencies = urgencies
    self.days = days
  }

  /// Reads `services`, `urgencies` and the days in a field.
  init(_ reader: EditReader, days key: String) {
    services = Set(reader.fields.readAll("services", .id(in: reader.names.services)))
    urgencies = Set(reader.fields.readAll("urgencies", .id(in: reader.urgencies)))
    days = reader.fields.days(key)
  }

  /// Whether a request is meant.
  func contains(_ request: ClientRequest, in practice: Practice) -> Bool {
    guard services.isEmpty || services.contains(request.service) else { return false }
    return contains(request.urgency, practice) && isWithinDays(request, practice.horizon)
  }

  /// Whether a matter is meant: never where services or days are selected.
  func contains(_ matter: Matter, in practice: Practice) -> Bool {
    services.isEmpty && days == nil && contains(matter.urgency, practice)
  }

  private func contains(_ urgency: Identifier<UrgencyClass>?, _ practice: Practice) -> Bool {
    urgencies.isEmpty || urgencies.contains(practice.demand.settings.urgency(urgency).id)
  }

  /// Whether every day planned on which it could take place is one of the days.
  private func isWithinDays(_ request: ClientRequest, _ horizon: Horizon) -> Bool {
    guard let days else { return true }
    if let booked = request.booked { return days.contains(booked.date) }
    let possible = horizon.dates.filter { date in
      request.windows.isEmpty || request.windows.contains { $0.days.contains(date) }
    }
    return !possible.isEmpty && possible.allSatisfy(days.contains)
  }

  /// In words, as in ` for consultation on Mon`.
  func words(in practice: Practice) -> String {
    let names = practice.demand.services.filter { services.contains($0.id) }.map(\.name)
    return (names.isEmpty ? "" : " for \(names.joinedInWords)")
      + (urgencies.isEmpty ? "" : ", \(urgencies.map(\.text).sorted().joinedInWords)")
      + (days?.words.map { " on \($0)" } ?? "")
  }
}

/// An order of ids that depends on nothing but the ids, so that a smaller change
/// is always part of a larger one.
enum ScatteredOrder {
  /// The positions of ids in an order that looks random and never changes.
  static func positions(of ids: [String]) -> [Int] {
    ids.indices.sorted { (mark(ids[$0]), $0) < (mark(ids[$1]), $1) }
  }

  /// FNV-1a, finished by mixing, so that ids alike lie far apart.
  private static func mark(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    hash = (hash ^ (hash >> 33)) &* 0xff51_afd7_ed55_8ccd
    return hash ^ (hash >> 33)
  }
}
