/// Every kind of edit. A new kind is one line here and its file.
public enum EditCatalogue {
  /// The kinds, in the order in which help lists them.
  public static let kinds: [any ScenarioEdit.Type] = [
    AddPeople.self,
    RemovePeople.self,
    ChangePeople.self,
    Absence.self,
    AddAgency.self,
    ChangeContracts.self,
    AddRooms.self,
    CloseRooms.self,
    AddDevices.self,
    CloseDevices.self,
    ChangeOpening.self,
    AddShift.self,
    ChangeShifts.self,
    AddCover.self,
    ChangeCover.self,
    ChangeServices.self,
    ScaleDemand.self,
    MoveDemand.self,
    Campaign.self,
    AddRule.self,
    ReplaceRule.self,
    DropRules.self,
    LimitBudget.self,
    LimitSpread.self,
  ]

  /// The kind of edit of a word; nil when there is none.
  public static func kind(_ word: String) -> (any ScenarioEdit.Type)? {
    kinds.first { $0.kind == word }
  }
}
