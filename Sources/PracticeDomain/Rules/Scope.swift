/// Whom a rule is about.
///
/// Each list that is not empty must name the professional or something of
/// theirs; then those in ``except`` are left out. With every list empty the
/// rule is about everyone.
public struct Scope: Sendable, Equatable {
  /// Single professionals.
  public var professionals: [Identifier<Professional>]
  /// Contracts.
  public var contracts: [Identifier<Contract>]
  /// Skills, held on any day of the horizon.
  public var skills: [Identifier<Skill>]
  /// Tags of professionals.
  public var tags: [String]
  /// Those left out.
  public var except: [Identifier<Professional>]

  /// Makes a scope; everyone unless told.
  public init(
    professionals: [Identifier<Professional>] = [],
    contracts: [Identifier<Contract>] = [],
    skills: [Identifier<Skill>] = [],
    tags: [String] = [],
    except: [Identifier<Professional>] = []
  ) {
    self.professionals = professionals
    self.contracts = contracts
    self.skills = skills
    self.tags = tags
    self.except = except
  }

  /// Everyone.
  public static let everyone = Scope()

  /// Whether the rule is about the professional.
  public func contains(_ professional: Professional, over horizon: Horizon) -> Bool {
    if except.contains(professional.id) { return false }
    if !professionals.isEmpty && !professionals.contains(professional.id) { return false }
    if !contracts.isEmpty {
      guard let contract = professional.contract, contracts.contains(contract) else {
        return false
      }
    }
    if !tags.isEmpty && professional.tags.isDisjoint(with: tags) { return false }
    if skills.isEmpty { return true }
    return professional.skills.contains { grant in
      skills.contains(grant.skill)
        && (grant.from.map { $0 <= horizon.end } ?? true)
        && (grant.until.map { $0 >= horizon.start } ?? true)
    }
  }
}
