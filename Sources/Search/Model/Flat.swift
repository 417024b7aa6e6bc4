/// A fixed number of plain values outside Swift's reference counting.
///
/// The working state is read and written some hundred million times a minute;
/// a plain pointer measured a third faster than an array there. Every access
/// is checked in debug builds. The memory belongs to the ``Arena`` that made
/// it.
struct Flat<Element: BitwiseCopyable> {
  let base: UnsafeMutablePointer<Element>
  let count: Int

  subscript(index: Int) -> Element {
    @inline(__always) get {
      assert(index >= 0 && index < count, "\(index) is beyond \(count)")
      return base[index]
    }
    @inline(__always) nonmutating set {
      assert(index >= 0 && index < count, "\(index) is beyond \(count)")
      base[index] = newValue
    }
  }

  var isEmpty: Bool { count == 0 }

  /// Copies all values of another of the same length.
  func copy(from other: Flat<Element>) {
    assert(count == other.count)
    base.update(from: other.base, count: count)
  }

  /// Copies the first values of another.
  func copy(from other: Flat<Element>, first number: Int) {
    assert(number <= count && number <= other.count)
    base.update(from: other.base, count: number)
  }

  var array: [Element] { (0..<count).map { base[$0] } }
}

/// Lists of plain values, one after another.
struct Listing<Element: BitwiseCopyable> {
  let starts: Flat<Int32>
  let items: Flat<Element>

  /// The places in ``items`` of a list.
  @inline(__always)
  func range(_ list: Int) -> Range<Int> {
    let range = Range(uncheckedBounds: (Int(starts[list]), Int(starts[list + 1])))
    assert(range.lowerBound <= range.upperBound)
    return range
  }

  var isEmpty: Bool { items.count == 0 }
}

/// Owns the memory of ``Flat`` values and frees it with itself.
final class Arena {
  private var releases: [() -> Void] = []

  deinit {
    for release in releases { release() }
  }

  func flat<Element: BitwiseCopyable>(_ values: [Element]) -> Flat<Element> {
    let base = UnsafeMutablePointer<Element>.allocate(capacity: max(1, values.count))
    values.withUnsafeBufferPointer { source in
      if let first = source.baseAddress {
        base.initialize(from: first, count: source.count)
      }
    }
    releases.append { base.deallocate() }
    return Flat(base: base, count: values.count)
  }

  func flat<Element: BitwiseCopyable>(repeating value: Element, count: Int) -> Flat<Element> {
    let base = UnsafeMutablePointer<Element>.allocate(capacity: max(1, count))
    base.initialize(repeating: value, count: count)
    releases.append { base.deallocate() }
    return Flat(base: base, count: count)
  }

  func listing<Element: BitwiseCopyable>(_ lists: [[Element]]) -> Listing<Element> {
    var starts: [Int32] = [0]
    starts.reserveCapacity(lists.count + 1)
    var items: [Element] = []
    for list in lists {
      items.append(contentsOf: list)
      starts.append(Int32(items.count))
    }
    return Listing(starts: flat(starts), items: flat(items))
  }
}
