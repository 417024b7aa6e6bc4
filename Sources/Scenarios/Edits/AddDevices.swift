import Documents
public import PracticeDomain

/// More devices of a kind.
public struct AddDevices: ScenarioEdit, Equatable {
  /// The word that names this kind of edit in files.
  public static let kind = "add-devices"
  /// One line on what it does.
  public static let meaning = "more devices of a kind"
  /// The kind.
  public var device: Identifier<Equipment>
  /// How many more.
  public var count: Int

  /// Adds devices.
  public init(device: Identifier<Equipment>, count: Int = 1) {
    self.device = device
    self.count = count
  }

  /// Reads `device` and `count`.
  public init?(reading reader: EditReader) {
    let device: Identifier<Equipment>? = reader.fields.read(
      "device",
      .id(in: reader.names.equipment),
      required: true
    )
    let count = reader.count()
    guard let device else { return nil }
    self.init(device: device, count: count)
  }

  /// The practice with more of them.
  public func applied(to practice: Practice) throws(EditFault) -> Practice {
    var changed = practice
    guard let index = practice.equipment.firstIndex(where: { $0.id == device }) else {
      throw EditFault("device", "'\(device)' names no device")
    }
    changed.equipment[index].quantity += count
    return changed
  }

  /// Whatever was possible still is.
  public func effect(on practice: Practice) -> EditEffect? { .relaxes }

  /// As in `1 more ECG recorder`.
  public func sentence(in practice: Practice) -> String {
    let name = practice.equipment.first { $0.id == device }?.name
    return "\(count) more \(name ?? device.text)"
  }
}
