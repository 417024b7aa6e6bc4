import Documents
public import PracticeDomain

/// Rooms that cannot be used on some days, or at all.
public struct CloseRooms: ScenarioEdit, Equatable {
  /// The word that names this kind of edit in files.
  public static let kind = "close-rooms"
  /// One line on what it does.
  public static let meaning = "rooms that cannot be used on some days, or at all"
  /// Which.
  public var rooms: [Identifier<Place>]
  /// On which days.
  public var days: DaySelector

  /// Closes rooms; on every day unless told.
  public init(rooms: [Identifier<Place>], days: DaySelector = .everyDay) {
    self.rooms = rooms
    self.days = days
  }

  /// Reads `rooms` and `days`, which are all unless given.
  public init?(reading reader: EditReader) {
    let rooms: [Identifier<Place>] = reader.fields.readAll(
      "rooms",
      .id(in: reader.rooms),
      required: true
    )
    let days = reader.fields.days("days") ?? .everyDay
    if rooms.isEmpty { return nil }
    self.init(rooms: rooms, days: days)
  }

  /// The practice without these rooms on these days. What was booked in them then
  /// may move.
  public func applied(to practice: Practice) throws(EditFault) -> Practice {
    var changed = practice
    for id in rooms {
      guard let index = changed.rooms.firstIndex(where: { $0.id == id }) else {
        throw EditFault("rooms", "'\(id)' names no room")
      }
      changed.rooms[index].closures.append(days)
    }
    for index in changed.demand.requests.indices {
      guard let booked = changed.demand.requests[index].booked, let room = booked.room,
        rooms.contains(room), days.contains(booked.date)
      else { continue }
      changed.demand.requests[index].booked?.room = nil
    }
    return changed
  }

  /// Nothing becomes possible that was not, unless what was booked may move.
  public func effect(on practice: Practice) -> EditEffect? {
    let frees = practice.demand.requests.contains { request in
      request.booked?.room.map(rooms.contains) ?? false
    }
    return frees ? nil : .restricts
  }

  /// As in `Room 1 closed on Mon`.
  public func sentence(in practice: Practice) -> String {
    let names = rooms.map { practice.room($0)?.name ?? $0.text }.joinedInWords
    return "\(names) closed" + (days.words.map { " on \($0)" } ?? "")
  }
}
