extension BrokenPractices {
  /// A rule in one line below the sample's own, each field wrong in several
  /// ways, missing where it is required, and one that is not known.
  static var ruleMutations: [BrokenPractice] {
    BrokenRule.all.flatMap { rule in
      rule.fields.indices.flatMap { index -> [BrokenPractice] in
        let field = rule.fields[index]
        let absent = field.isRequired ? [added(rule, without: index)] : []
        return field.wrong.map { added(rule, index, $0) } + absent
      } + [added(rule, extra: "zzz: 1"), added(rule, extra: "\(rule.fields[0].key): 1")]
    }
  }

  /// Published rosters and windows of breaks with one fault.
  static var publishedMutations: [BrokenPractice] {
    let base = "published: {from: 2026-03-02, until: 2026-03-04, assignments: [ASSIGNMENT]}"
    let good = "{professional: amara, date: 2026-03-03, shift: clinic}"
    let wholes = [
      base.replacing("2026-03-04", with: "2026-03-01"), base.replacing("until", with: "till"),
      base.replacing("from: 2026-03-02, ", with: ""), "published: {assignments: []}",
      "published: [1]", "published: {from: 2026-03-02, until: 2026-03-04}",
    ]
    let rows = [
      ("amara", "amira"), ("2026-03-03", "2026-03-05"), ("2026-03-03", "2026-02-30"),
      ("shift: clinic", "shift: clinick"), ("shift: clinic", "role: gp"),
      ("shift: clinic", "shift: clinic, place: attic"),
    ]
    let texts =
      wholes.map { $0.replacing("ASSIGNMENT", with: good) }
      + rows.map { base.replacing("ASSIGNMENT", with: good.replacing($0.0, with: $0.1)) }
    let lines = Sample.lines(Sample.main)
    let end = lines.count
    return texts.map { text in
      BrokenPractice(
        text,
        lines: [end],
        text: (lines.dropLast() + [text, ""]).joined(separator: "\n")
      )
    }
  }

  private static func added(_ rule: BrokenRule, _ index: Int, _ value: String) -> BrokenPractice {
    var fields = rule.fields.map { "\($0.key): \($0.right)" }
    fields[index] = "\(rule.fields[index].key): \(value)"
    return added(rule.kind, fields)
  }

  private static func added(_ rule: BrokenRule, without index: Int) -> BrokenPractice {
    var fields = rule.fields.map { "\($0.key): \($0.right)" }
    fields.remove(at: index)
    return added(rule.kind, fields)
  }

  private static func added(_ rule: BrokenRule, extra: String) -> BrokenPractice {
    added(rule.kind, rule.fields.map { "\($0.key): \($0.right)" } + [extra])
  }

  private static func added(_ kind: String, _ fields: [String]) -> BrokenPractice {
    let text = "  - {rule: \(kind), id: broken, \(fields.joined(separator: ", "))}"
    let lines = Sample.lines(Sample.main)
    return BrokenPractice(
      "a rule \(text)",
      lines: [lines.count],
      text: (lines.dropLast() + [text, ""]).joined(separator: "\n")
    )
  }
}
