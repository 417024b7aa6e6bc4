/// A fixed number of plain values outside Swift's reference counting.
///
/// Working states are read and written some hundred million times a minute; a
/// plain pointer measured a third faster than an array there. Every access is
/// checked in debug builds. The memory belongs to the ``Arena`` that made it.
public struct Flat<Element: BitwiseCopyable> {
  /// The first value.
  public let base: UnsafeMutablePointer<Element>
  /// How many there are.
  public let count: Int

  @inlinable
  init(base: UnsafeMutablePointer<Element>, count: Int) {
    self.base = base
    self.count = count
  }

  /// A value by its index.
  @inlinable
  public subscript(index: Int) -> Element {
    @inline(__always) get {
      assert(index >= 0 && index < count, "\(index) is beyond \(count)")
      return base[index]
    }
    @inline(__always) nonmutating set {
      assert(index >= 0 && index < count, "\(index) is beyond \(count)")
      base[index] = newValue
    }
  }

  /// Whether there are none.
  @inlinable
  public var isEmpty: Bool { count == 0 }

  /// Copies all values of another of the same length.
  @inlinable
  public func copy(from other: Flat<Element>) {
    assert(count == other.count)
    base.update(from: other.base, count: count)
  }

  /// Copies the first values of another.
  @inlinable
  public func copy(from other: Flat<Element>, first number: Int) {
    assert(number <= count && number <= other.count)
    base.update(from: other.base, count: number)
  }

  /// The values.
  public var array: [Element] { (0..<count).map { base[$0] } }
}

/// Lists of plain values, one after another.
public struct Listing<Element: BitwiseCopyable> {
  /// Where each list starts, and the end of the last.
  public let starts: Flat<Int32>
  /// The values of all lists.
  public let items: Flat<Element>

  @inlinable
  init(starts: Flat<Int32>, items: Flat<Element>) {
    self.starts = starts
    self.items = items
  }

  /// Whether no list has a value.
  @inlinable
  public var isEmpty: Bool { items.count == 0 }

  /// The places in ``items`` of a list.
  @inlinable @inline(__always)
  public func range(_ list: Int) -> Range<Int> {
    let range = Range(uncheckedBounds: (Int(starts[list]), Int(starts[list + 1])))
    assert(range.lowerBound <= range.upperBound)
    return range
  }
}

/// Owns the memory of ``Flat`` values and frees it with itself.
public final class Arena {
  @usableFromInline var releases: [() -> Void] = []

  /// Owns nothing yet.
  public init() {}

  deinit {
    for release in releases { release() }
  }

  /// The values of an array.
  @inlinable
  public func flat<Element: BitwiseCopyable>(_ values: [Element]) -> Flat<Element> {
    let base = UnsafeMutablePointer<Element>.allocate(capacity: max(1, values.count))
    values.withUnsafeBufferPointer { source in
      if let first = source.baseAddress {
        base.initialize(from: first, count: source.count)
      }
    }
    releases.append { base.deallocate() }
    return Flat(base: base, count: values.count)
  }

  /// The same value so many times.
  @inlinable
  public func flat<Element: BitwiseCopyable>(
    repeating value: Element,
    count: Int
  ) -> Flat<Element> {
    let base = UnsafeMutablePointer<Element>.allocate(capacity: max(1, count))
    base.initialize(repeating: value, count: count)
    releases.append { base.deallocate() }
    return Flat(base: base, count: count)
  }

  /// The values of several arrays.
  @inlinable
  public func listing<Element: BitwiseCopyable>(_ lists: [[Element]]) -> Listing<Element> {
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
