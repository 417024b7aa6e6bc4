import Documents
import PracticeDomain

extension EditReader {
  /// The rule in a field, with its kind, id, people and own fields as in
  /// practice files.
  func rule(_ key: String, id standing: String? = nil) -> (any Rule)? {
    guard let fields = fields.nested(key, required: true) else { return nil }
    let known = NameSpace("kind of rule", names: RuleCatalogue.kinds.map { $0.kind })
    guard let word = fields.read("rule", .reference(to: known), required: true),
      let kind = RuleCatalogue.kind(word)
    else { return nil }
    let reader = RuleReader(fields: fields, names: names)
    let header = RuleHeader(
      fields.read("id", .id) ?? standing ?? kind.kind,
      scope: reader.scope("who") ?? .everyone,
      source: fields.read("source", .text)
    )
    let rule = kind.init(header: header, reading: reader)
    fields.finish()
    return rule
  }
}
