/// Every kind of rule. A new kind is one line here and its three files.
public enum RuleCatalogue {
  /// The kinds, in the order in which help lists them.
  public static let kinds: [any Rule.Type] = [
    CoverRule.self,
    QualificationRule.self,
    OneDutyRule.self,
    LeaveRule.self,
    AvailabilityRule.self,
    FixedRule.self,
    RequestsRule.self,
    HoursRule.self,
    OvertimeRule.self,
    ShiftCountRule.self,
    RestRule.self,
    SuccessionRule.self,
    StretchRule.self,
    WeekendsRule.self,
    CompleteWeekendsRule.self,
    SupervisionRule.self,
    KeepApartRule.self,
    KeepTogetherRule.self,
    NeverAloneRule.self,
    SkillMixRule.self,
    RoomsRule.self,
    NightRecoveryRule.self,
    WeeklyRestRule.self,
    SameShiftWeekendRule.self,
    BlocksRule.self,
    PlaceChangesRule.self,
    PlacesUsedRule.self,
    LoadRule.self,
    BudgetRule.self,
    PremiumsRule.self,
    AgencyRule.self,
    FairnessRule.self,
    PatternRule.self,
    ContinuityRule.self,
  ]

  /// The rules in force in every practice, with their usual prices, unless it
  /// states a rule of the same kind itself.
  public static var standing: [any Rule] {
    [
      CoverRule(header: RuleHeader("cover")),
      QualificationRule(header: RuleHeader("qualification")),
      OneDutyRule(header: RuleHeader("one-duty")),
      LeaveRule(header: RuleHeader("leave")),
      AvailabilityRule(header: RuleHeader("availability")),
      FixedRule(header: RuleHeader("fixed")),
      RequestsRule(header: RuleHeader("requests")),
    ]
  }

  /// The kind of rule of a word; nil when there is none.
  public static func kind(_ word: String) -> (any Rule.Type)? {
    kinds.first { $0.kind == word }
  }
}
