import Documents
public import PracticeDomain

/// Devices that cannot be used on some days, or at all, as under repair.
public struct CloseDevices: ScenarioEdit, Equatable {
  /// The word that names this kind of edit in files.
  public static let kind = "close-devices"
  /// One line on what it does.
  public static let meaning = "devices that cannot be used on some days, or at all"
  /// Which.
  public var devices: [Identifier<Equipment>]
  /// On which days.
  public var days: DaySelector

  /// Reads `devices` and `days`, which are all unless given.
  public init?(reading reader: EditReader) {
    devices = reader.fields.readAll("devices", .id(in: reader.names.equipment), required: true)
    days = reader.fields.days("days") ?? .everyDay
    if devices.isEmpty { return nil }
  }

  /// The practice without these devices on these days.
  public func applied(to practice: Practice) throws(EditFault) -> Practice {
    var changed = practice
    for id in devices {
      guard let index = changed.equipment.firstIndex(where: { $0.id == id }) else {
        throw EditFault("devices", "'\(id)' names no device")
      }
      changed.equipment[index].closures.append(days)
    }
    return changed
  }

  /// Nothing becomes possible that was not.
  public func effect(on practice: Practice) -> EditEffect? { .restricts }

  /// As in `ECG recorder out of use on Mon`.
  public func sentence(in practice: Practice) -> String {
    let names = devices.map { id in
      practice.equipment.first { $0.id == id }?.name ?? id.text
    }
    return "\(names.joinedInWords) out of use" + (days.words.map { " on \($0)" } ?? "")
  }
}
