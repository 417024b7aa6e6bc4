import Documents
import PracticeDomain

/// Makes a practice of a document, part by part.
///
/// Each thing made keeps the fields it was read from, so that a fault found
/// later in the whole practice is told at its place.
final class PracticeAssembly {
  let root: FieldReader
  let problems: Problems
  var names = PracticeNames()
  private var sources: [PracticeSection: [FieldReader]] = [:]
  private(set) var horizonIsKnown = false
  /// The days chosen to be planned instead of the file's.
  private let choice: HorizonChoice
  /// The days that things must lie in to count; nil where those that do not
  /// are faults.
  private(set) var chosen: Horizon?
  /// The first day of records that are added to stated balances.
  var balancesFrom: CalendarDate?
  /// The balances and standings read so far.
  var balanceKeys: Set<String> = []
  var standingKeys: Set<Identifier<Professional>> = []
  /// The balances of the record that is read.
  var recordedBalances: Set<String> = []
  /// The holidays read so far.
  var holidayDates: Set<CalendarDate> = []

  init(
    _ document: DocumentValue,
    choice: HorizonChoice = .asStated,
    problems: Problems
  ) {
    self.choice = choice
    self.problems = problems
    self.root = FieldReader(document, path: "", problems: problems)
  }

  /// The practice, the days that its file names, and what is known of the time
  /// before; not to be used when problems were reported.
  func practice(
    records: [DocumentValue] = []
  ) -> (practice: Practice, stated: Horizon, sources: PublishedHistory) {
    _ = root.read("version", .version, required: true)
    collectNames()
    let horizon = horizon()
    horizonIsKnown = horizon != nil
    let stated = horizon ?? .fallback
    if choice != .asStated { chosen = choice.horizon(over: stated) }
    var practice = Practice(name: "", horizon: chosen ?? stated)
    readSetting(&practice)
    readPlaces(&practice)
    readShifts(&practice)
    readPeople(&practice)
    readWishes(&practice)
    practice.cover = things(.cover) { cover($0) }
    practice.history = history(of: practice, before: stated.start)
    practice.published = published()
    practice.demand = demand()
    practice.rules = rules()
    root.finish()
    let hasStaff = !practice.professionals.isEmpty
    report(faults(of: practice, stated).filter { hasStaff || $0.section != .professionals })
    let sources = PublishedHistory(
      stated: practice.history,
      statedUntil: stated.start,
      balancesFrom: balancesFrom,
      records: self.records(records)
    )
    return (following(sources, practice), stated, sources)
  }

  /// The faults of the practice as it is stated: what it knows of the time
  /// before ends where its own days begin.
  private func faults(of practice: Practice, _ stated: Horizon) -> [PracticeFault] {
    var own = practice
    own.horizon = Horizon(start: stated.start, days: practice.horizon.days) ?? stated
    let past = own.placedFaults().filter { $0.section == .history }
    return practice.placedFaults().filter { $0.section != .history } + past
  }

  /// The practice with what its records know of the time before its days, and
  /// told of them.
  private func following(_ sources: PublishedHistory, _ practice: Practice) -> Practice {
    var practice = practice
    if chosen != nil || !sources.records.isEmpty {
      practice.history = sources.history(of: practice)
    }
    let isTold = practice.published.map {
      $0.from <= practice.horizon.end && practice.horizon.start <= $0.until
    }
    if isTold != true { practice.published = sources.published(in: practice) }
    return practice
  }

  /// Whether something on a date counts: always, or on a day that was chosen.
  func counts(_ date: CalendarDate) -> Bool { chosen?.contains(date) ?? true }

  /// Reads the things of a part. Those that cannot be made are reported and
  /// left out.
  func things<Thing>(
    _ section: PracticeSection,
    required: Bool = false,
    _ make: (FieldReader) -> Thing?
  ) -> [Thing] {
    many(section, required: required) { fields in make(fields).map { [$0] } ?? [] }
  }

