import Documents
import PracticeDomain

/// Reads edits one after another and makes them, each of what the ones before it
/// came to.
struct EditMaker {
  let problems: Problems

  /// A practice and what was done to it.
  struct Made {
    var practice: Practice
    var sentences: [String] = []
    var effects: [EditEffect?] = []
    /// What is asked for while it is simulated.
    var demand: SimulatedDemand
    /// Whether any of it is something that happens, and could not be chosen.
    var happens = false

    /// What all edits together do: what each of them does.
    var effect: EditEffect? {
      guard let first = effects.first else { return .keeps }
      guard effects.allSatisfy({ $0 == first }) else { return nil }
      return first
    }
  }

  /// The practice with all edits made; nil where one cannot be made, which was
  /// reported.
  func make(_ edits: [ScenarioAssembly.Draft], on base: Practice) -> Made? {
    var made = Made(practice: base, demand: SimulatedDemand(base))
    var isSound = true
    for edit in edits {
      let fields = FieldReader(edit.value, path: edit.path, problems: problems)
      let read = self.edit(fields, made.practice)
      fields.finish()
      guard let read, apply(read, fields, to: &made) else {
        isSound = false
        continue
      }
    }
    return isSound ? made : nil
  }

  private func edit(_ fields: FieldReader, _ practice: Practice) -> (any ScenarioEdit)? {
    let kinds = NameSpace("kind of edit", names: EditCatalogue.kinds.map { $0.kind })
    guard let word = fields.read("edit", .reference(to: kinds), required: true),
      let kind = EditCatalogue.kind(word)
    else { return nil }
    return kind.init(reading: EditReader(fields: fields, practice: practice))
  }

  private func apply(
    _ edit: any ScenarioEdit,
    _ fields: FieldReader,
    to made: inout Made
  ) -> Bool {
    do throws(EditFault) {
      let changed = try edit.applied(to: made.practice)
      let faults = changed.faults()
      guard faults.isEmpty else {
        for fault in faults.prefix(20) {
          fields.report("", "leaves a practice that cannot be planned: \(fault)")
        }
        return false
      }
      made.sentences.append(edit.sentence(in: made.practice))
      made.effects.append(edit.effect(on: made.practice))
      made.happens = made.happens || type(of: edit).happens
      try made.demand.make(edit)
      made.practice = changed
      return true
    } catch {
      fields.report(error.field, error.fault, expected: error.expected)
      return false
    }
  }
}
