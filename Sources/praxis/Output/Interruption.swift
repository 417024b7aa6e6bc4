import Dispatch
import Foundation
import LinearModel

/// Turns Ctrl-C and a request to terminate into a cancellation, so that the
/// best plan so far is still written. A second one ends the program at once.
final class Interruption {
  private var sources: [any DispatchSourceSignal] = []

  init(_ cancellation: Cancellation) {
    for number in [SIGINT, SIGTERM] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        if cancellation.isCancelled { exit(130) }
        cancellation.cancel()
      }
      source.resume()
      sources.append(source)
    }
  }
}