  /// Reads the things of a part of which each group may make several.
  func many<Thing>(
    _ section: PracticeSection,
    required: Bool = false,
    _ make: (FieldReader) -> [Thing]
  ) -> [Thing] {
    var made: [Thing] = []
    for fields in groups(section, required: required) {
      let things = make(fields)
      fields.finish()
      made += things
      keep(section, Array(repeating: fields, count: things.count))
    }
    return made
  }

  /// Remembers the fields that the next things of a part were read from.
  func keep(_ section: PracticeSection, _ fields: [FieldReader]) {
    sources[section, default: []] += fields
  }

  /// The groups of a part; a single word counts as a group with that id.
  private func groups(_ section: PracticeSection, required: Bool) -> [FieldReader] {
    root.elements(section.rawValue, required: required).map { element in
      FieldReader(named(element.value), path: element.path, problems: problems)
    }
  }

  private func named(_ value: DocumentValue) -> DocumentValue {
    guard value.text != nil else { return value }
    let entry = DocumentValue.Entry(key: "id", place: value.place, value: value)
    return DocumentValue(.mapping([entry]), at: value.place)
  }

  /// Tells faults of the whole practice at their places. What ids name was
  /// checked as they were read.
  private func report(_ faults: [PracticeFault]) {
    for fault in faults {
      switch fault.fault.kind {
      case .reference: continue
      case .horizon where !horizonIsKnown: continue
      case .identity, .horizon, .limit: break
      }
      let fields = fault.index.flatMap { sources[fault.section]?.element(at: $0) }
      (fields ?? root.section(fault.section, problems))
        .report(fault.fault.field, fault.fault.fault, expected: fault.fault.expected)
    }
  }

  /// Reports ids that stand twice, whatever else is wrong with their things.
  private func collectNames() {
    names.skills = collect(.skills, NameSpace("skill"))
    names.sites = collect(.sites, NameSpace("site"))
    names.places = collect(.rooms, NameSpace("site or room", names: names.sites.names))
    names.shifts = collect(.shifts, NameSpace("shift"))
    names.contracts = collect(.contracts, NameSpace("contract"))
    names.professionals = collect(.professionals, NameSpace("professional"))
    names.equipment = collect(.equipment, NameSpace("device"))
    names.services = collect(.services, NameSpace("service"))
    let others: [PracticeSection] = [.cover, .rules, .clientRequests, .series, .matters]
    for section in others {
      _ = collect(section, NameSpace("id"))
    }
    names.shiftTags = tags(.shifts, NameSpace("tag of a shift"))
    names.professionalTags = tags(.professionals, NameSpace("tag of a professional"))
  }

  private func collect(_ section: PracticeSection, _ start: NameSpace) -> NameSpace {
    var names = start
    for (value, path) in root.elements(section.rawValue) {
      let value = named(value)
      let id = section == .rules ? value["id"] ?? value["rule"] : value["id"]
      guard let id, let text = id.text, !names.insert(text) else { continue }
      problems.add(
        Problem(at: id.place, path: "\(path).id", value: text, fault: "is used twice")
      )
    }
    return names
  }

  private func tags(_ section: PracticeSection, _ start: NameSpace) -> NameSpace {
    var names = start
    for (value, _) in root.elements(section.rawValue) {
      for tag in value["tags"]?.elements ?? [] { tag.text.map { _ = names.insert($0) } }
    }
    return names
  }
}

extension Array {
  func element(at index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

extension FieldReader {
  /// The fields of a part as a whole.
  func section(_ section: PracticeSection, _ problems: Problems) -> FieldReader {
    let name = section.rawValue
    let value = DocumentValue(source[name]?.content ?? .null, at: place(name))
    let content: DocumentValue.Content =
      if case .mapping = value.content { value.content } else { .null }
    return FieldReader(DocumentValue(content, at: value.place), path: name, problems: problems)
  }
}

extension ScalarForm where Value == Int {
  /// The version of the format.
  static var version: ScalarForm {
    ScalarForm("a version of the format", expected: "version: \(PracticeReader.version)") {
      $0 == String(PracticeReader.version) ? PracticeReader.version : nil
    }
  }
}
