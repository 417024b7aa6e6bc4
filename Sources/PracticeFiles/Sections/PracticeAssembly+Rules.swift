import Documents
import PracticeDomain

extension PracticeAssembly {
  /// The standing rules of kinds that the file does not state, then its own.
  func rules() -> [any Rule] {
    var stated: [String] = []
    var readers: [FieldReader] = []
    var own: [any Rule] = []
    for element in root.elements("rules") {
      let fields = FieldReader(element.value, path: element.path, problems: problems)
      let kind = fields.read("rule", .rule, required: true)
      if let kind {
        stated.append(kind.kind)
        if let rule = rule(of: kind, fields) {
          own.append(rule)
          readers.append(fields)
        }
        fields.finish()
      }
    }
    let standing = RuleCatalogue.standing.filter { !stated.contains($0.kind) }
    keep(.rules, Array(repeating: root, count: standing.count) + readers)
    return standing + own
  }

  private func rule(of kind: any Rule.Type, _ fields: FieldReader) -> (any Rule)? {
    let reader = RuleReader(fields: fields, names: names)
    let header = RuleHeader(
      fields.read("id", .id) ?? kind.kind,
      scope: reader.scope("who") ?? .everyone,
      source: fields.read("source", .text)
    )
    return kind.init(header: header, reading: reader)
  }
}

extension ScalarForm where Value == any Rule.Type {
  /// The word of a kind of rule.
  static var rule: ScalarForm {
    let kinds = NameSpace("kind of rule", names: RuleCatalogue.kinds.map { $0.kind })
    return ScalarForm(expected: kinds.names.joined(separator: ", ")) { text throws(ScalarFault) in
      guard let kind = RuleCatalogue.kind(text) else {
        throw ScalarFault(
          "is no kind of rule",
          candidates: kinds.names
        )
      }
      return kind
    }
  }
}
