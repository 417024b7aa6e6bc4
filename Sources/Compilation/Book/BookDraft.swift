import PracticeDomain
import Primitives

/// A book problem while it is being compiled.
struct BookDraft {
  let practice: Practice
  let time: BookTime
  let wanted: WantedVisits
  let places: BookPlaces
  var roster: Roster
  var duties: [BookDuty]
  var problem: BookProblem
  /// The resource of each professional, pool of rooms, kind of device.
  let people: Range<Int>
  let pools: Range<Int>
  let devices: Range<Int>
  /// The resource of each client with several visits.
  var clients: [Identifier<Client>: Int] = [:]
  /// The choice of each visit.
  var choices: [Int] = []
  /// The seats of the sessions of each shared service, and their services.
  var sessions: [Identifier<Service>: [Int]] = [:]
  /// When each professional is there for a need, as many visits ask the same.
  var presence: [PresenceKey: [Int: [BookCandidate.Span]]] = [:]
  /// What is to be kept of each visit that an edited book names.
  var kept: [Identifier<ClientRequest>: KeptAppointment]
  /// Needs of people, which another roster fills with others.
  var asks: [StaffAsk] = []

  var settings: BookSettings { practice.demand.settings }

  init(_ practice: Practice, _ roster: Roster) {
    let time = BookTime(practice)
    let wanted = practice.demand.wanted
    kept = Dictionary(
      practice.demand.kept.map { ($0.request, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let places = BookPlaces(practice, roster: roster, visits: wanted.visits)
    let people = practice.professionals.count
    self.practice = practice
    self.time = time
    self.wanted = wanted
    self.places = places
    self.roster = roster
    self.duties = time.duties(of: roster)
    self.people = 0..<people
    self.pools = people..<people + places.pools.count
    self.devices = pools.upperBound..<pools.upperBound + practice.equipment.count
    self.problem = BookProblem(slotCount: time.slotCount, dayStarts: time.dayStarts)
    problem.locations = places.locations
    problem.travel = places.travel
    addPeople()
    addRooms()
    addDevices()
    addClients()
  }

  /// What is to be kept of a phase of a visit.
  func kept(_ number: Int, of visit: Visit) -> KeptAppointment.Phase? {
    kept[visit.request.id].flatMap { $0.phases.indices.contains(number) ? $0.phases[number] : nil }
  }

  private mutating func addPeople() {
    for (person, professional) in practice.professionals.enumerated() {
      problem.resources.append(
        Resource(
          name: professional.id.text,
          use: settings.usePrice,
          splinter: splinter(of: person),
          travels: true,
          origin: Origin(rule: BookTerm.use.rawValue, people: [person])
        )
      )
    }
  }

  /// What idle splinters of somebody's duties cost; nil where they cost nothing.
  func splinter(of person: Int) -> Resource.Splinter? {
    guard settings.splinter > 0, settings.splinterPrice > 0 else { return nil }
    return Resource.Splinter(
      spans: duties.filter { $0.person == person }.flatMap(\.pieces)
        .sorted { $0.lowerBound < $1.lowerBound },
      length: settings.steps(settings.splinter),
      price: settings.splinterPrice,
      origin: Origin(rule: BookTerm.splinters.rawValue, people: [person])
    )
  }

  private mutating func addRooms() {
    for pool in places.pools {
      let rooms = pool.rooms.map { practice.rooms[$0] }
      problem.resources.append(
        Resource(
          name: rooms.map(\.id.text).joined(separator: "+"),
          capacity: rooms.reduce(0) { $0 + $1.capacity },
          origin: Origin(rule: BookTerm.unserved.rawValue)
        )
      )
    }
  }

  private mutating func addDevices() {
    for equipment in practice.equipment {
      problem.resources.append(
        Resource(
          name: equipment.id.text,
          capacity: equipment.quantity,
          origin: Origin(rule: BookTerm.unserved.rawValue)
        )
      )
    }
  }

  private mutating func addClients() {
    var visits: [Identifier<Client>: Int] = [:]
    for visit in wanted.visits where !visit.isWork { visits[visit.request.client, default: 0] += 1 }
    for visit in wanted.visits where !visit.isWork {
      let client = visit.request.client
      guard visits[client, default: 0] > 1, clients[client] == nil else { continue }
      clients[client] = problem.resources.count
      problem.resources.append(
        Resource(name: "client \(client)", origin: Origin(rule: BookTerm.unserved.rawValue))
      )
    }
  }
}
