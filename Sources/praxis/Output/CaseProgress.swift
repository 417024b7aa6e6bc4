import Scenarios
import Synchronization

/// Shows how far a comparison has come: on a terminal a line that is replaced, and
/// elsewhere a line whenever a case is done.
final class CaseProgress: Sendable {
  private let lastDone = Mutex(-1)
  private let noun: String

  init(noun: String = "scenarios") { self.noun = noun }

  func show(_ progress: CaseRun.Progress) {
    let done = "\(progress.done) of \(progress.count) \(noun)"
    let kept = progress.kept > 0 ? ", \(progress.kept) of them kept from before" : ""
    let left = progress.secondsLeft.map { ", \(Self.words($0)) left" } ?? ""
    if Terminal.isInteractive {
      let working = progress.working.isEmpty ? "" : ": \(progress.working.joined(separator: ", "))"
      Terminal.replaceLine("\(done)\(kept)\(left)\(working)")
      return
    }
    let isNew = lastDone.withLock { last in
      defer { last = progress.done }
      return last != progress.done
    }
    if isNew { Terminal.note("\(done)\(kept)\(left)") }
  }

  private static func words(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    return whole < 120 ? "\(whole) s" : "\((whole + 59) / 60) min"
  }
}
