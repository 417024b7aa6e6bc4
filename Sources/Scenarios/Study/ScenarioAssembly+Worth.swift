import Documents
import PracticeDomain

extension ScenarioAssembly {
  /// The cases that show what one more of something is worth.
  func worth(on base: Practice) -> [ScenarioCase] {
    let kinds: [WorthQuestion.Kind] = root.readAll("worth", .word)
    return WorthQuestion.Kind.allCases.filter(kinds.contains).flatMap { kind in
      questions(kind, base).compactMap { question in
        worthCase(kind, question, base)
      }
    }
  }

  private typealias Question = (subject: String, edit: any ScenarioEdit)

  private func worthCase(
    _ kind: WorthQuestion.Kind,
    _ question: Question,
    _ base: Practice
  ) -> ScenarioCase? {
    guard let practice = try? question.edit.applied(to: base), practice.faults().isEmpty
    else { return nil }
    let sentence = question.edit.sentence(in: base)
    return ScenarioCase(
      id: "worth \(kind.rawValue) \(question.subject)",
      name: sentence,
      role: .worth(WorthQuestion(kind: kind, subject: question.subject)),
      practice: practice,
      changes: [sentence],
      signature: "worth \(kind.rawValue) \(question.subject)",
      effect: question.edit.effect(on: base)
    )
  }

  private func questions(_ kind: WorthQuestion.Kind, _ base: Practice) -> [Question] {
    switch kind {
    case .hours:
      holders(base).filter { base.contract(of: $0)?.weeklyMinutes != nil }.map {
        ($0.id.text, ChangePeople(people: [$0.id], weeklyHours: .change(60)))
      }
    case .people: holders(base).map { ($0.id.text, AddPeople(like: $0.id)) }
    case .skills: teachings(base)
    case .rooms:
      rooms(base).map { ($0.id.text, AddRooms(like: $0.id)) }
    case .devices: base.equipment.map { ($0.id.text, AddDevices(device: $0.id)) }
    }
  }

  /// For each skill that is wanted of anybody, the first who has it before all
  /// others of theirs.
  private func holders(_ practice: Practice) -> [Professional] {
    practice.skills.compactMap { skill in
      practice.professionals.first { $0.skills.first?.skill == skill.id }
    }
  }

  /// Rooms of different kinds, the first of each.
  private func rooms(_ practice: Practice) -> [Room] {
    var kinds: [Room] = []
    for room in practice.rooms {
      let isKnown = kinds.contains {
        $0.site == room.site && $0.features == room.features && $0.capacity == room.capacity
          && $0.turnover == room.turnover
      }
      if !isKnown { kinds.append(room) }
    }
    return kinds
  }

  /// For each skill that one person alone holds, somebody else who acquires it:
  /// of the same contract where there is anyone.
  private func teachings(_ practice: Practice) -> [Question] {
    practice.skills.compactMap { skill in
      let holders = practice.professionals.filter { person in
        practice.horizon.dates.contains { person.holds(skill.id, on: $0) }
      }
      guard holders.count == 1, let holder = holders.first else { return nil }
      let others = practice.professionals.filter { $0.id != holder.id }
      let pupil = others.first { $0.contract == holder.contract } ?? others.first
      return pupil.map {
        (
          "\(skill.id) \($0.id)",
          ChangePeople(people: [$0.id], added: [SkillGrant(skill.id)])
        )
      }
    }
  }

  /// The cases of the fronts: the best plans within limits.
  func fronts(on base: Practice) -> [ScenarioCase] {
    guard let fields = root.nested("fronts") else { return [] }
    let shares = fields.readAll("budget", .percent)
    let spreads = fields.readAll("spread", .minutes(in: 0...100_000))
    fields.finish()
    let budgets = shares.compactMap {
      point(.budget, $0, LimitBudget(share: $0), base, fields)
    }
    return budgets
      + spreads.compactMap { point(.spread, $0, LimitSpread(spread: $0), base, fields) }
  }

  private func point(
    _ front: ScenarioCase.Front,
    _ limit: Int,
    _ edit: any ScenarioEdit,
    _ base: Practice,
    _ fields: FieldReader
  ) -> ScenarioCase? {
    let sentence = edit.sentence(in: base)
    do throws(EditFault) {
      return ScenarioCase(
        id: "\(front.rawValue) \(limit)",
        name: sentence,
        role: .front(front, limit: limit),
        practice: try edit.applied(to: base),
        changes: [sentence],
        signature: "front \(front.rawValue) \(limit)",
        effect: edit.effect(on: base)
      )
    } catch {
      fields.report(front.rawValue, error.fault, expected: error.expected)
      return nil
    }
  }
}
