import Testing

/// One way to write each kind of rule.
struct RuleSamples: Sendable, CustomTestStringConvertible {
  let kind: String
  let fields: String

  var text: String { "{rule: \(kind), id: x, source: policy\(fields)}" }
  var testDescription: String { kind }

  static let all: [RuleSamples] = [
    RuleSamples(kind: "cover", fields: ", shortage-price: hard, preference-price: 5"),
    RuleSamples(kind: "qualification", fields: ""),
    RuleSamples(kind: "one-duty", fields: ""),
    RuleSamples(kind: "leave", fields: ""),
    RuleSamples(kind: "availability", fields: ", price: 100"),
    RuleSamples(kind: "fixed", fields: ", price: hard"),
    RuleSamples(kind: "requests", fields: ", price: 0, who: everyone"),
    RuleSamples(
      kind: "hours",
      fields: ", period: horizon, minimum: contract - 2h, maximum: 80h, unit: 15 min, "
        + "counts-leave: false, balance: minutes, who: [ann, ben]"
    ),
    RuleSamples(
      kind: "overtime",
      fields: ", unit: 30 min, tiers: [{units: 2, cost: 5}, {cost: 9}]"
    ),
    RuleSamples(
      kind: "shift-count",
      fields: ", period: 7 days, work: {tags: [dark], roles: nurse}, maximum: 2, excess-price: 5"
    ),
    RuleSamples(kind: "rest", fields: ", minimum: 11h, who: {tags: senior, except: ann}"),
    RuleSamples(kind: "succession", fields: ", pairs: [{first: night, next: any}], price: 3"),
    RuleSamples(
      kind: "stretch",
      fields: ", of: off, minimum: 2, owes-at-end: yes, leave-is-neutral: no"
    ),
    RuleSamples(kind: "weekends", fields: ", work: early, maximum: 1, balance: weekends"),
    RuleSamples(kind: "complete-weekends", fields: ", price: 30"),
    RuleSamples(
      kind: "supervision",
      fields: ", who: [ben], supervisors: {skills: [gp]}, count: 1, same-place: true, price: 5"
    ),
    RuleSamples(kind: "keep-apart", fields: ", who: [ann, ben], work: {tags: [dark]}, price: 7"),
  ]
}
