import Foundation
import Planning
import PracticeDomain
import Reports
import Synchronization

/// Shows how far planning has come: on a terminal a line that is replaced, and
/// elsewhere at most a line a second, when something has changed.
final class ProgressLine: Sendable {
  private struct State {
    var lastSecond = -1.0
    var lastText = ""
  }

  private let unit: CostUnit
  private let state = Mutex(State())

  init(_ unit: CostUnit) { self.unit = unit }

  func show(_ progress: PlanProgress) {
    state.withLock { state in
      let interval = Terminal.isInteractive ? 0.1 : 1.0
      guard progress.seconds - state.lastSecond >= interval else { return }
      state.lastSecond = progress.seconds
      let text = Self.text(progress, unit)
      if Terminal.isInteractive {
        let left = max(0, progress.timeLimit - progress.seconds)
        Terminal.replaceLine("\(text)   \(Int(left.rounded(.up))) s left")
      } else if text != state.lastText {
        Terminal.note("\(Int(progress.seconds)) s: \(text)")
        state.lastText = text
      }
    }
  }

  private static func text(_ progress: PlanProgress, _ unit: CostUnit) -> String {
    let cost = progress.cost.map { Amounts.text($0, unit) } ?? "none yet"
    let bound = progress.bound.map { Amounts.text($0, unit) } ?? "none yet"
    return "best \(cost)   bound \(bound)   gap \(GapText.text(progress.gap))"
  }
}

/// Gaps in words.
enum GapText {
  /// As in `1.25 %`.
  static func text(_ gap: Double?) -> String {
    gap.map { String(format: "%.2f %%", $0 * 100) } ?? "unknown"
  }
}
