/// Words that the sentences of several rules share.
enum RuleWords {
  /// Several words as one, as in `a, b or c`.
  static func list(_ words: [String], _ last: String) -> String {
    guard let end = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(last) \(end)"
  }

  /// Several words as one, more than three cut short, as in `a, b and 2 others`.
  static func few(_ words: [String], _ last: String) -> String {
    list(words.count > 3 ? words.prefix(2) + ["\(words.count - 2) others"] : words, last)
  }

  /// A number with its noun, as in `1 day` or `6 days`.
  static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }

  /// Limits, as in `at least 2`, `at least 2 and at most 4` or `exactly 1`.
  static func limits(_ minimum: Int?, _ maximum: Int?) -> String {
    if let minimum, minimum == maximum { return "exactly \(minimum)" }
    return [minimum.map { "at least \($0)" }, maximum.map { "at most \($0)" }]
      .compactMap { $0 }.joined(separator: " and ")
  }

  /// Limits with what they count, as in `at most 1 weekend`.
  static func limits(_ minimum: Int?, _ maximum: Int?, of noun: String) -> String {
    limits(minimum, maximum) + " " + ((maximum ?? minimum) == 1 ? noun : noun + "s")
  }
}

/// Who a sentence is about, for verbs to agree with.
struct Subject {
  /// As in `everyone`, `Ann and Ben` or `those tagged trainee`.
  let words: String
  /// Whether they are several.
  let isPlural: Bool

  /// With a verb and at the beginning of a sentence, as in `Everyone works`.
  func does(_ one: String, _ several: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst() + " " + (isPlural ? several : one)
  }
}

extension Scope {
  /// Who they are, in the manager's words.
  ///
  /// - Complexity: linear in what the scope names, and in the practice's people
  ///   where it names single ones.
  func subject(in practice: Practice) -> Subject {
    if !professionals.isEmpty, contracts.isEmpty, skills.isEmpty, tags.isEmpty {
      let names = professionals.filter { !except.contains($0) }
        .map { id in practice.professionals.first { $0.id == id }?.name ?? id.text }
      return Subject(words: RuleWords.few(names, "and"), isPlural: names.count != 1)
    }
    var words: [String] = []
    if !tags.isEmpty { words.append("tagged " + RuleWords.few(tags, "or")) }
    if !contracts.isEmpty {
      let names = contracts.map { id in
        practice.contracts.first { $0.id == id }?.name ?? id.text
      }
      words.append("on the contract " + RuleWords.few(names, "or"))
    }
    if !skills.isEmpty {
      let names = skills.map { id in practice.skills.first { $0.id == id }?.name ?? id.text }
      words.append("with the skill " + RuleWords.few(names, "or"))
    }
    if !professionals.isEmpty {
      words.append(
        "among " + (professionals.count == 1 ? "one named" : "\(professionals.count) named")
      )
    }
    let exceptions = except.map { id in
      practice.professionals.first { $0.id == id }?.name ?? id.text
    }
    let rest = exceptions.isEmpty ? "" : " except " + RuleWords.few(exceptions, "and")
    return words.isEmpty
      ? Subject(words: "everyone" + rest, isPlural: false)
      : Subject(words: "those " + words.joined(separator: " ") + rest, isPlural: true)
  }

  /// What a sentence that speaks of nobody adds, as in `, for those tagged ward`;
  /// nothing where it is about everyone.
  func addition(in practice: Practice) -> String {
    self == .everyone ? "" : ", for \(subject(in: practice).words)"
  }
}
