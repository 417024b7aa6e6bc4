import ArgumentParser
import Documents
import PracticeDomain

/// What a client asks for, on the command line.
struct SlotRequestOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The service wanted.", valueName: "id"))
  var service: String?

  @Option(help: "How many visits that belong together.")
  var visits = 1

  @Option(help: ArgumentHelp("Days from each to the next, as in '7 days'.", valueName: "days"))
  var spacing = "7 days"

  @Option(help: ArgumentHelp("The client, whose other appointments are minded.", valueName: "id"))
  var client: String?

  @Option(help: ArgumentHelp("The first day that suits.", valueName: "date"))
  var after: String?

  @Option(help: ArgumentHelp("The last day that suits.", valueName: "date"))
  var until: String?

  @Option(help: ArgumentHelp("With one of these only; may be repeated.", valueName: "id"))
  var with: [String] = []

  @Option(help: ArgumentHelp("Preferably with one of these; may be repeated.", valueName: "id"))
  var prefer: [String] = []

  @Option(help: ArgumentHelp("The urgency class.", valueName: "id"))
  var urgency: String?

  @Option(help: ArgumentHelp("The last day on which it is not late.", valueName: "date"))
  var target: String?

  @Option(help: ArgumentHelp("The zone of the client's home, for visits there.", valueName: "zone"))
  var home: String?

  @Option(help: ArgumentHelp("What every room must offer; may be repeated.", valueName: "feature"))
  var feature: [String] = []

  func validate() throws {
    guard (1...20).contains(visits) else {
      throw ValidationError("--visits \(visits) is not a number from 1 to 20.")
    }
  }

  /// Adds what is asked for to the demand of a practice.
  ///
  /// - Returns: the visits that it amounts to.
  /// - Throws: ``Failure`` when the practice does not know something.
  func add(to practice: inout Practice) throws -> [Identifier<ClientRequest>] {
    let request = try request(in: practice)
    guard visits > 1 else {
      practice.demand.requests.append(request)
      return [request.id]
    }
    if practice.demand.services.first(where: { $0.id == request.service })?.isShared ?? false {
      throw Failure.badInput(
        "--visits: '\(request.service)' is held in sessions; ask for one visit."
      )
    }
    let spacing: ClosedRange<Int>
    do throws(ScalarFault) {
      spacing = try ScalarForm<ClosedRange<Int>>.days.read(self.spacing)
    } catch {
      throw ValidationError(
        "--spacing '\(self.spacing)' \(error.fault); expected days, as in 7 days or 6 to 8 days."
      )
    }
    let series = Series(
      id: Identifier(request.id.text),
      visit: request,
      visits: visits,
      spacing: spacing,
      isWhole: true
    )
    practice.demand.series.append(series)
    return (1...visits).map { Identifier("\(request.id)-\($0)") }
  }

  /// The request of a single visit.
  private func request(in practice: Practice) throws -> ClientRequest {
    let services = practice.demand.services.map(\.id)
    let urgencies = practice.demand.settings.urgencies.map(\.id)
    let people = practice.professionals.map(\.id)
    var request = ClientRequest(
      id: Self.freeName(practice),
      client: client.map { Identifier($0) } ?? Identifier("\(Self.freeName(practice))"),
      service: try Self.known(service ?? "", services, "--service"),
      windows: try windows(),
      urgency: try urgency.map { try Self.known($0, urgencies, "--urgency") },
      target: try target.map { try Self.date($0, "--target") },
      required: try with.map { try Self.known($0, people, "--with") },
      preferred: try prefer.map { try Self.known($0, people, "--prefer") },
      features: Set(feature)
    )
    request.home = home
    return request
  }

  /// Those named with `--with`.
  func people(of practice: Practice) throws -> [Identifier<Professional>] {
    try with.map { try Self.known($0, practice.professionals.map(\.id), "--with") }
  }

  private func windows() throws -> [BookingWindow] {
    guard after != nil || until != nil else { return [] }
    let days = DaySelector(
      from: try after.map { try Self.date($0, "--after") },
      until: try until.map { try Self.date($0, "--until") }
    )
    return [BookingWindow(days: days)]
  }

  static func date(_ text: String, _ option: String) throws -> CalendarDate {
    guard let date = CalendarDate(text) else {
      throw ValidationError("\(option) '\(text)' is not a date like 2026-03-09.")
    }
    return date
  }

  private static func known<Kind>(
    _ text: String,
    _ known: [Identifier<Kind>],
    _ option: String
  ) throws -> Identifier<Kind> {
    guard let id = known.first(where: { $0.text == text }) else {
      let names = known.map(\.text).sorted().joined(separator: ", ")
      throw Failure.badInput("\(option) '\(text)' is not known; known are \(names).")
    }
    return id
  }

  /// An id that no request of the practice has.
  private static func freeName(_ practice: Practice) -> Identifier<ClientRequest> {
    let taken = Set(practice.demand.wanted.visits.map(\.request.id.text))
    var name = "new"
    while taken.contains(where: { $0.hasPrefix(name) }) { name += "x" }
    return Identifier(name)
  }
}
