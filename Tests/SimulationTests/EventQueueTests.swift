import Simulation
import Testing

@Suite struct EventQueueTests {
  @Test("events come in order of time, and of scheduling at the same time", arguments: 1...20)
  func order(seed: UInt64) {
    var stream = StreamFamily(seed: seed).stream("times")
    var queue = EventQueue<Int>()
    var waiting: [(time: Double, event: Int)] = []
    var next = 0
    for _ in 0..<600 {
      if stream.uniform() < 0.6 {
        let time = (stream.uniform() * 20).rounded(.down)
        queue.insert(next, at: time)
        waiting.append((time, next))
        next += 1
      } else {
        let expected = waiting.enumerated().min { $0.element < $1.element }
        let end = (stream.uniform() * 20).rounded(.down)
        if let time = expected?.element.time, time > end {
          #expect(queue.popFirst(until: end) == nil)
        }
        let found = queue.popFirst()
        #expect(found?.event == expected?.element.event)
        #expect(found?.time == expected?.element.time)
        if let expected { waiting.remove(at: expected.offset) }
      }
      #expect(queue.count == waiting.count)
    }
  }

  /// Counts to ten, a unit of time apart.
  struct Counting: EventModel {
    var count = 0
    var times: [Double] = []
    var isFinished: Bool { count == 10 }

    mutating func handle(_ event: Int, agenda: inout Agenda<Int>) {
      count += 1
      times.append(agenda.now)
      agenda.schedule(event + 1, after: 1)
    }
  }

  @Test("a run ends when the model is finished, at its end time, or without events")
  func ending() {
    var agenda = Agenda<Int>(start: 5)
    agenda.schedule(0, at: 6)
    var model = Counting()
    #expect(model.run(&agenda, until: 8) == 3)
    #expect(model.times == [6, 7, 8])
    #expect(agenda.now == 8)
    #expect(model.run(&agenda, until: 8.5) == 0)
    #expect(agenda.now == 8.5)
    #expect(model.run(&agenda) == 7)
    #expect(agenda.now == 15)
    var idle = Counting()
    var empty = Agenda<Int>()
    #expect(idle.run(&empty) == 0)
  }
}
