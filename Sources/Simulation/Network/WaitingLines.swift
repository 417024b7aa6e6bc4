/// First-come, first-served lines of numbered clients, each in one line at most.
///
/// Doubly linked through two arrays, so that anyone can leave at once.
struct WaitingLines {
  private var first: [Int32]
  private var last: [Int32]
  private var next: [Int32] = []
  private var previous: [Int32] = []

  init(lines: Int) {
    first = Array(repeating: -1, count: lines)
    last = Array(repeating: -1, count: lines)
  }

  /// Adds a client at the end of a line.
  mutating func append(_ client: Int32, to line: Int) {
    while next.count <= Int(client) {
      next.append(-1)
      previous.append(-1)
    }
    next[Int(client)] = -1
    previous[Int(client)] = last[line]
    if last[line] >= 0 { next[Int(last[line])] = client } else { first[line] = client }
    last[line] = client
  }

  /// Takes the first client of the first line of some that has any.
  mutating func popFirst(from start: Int, ranks: Int) -> Int32? {
    for line in start..<(start + ranks) where first[line] >= 0 {
      let client = first[line]
      remove(client, from: line)
      return client
    }
    return nil
  }

  /// Takes a client out of the line that the client is in.
  mutating func remove(_ client: Int32, from line: Int) {
    let before = previous[Int(client)]
    let after = next[Int(client)]
    if before >= 0 { next[Int(before)] = after } else { first[line] = after }
    if after >= 0 { previous[Int(after)] = before } else { last[line] = before }
  }
}
