import Documents

/// A load that lies evenly on everyone concerned.
///
/// A load is, over the horizon, the paid minutes of ``work``, the number of
/// assignments to it, or the weekends with it (counted as in
/// ``WeekendsRule``), and the balance ``balance`` carried in.
///
/// As a ``Measure/range``, each started ``unit`` by which the greatest load
/// exceeds the least one by more than ``allowance`` costs the price. Against
/// the ``Measure/share``, everyone's fair load is their part of the load of
/// all: equal parts, or ``isProRata`` to the contract's weekly minutes. Each
/// started unit that someone bears beyond their fair load and the allowance
/// costs the price, and each that they bear less than it by more than the
/// allowance, ``shortagePrice``. Pro rata those without contract hours are left
/// out altogether.
public struct FairnessRule: Rule, Equatable {
  /// What lies on people.
  public enum Load: String, Sendable, CaseIterable {
    /// Paid minutes.
    case hours
    /// Assignments.
    case shifts
    /// Weekends worked.
    case weekends
  }

  /// How unevenness is measured.
  public enum Measure: String, Sendable, CaseIterable {
    /// Each one's load against their fair load.
    case share
    /// The greatest load less the least.
    case range
  }

  /// The word that names this kind of rule in files.
  public static let kind = "fairness"
  /// One line on what this kind of rule asks.
  public static let meaning = "hours, shifts or weekends spread evenly, or pro rata"
  /// Id, scope and source.
  public var header: RuleHeader
  /// What lies on people.
  public var load: Load
  /// Which work counts.
  public var work: ShiftSelector
  /// How unevenness is measured.
  public var measure: Measure
  /// Whether fair loads follow contract hours; against the share only.
  public var isProRata: Bool
  /// How much of the load is priced together (minutes for hours); at least 1.
  public var unit: Int
  /// Unevenness that costs nothing, in the load's measure.
  public var allowance: Int
  /// The price of each unit too much.
  public var price: Price
  /// The price of each unit too little, against the share.
  public var shortagePrice: Price
  /// The name of the balance carried into the horizon; nil for none.
  public var balance: String?

  /// Makes the rule.
  public init(
    header: RuleHeader,
    load: Load,
    work: ShiftSelector = .anyWork,
    measure: Measure = .share,
    isProRata: Bool = false,
    unit: Int = 1,
    allowance: Int = 0,
    price: Price,
    shortagePrice: Price = .soft(0),
    balance: String? = nil
  ) {
    self.header = header
    self.load = load
    self.work = work
    self.measure = measure
    self.isProRata = isProRata
    self.unit = unit
    self.allowance = allowance
    self.price = price
    self.shortagePrice = shortagePrice
    self.balance = balance
  }

  /// The rule in the manager's words.
  public func sentence(in practice: Practice) -> String {
    let load =
      switch load {
      case .hours: "Hours\(work.isAnyWork ? "" : " on \(work.words(in: practice))")"
      case .shifts: work.isAnyWork ? "Shifts" : work.words(in: practice)
      case .weekends: "Weekends\(work.isAnyWork ? "" : " with \(work.words(in: practice))")"
      }
    let first = load.prefix(1).uppercased() + load.dropFirst()
    let who = header.scope.subject(in: practice).words
    return isProRata
      ? "\(first) are shared by \(who) in proportion to their contracts."
      : "\(first) are shared evenly by \(who)."
  }
}

extension FairnessRule {
  /// Reads `load`, `work`, `measure`, `pro-rata`, `unit`, `allowance`, `price`,
  /// `shortage-price` and `balance`; unit and allowance are lengths for hours.
  public init?(header: RuleHeader, reading reader: RuleReader) {
    let fields = reader.fields
    let load = fields.read("load", ScalarForm<Load>.word, required: true)
    let amounts: (ClosedRange<Int>) -> ScalarForm<Int> = {
      load == .hours ? .minutes(in: $0) : .integer(in: $0)
    }
    let work = reader.work()
    let measure = fields.read("measure", ScalarForm<Measure>.word)
    let isProRata = reader.boolean("pro-rata")
    let unit = fields.read("unit", amounts(1...10_000))
    let allowance = fields.read("allowance", amounts(0...100_000))
    let price = reader.price(required: true)
    let shortagePrice = reader.price("shortage-price")
    let balance = reader.balance
    guard let load, let price else { return nil }
    self.init(
      header: header,
      load: load,
      work: work ?? .anyWork,
      measure: measure ?? .share,
      isProRata: isProRata ?? false,
      unit: unit ?? (load == .hours ? 60 : 1),
      allowance: allowance ?? 0,
      price: price,
      shortagePrice: shortagePrice ?? .soft(0),
      balance: balance
    )
  }

  /// The work it counts.
  public var mentions: [RuleMention] { [.work(field: "work", work)] }

  /// Fewer than two people, numbers out of range, or a range pro rata.
  public func faults(in practice: Practice) -> [FieldFault] {
    let people = practice.professionals.count {
      header.scope.contains($0, over: practice.horizon)
    }
    var faults =
      FieldFault.price(price, "price") + FieldFault.price(shortagePrice, "shortage-price")
    if people < 2 {
      faults.append(FieldFault("who", "names fewer than two people", expected: "at least 2"))
    }
    if unit < 1 { faults.append(FieldFault("unit", "is less than 1")) }
    if allowance < 0 { faults.append(FieldFault("allowance", "is negative")) }
    if measure == .range && isProRata {
      faults.append(FieldFault("pro-rata", "is given for a range", expected: "measure: share"))
    }
    return faults
  }
}
