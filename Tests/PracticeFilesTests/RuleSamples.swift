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
      fields: ", who: [ben], supervisors: {skills: [gp]}, work: early, count: 1, "
        + "same-place: true, price: 5"
    ),
    RuleSamples(kind: "keep-apart", fields: ", who: [ann, ben], work: {tags: [dark]}, price: 7"),
    RuleSamples(kind: "keep-together", fields: ", who: [ann, ben], on: day, work: any, price: 7"),
    RuleSamples(
      kind: "never-alone",
      fields: ", work: any, minimum: 2, unit: 15 min, price: 5"
    ),
    RuleSamples(
      kind: "skill-mix",
      fields: ", who: [ben], seniors: {skills: [gp]}, per-senior: 2, on: shift, work: early, "
        + "unit: 60 min, price: 9"
    ),
    RuleSamples(
      kind: "rooms",
      fields: ", work: early, rooms: [room-1], features: couch, unit: 30 min, price: 5"
    ),
    RuleSamples(kind: "night-recovery", fields: ", work: [night], after: 2, days: 2, price: 50"),
    RuleSamples(kind: "weekly-rest", fields: ", period: 7 days, minimum: 24h, price: hard"),
    RuleSamples(kind: "same-shift-weekend", fields: ", work: any, price: 40"),
    RuleSamples(kind: "blocks", fields: ", work: [night], from: Fri, days: 3, price: 80"),
    RuleSamples(kind: "place-changes", fields: ", period: week, work: any, maximum: 1, price: 3"),
    RuleSamples(kind: "places-used", fields: ", period: horizon, work: any, maximum: 2, price: 3"),
    RuleSamples(
      kind: "load",
      fields: ", period: horizon, points: [{work: [night], points: 3}, {work: any, points: 1}], "
        + "maximum: 9, excess-price: 4, balance: load"
    ),
    RuleSamples(
      kind: "budget",
      fields:
        ", period: week, work: any, percent: 150, maximum: 90000, unit: 1000, price: 10, rates: yes"
    ),
    RuleSamples(
      kind: "premiums",
      fields: ", work: any, during: [20:00-24:00, 00:00-06:00], days: Mon-Fri, holidays: yes, "
        + "rate: 30 %"
    ),
    RuleSamples(
      kind: "agency",
      fields: ", who: [ben], tariff: 4200, minimum-call: 4h, notice: 1, "
        + "tariffs: [{work: any, days: Sat-Sun, holidays: yes, tariff: 5000}], period: week, "
        + "minimum-charge: 9000, discounts: [{above: 40h, off: 5 %}, {above: 80h, off: 8 %}]"
    ),
    RuleSamples(
      kind: "fairness",
      fields: ", load: hours, work: any, measure: share, pro-rata: yes, unit: 2h, allowance: 1h, "
        + "price: 5, shortage-price: 1, balance: minutes"
    ),
    RuleSamples(
      kind: "pattern",
      fields: ", who: [ann], from: 2026-03-02, weeks: \"early, early, night, off, any, off, off\", "
        + "price: 20"
    ),
    RuleSamples(kind: "continuity", fields: ", price: 60"),
  ]
}
