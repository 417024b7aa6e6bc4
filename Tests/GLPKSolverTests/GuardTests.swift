import CGLPKGuard
import Foundation
import GLPKSolver
import LinearModel
import Testing

@Suite("Failures inside GLPK end in an error")
struct GuardTests {
  @Test("every kind of failure is caught, a thousand times, in flat memory")
  func failures() throws {
    try fail(times: 200)
    // Other tests allocate at the same time; a leak would show every time.
    let isFlat = try (0..<5).contains { _ in
      let before = try residentKilobytes()
      try fail(times: 1000)
      return try residentKilobytes() - before < 4096
    }
    #expect(isFlat)
    #expect(try GLPKSolver().solve(Models.knapsack, options: SolveOptions()).objective == 21)
  }

  @Test("failures on eight threads at once stay apart")
  func failuresAtOnce() async {
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask { (0..<50).allSatisfy { self.failsOnce(kind: Int32($0 % 6)) } }
      }
      for await caught in group { #expect(caught) }
    }
  }

  @Test("a failure inside a callback of the search ends the search")
  func failureInCallback() {
    for _ in 0..<50 {
      #expect(guard_open(0, nil, nil) == GUARD_OK)
      defer { guard_close() }
      let problem = small()
      var simplex = guard_simplex_options(
        method: 2,
        presolve: 0,
        fresh: 1,
        milliseconds: Int32.max
      )
      var root = guard_result()
      #expect(guard_simplex(problem, &simplex, &root) == GUARD_OK)
      var options = guard_search_options(
        cuts: 1,
        gap: 0,
        integrality: 1e-5,
        milliseconds: Int32.max
      )
      var result = guard_result()
      var caught = 0
      withUnsafeMutablePointer(to: &caught) { caught in
        let code = guard_search(
          problem,
          &options,
          { tree, info in
            let wrong = guard_tree_inject(tree, [0], 99, nil)
            if wrong == GUARD_FAILED {
              info?.assumingMemoryBound(to: Int.self).pointee += 1
            }
            _ = guard_tree_stop(tree)
          },
          caught,
          &result
        )
        #expect(code == GUARD_OK)
      }
      #expect(caught == 1)
      #expect(String(cString: guard_message()).contains("99"))
    }
  }

  @Test("the message is GLPK's own")
  func message() {
    #expect(guard_open(0, nil, nil) == GUARD_OK)
    defer { guard_close() }
    #expect(guard_provoke(small(), 1) == GUARD_FAILED)
    #expect(String(cString: guard_message()).hasPrefix("glp_set_col_bnds: j = 3"))
  }

  @Test("a poll that says so leaves the simplex method")
  func leaving() {
    #expect(guard_open(0, { _ in 1 }, nil) == GUARD_OK)
    defer { guard_close() }
    var options = guard_simplex_options(
      method: 2,
      presolve: 0,
      fresh: 1,
      milliseconds: Int32.max
    )
    var result = guard_result()
    #expect(guard_simplex(small(), &options, &result) == GUARD_LEFT)
  }

  private func fail(times: Int) throws {
    for number in 0..<times { #expect(failsOnce(kind: Int32(number % 6))) }
  }

  /// Provokes a failure in an environment opened and closed for it.
  private func failsOnce(kind: Int32) -> Bool {
    guard guard_open(0, nil, nil) == GUARD_OK else { return false }
    defer { guard_close() }
    let caught = guard_provoke(small(), kind) == GUARD_FAILED
    return caught && String(cString: guard_message()).count > 3
  }

  /// max x + y, x + y <= 1.5 in binaries.
  private func small() -> OpaquePointer? {
    var columns = guard_columns()
    var rows = guard_rows()
    var problem: OpaquePointer?
    let (zero, one): ([Double], [Double]) = ([0, 0], [1, 1])
    let (minus, limit): ([Double], [Double]) = ([-.infinity], [1.5])
    let (start, index): ([Int32], [Int32]) = ([0, 2], [0, 1])
    let integer: [CChar] = [1, 1]
    zero.withUnsafeBufferPointer { zero in
      one.withUnsafeBufferPointer { one in
        minus.withUnsafeBufferPointer { minus in
          limit.withUnsafeBufferPointer { limit in
            start.withUnsafeBufferPointer { start in
              index.withUnsafeBufferPointer { index in
                integer.withUnsafeBufferPointer { integer in
                  columns = guard_columns(
                    count: 2,
                    lower: zero.baseAddress,
                    upper: one.baseAddress,
                    objective: one.baseAddress,
                    integer: integer.baseAddress,
                    start: nil,
                    index: nil,
                    value: nil
                  )
                  rows = guard_rows(
                    count: 1,
                    lower: minus.baseAddress,
                    upper: limit.baseAddress,
                    start: start.baseAddress,
                    index: index.baseAddress,
                    value: one.baseAddress
                  )
                  _ = guard_create(1, 0, &columns, &rows, &problem)
                }
              }
            }
          }
        }
      }
    }
    return problem
  }

  private func residentKilobytes() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") })
    return try #require(line.split(separator: " ").dropFirst().first.flatMap { Int($0) })
  }
}
