/// A list in pages, each copied by itself when a copy of the list changes it.
struct PagedList<Element: Sendable>: Sendable {
  private static var pageSize: Int { 64 }
  private var pages: [[Element]] = []
  private(set) var count = 0

  var indices: Range<Int> { 0..<count }

  /// Adds an element.
  ///
  /// - Returns: its index.
  mutating func append(_ element: Element) -> Int {
    if count % Self.pageSize == 0 { pages.append([]) }
    pages[pages.count - 1].append(element)
    count += 1
    return count - 1
  }

  subscript(index: Int) -> Element {
    get { pages[index / Self.pageSize][index % Self.pageSize] }
    set { pages[index / Self.pageSize][index % Self.pageSize] = newValue }
  }
}
