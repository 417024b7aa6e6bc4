/// A kind of rule with its fields, and ways to write each of them wrongly.
struct BrokenRule {
  /// A field, how it is written rightly, and how it is not.
  struct Field {
    let key: String
    let right: String
    let wrong: [String]
    let isRequired: Bool

    init(_ key: String, _ right: String, _ wrong: [String], isRequired: Bool = false) {
      self.key = key
      self.right = right
      self.wrong = wrong
      self.isRequired = isRequired
    }
  }

  let kind: String
  let fields: [Field]

  private static let prices = ["cheap", "-1", "1.5", "[1]", "99999999999"]

  private static func price(isRequired: Bool = false) -> Field {
    Field("price", "10", prices, isRequired: isRequired)
  }

  private static func work(isRequired: Bool = false) -> Field {
    Field("work", "[clinic]", ["[clinick]", "{tag: [unsocial]}", "[]"], isRequired: isRequired)
  }

  private static let period = Field("period", "week", ["month", "1 days", "732 days", "[week]"])
  private static let two = Field("who", "[amara, bilal]", ["[amara]", "[amara, nobody]"])

  static let all: [BrokenRule] = presence + sequences + money

  private static let presence: [BrokenRule] = [
    BrokenRule(
      kind: "supervision",
      fields: [
        Field(
          "supervisors",
          "{skills: [trainer]}",
          ["{skills: [trainr]}", "[]", "[amara, nobody]"],
          isRequired: true
        ),
        Field("who", "{tags: [trainee]}", ["{tags: [trainees]}"]), work(),
        Field("count", "1", ["0", "3", "101", "one"]),
        Field("same-place", "yes", ["perhaps", "1"]), price(),
      ]
    ),
    BrokenRule(
      kind: "keep-together",
      fields: [two, Field("on", "day", ["week", "[day]"]), work(), price()]
    ),
    BrokenRule(
      kind: "never-alone",
      fields: [
        Field("minimum", "2", ["1", "few", "1001"]), work(),
        Field("places", "[moor-lane]", ["[moor-street]"]),
        Field("unit", "30 min", ["0 min", "long", "25h"]), price(),
      ]
    ),
    BrokenRule(
      kind: "skill-mix",
      fields: [
        Field("seniors", "{skills: [gp]}", ["{skills: [gpp]}", "[]"], isRequired: true),
        Field("per-senior", "2", ["0", "101", "two"]), Field("on", "shift", ["day"]),
        Field("unit", "1h", ["0 min"]), price(),
      ]
    ),
    BrokenRule(
      kind: "rooms",
      fields: [
        Field("site", "moor-lane", ["room-1", "[moor-lane]"]),
        Field("features", "[couch]", ["[waterfall]", "[a+b]"]), work(),
        Field("unit", "30 min", ["zero"]), price(),
      ]
    ),
    BrokenRule(
      kind: "rooms",
      fields: [Field("equipment", "ecg", ["eeg", "[ecg]", "ecg, site: moor-lane"]), price()]
    ),
    BrokenRule(
      kind: "place-changes",
      fields: [Field("maximum", "1", ["-1", "once"]), period, work(), price()]
    ),
    BrokenRule(
      kind: "places-used",
      fields: [Field("maximum", "1", ["0", "one"]), period, work(), price()]
    ),
  ]

  private static let sequences: [BrokenRule] = [
    BrokenRule(
      kind: "night-recovery",
      fields: [
        Field("days", "2", ["0", "32", "two"], isRequired: true), work(isRequired: true),
        Field("after", "2", ["0", "32"]), price(),
      ]
    ),
    BrokenRule(
      kind: "weekly-rest",
      fields: [
        Field("minimum", "24h", ["23h", "337h", "169h", "day"], isRequired: true), period, price(),
      ]
    ),
    BrokenRule(kind: "same-shift-weekend", fields: [price(isRequired: true), work()]),
    BrokenRule(
      kind: "blocks",
      fields: [
        Field("days", "3", ["1", "8", "few"]), work(isRequired: true),
        Field("from", "Fri", ["Friyay", "[Fri]"]), price(),
      ]
    ),
    BrokenRule(
      kind: "load",
      fields: [
        Field("maximum", "4", ["-1", "1.5"]),
        Field(
          "points",
          "[{work: [clinic], points: 2}]",
          [
            "[]", "[{work: [clinic]}]", "[{points: 2}]", "[{work: [clinic], points: -2}]",
            "[{work: [clinick], points: 2}]", "clinic",
          ],
          isRequired: true
        ), Field("minimum", "1", ["5", "-1"]), Field("period", "horizon", ["year"]),
        Field("balance", "calls", ["a+b"]),
      ]
    ),
    BrokenRule(
      kind: "pattern",
      fields: [
        Field(
          "weeks",
          "\"early, early, late, off, any, off, off\"",
          [
            "\"early, early\"", "\"early, early, late, off, any, off, noon\"", "[]", "{a: 1}",
            "\"off, off, off, off, off, off, off, off\"",
          ],
          isRequired: true
        ), Field("from", "2026-03-02", ["2026-02-30", "Monday"], isRequired: true), price(),
      ]
    ),
    BrokenRule(kind: "continuity", fields: [price(isRequired: true)]),
  ]

  private static let money: [BrokenRule] = [
    BrokenRule(
      kind: "budget",
      fields: [
        Field("maximum", "1000", ["-1", "much", "1000000001"], isRequired: true),
        Field("percent", "120", ["-1", "10001", "half"]),
        Field("unit", "100", ["0", "all"]), Field("period", "week", ["7 days", "month"]), work(),
        price(),
      ]
    ),
    BrokenRule(
      kind: "premiums",
      fields: [
        Field("rate", "30 %", ["-1", "-5 %", "10001 %", "double"], isRequired: true),
        Field(
          "during",
          "[20:00-24:00, 00:00-06:00]",
          ["[20:00]", "[24:00-20:00]", "[20:00-22:00, 21:00-23:00]"]
        ), Field("days", "Sat-Sun", ["Someday", "[]"]), Field("holidays", "yes", ["perhaps"]),
        work(),
      ]
    ),
    BrokenRule(
      kind: "agency",
      fields: [
        Field("tariff", "4000", ["-1", "free", "1000001"], isRequired: true),
        Field("minimum-call", "4h", ["49h", "-1h", "four"]), Field("notice", "2", ["-1", "732"]),
        Field("who", "[jo]", ["[joe]"]),
      ]
    ),
    BrokenRule(
      kind: "fairness",
      fields: [
        Field("load", "hours", ["days", "[hours]"], isRequired: true), two,
        Field("measure", "share", ["spread", "range"]), Field("pro-rata", "yes", ["maybe"]),
        Field("unit", "2h", ["0 min", "2"]), Field("allowance", "1h", ["-1h", "one"]),
        price(isRequired: true), Field("shortage-price", "1", prices),
      ]
    ),
  ]
}
