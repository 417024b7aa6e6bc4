import PracticeDomain

extension RandomPractice {
  /// Rules about who is there with whom, and where.
  mutating func presenceRules() -> [any Rule] {
    [
      KeepTogetherRule(
        header: header("together"),
        unit: random.one(of: [.shift, .day]),
        work: work(),
        price: price()
      ),
      NeverAloneRule(
        header: header("alone"),
        work: work(),
        places: spots(),
        minimum: random.integer(2...3),
        unit: random.one(of: [15, 30, 45]),
        price: price()
      ),
      skillMix("mix 1", .moment), skillMix("mix 2", .shift),
      RoomsRule(
        header: header("rooms"),
        work: work(),
        site: random.one(of: [nil, "north", "south"]),
        features: random.once(in: 2) ? ["couch"] : [],
        unit: random.one(of: [20, 30]),
        price: price()
      ),
      RoomsRule(header: header("devices"), work: work(), equipment: "ecg", price: price()),
      PlaceChangesRule(
        header: header("changes"),
        period: period(),
        work: work(),
        maximum: random.integer(0...2),
        price: price()
      ),
      PlacesUsedRule(header: header("places"), period: period(), work: work(), price: price()),
    ]
  }

  private mutating func spots() -> [Identifier<Place>] {
    random.one(of: [[], ["north"], ["north", "south"], ["n1"]])
  }

  private mutating func skillMix(_ id: String, _ unit: SkillMixRule.Unit) -> SkillMixRule {
    SkillMixRule(
      header: RuleHeader(
        id,
        scope: random.one(of: [.everyone, Scope(tags: ["trainee"]), Scope(skills: ["nurse"])])
      ),
      seniors: random.once(in: 2) ? Scope(skills: ["gp"]) : Scope(professionals: ["ana", "ben"]),
      perSenior: random.integer(1...2),
      unit: unit,
      work: work(),
      places: spots(),
      span: random.one(of: [15, 30, 45]),
      price: price()
    )
  }
}
