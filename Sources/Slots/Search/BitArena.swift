/// Rows of bits of one width, told by their offsets, that live as long as a
/// search does.
///
/// Bit 0 of a row is the slot ``origin``, a multiple of 64 that may be negative.
final class BitArena {
  private(set) var words: UnsafeMutablePointer<UInt64>
  private var capacity: Int
  private var used = 0
  /// Words a row.
  private(set) var width = 0
  private(set) var origin = 0

  init() {
    capacity = 1 << 12
    words = .allocate(capacity: capacity)
  }

  deinit { words.deallocate() }

  /// Forgets all rows; new ones hold at least these slots.
  func reset(for slots: Range<Int>) {
    origin = (slots.lowerBound >> 6) << 6
    width = (slots.upperBound - origin + 63) >> 6
    used = 0
  }

  /// A row, whose bits are what was there.
  func row() -> Int {
    if used + width > capacity {
      let larger = UnsafeMutablePointer<UInt64>.allocate(capacity: max(2 * capacity, used + width))
      larger.update(from: words, count: used)
      words.deallocate()
      words = larger
      capacity = max(2 * capacity, used + width)
    }
    used += width
    return used - width
  }

  /// Gives back rows, this one and all made later.
  func drop(from row: Int) { used = row }

  func emptyRow() -> Int {
    let row = row()
    (words + row).update(repeating: 0, count: width)
    return row
  }

  func copy(_ row: Int) -> Int {
    let copy = self.row()
    (words + copy).update(from: words + row, count: width)
    return copy
  }

  func isSet(_ row: Int, _ slot: Int) -> Bool {
    let bit = slot - origin
    guard bit >= 0, bit < width << 6 else { return false }
    return words[row + bit >> 6] >> UInt64(bit & 63) & 1 == 1
  }

  func isEmpty(_ row: Int) -> Bool {
    let base = words + row
    for word in 0..<width where base[word] != 0 { return false }
    return true
  }

  func and(_ row: Int, _ other: Int) {
    let (own, theirs, width) = (words + row, words + other, width)
    for word in 0..<width { own[word] &= theirs[word] }
  }

  func or(_ row: Int, _ other: Int) {
    let (own, theirs, width) = (words + row, words + other, width)
    for word in 0..<width { own[word] |= theirs[word] }
  }

  func subtract(_ row: Int, _ other: Int) {
    let (own, theirs, width) = (words + row, words + other, width)
    for word in 0..<width { own[word] &= ~theirs[word] }
  }

  /// Sets the bits of slots.
  func fill(_ row: Int, _ slots: Range<Int>) {
    let low = max(0, slots.lowerBound - origin)
    let high = min(width << 6, slots.upperBound - origin)
    guard low < high else { return }
    let (base, first, last) = (words + row, low >> 6, (high - 1) >> 6)
    let start: UInt64 = ~0 &<< UInt64(low & 63)
    let end: UInt64 = ~0 &>> UInt64(63 - (high - 1) & 63)
    if first == last {
      base[first] |= start & end
      return
    }
    base[first] |= start
    for word in first + 1..<last { base[word] = ~0 }
    base[last] |= end
  }

  /// Copies the bits of a timeline, turned over; what it does not have is set.
  func copyInverse(of bits: [UInt64], into row: Int) {
    let (base, width, shift) = (words + row, width, origin >> 6)
    bits.withUnsafeBufferPointer { bits in
      for word in 0..<width {
        let index = word + shift
        base[word] = index >= 0 && index < bits.count ? ~bits[index] : ~0
      }
    }
  }

  /// Sets each bit to whether all of those from an offset up to another were set;
  /// bits beyond either end count as set.
  func erode(_ row: Int, _ offsets: Range<Int>) {
    invert(row)
    dilate(row, offsets)
    invert(row)
  }

  private func invert(_ row: Int) {
    let (base, width) = (words + row, width)
    for word in 0..<width { base[word] = ~base[word] }
  }

  /// Sets each bit to whether any of those from an offset up to another was set;
  /// bits beyond either end count as not set.
  func dilate(_ row: Int, _ offsets: Range<Int>) {
    guard !offsets.isEmpty else {
      for word in 0..<width { words[row + word] = 0 }
      return
    }
    let target = min(offsets.count, width << 6)
    var reach = 1
    while reach < target {
      let step = min(reach, target - reach)
      orShifted(row, by: step)
      reach += step
    }
    move(row, by: offsets.lowerBound)
  }

  /// Sets each bit that is set so many bits on.
  private func orShifted(_ row: Int, by step: Int) {
    let (skip, bits) = (step >> 6, UInt64(step & 63))
    guard skip < width else { return }
    let (base, last) = (words + row, width - skip - 1)
    if bits == 0 {
      for word in 0...last { base[word] |= base[word + skip] }
      return
    }
    for word in 0..<last {
      base[word] |= (base[word + skip] &>> bits) | base[word + skip + 1] &<< (64 - bits)
    }
    base[last] |= base[last + skip] &>> bits
  }

  /// Sets each bit to the one so many bits on.
  private func move(_ row: Int, by step: Int) {
    guard step != 0 else { return }
    let (base, width) = (words + row, width)
    let (skip, bits) = (step >> 6, UInt64(step & 63))
    /// A word put together from one and the next; 0 beyond either end.
    func moved(_ word: Int) -> UInt64 {
      let (low, high) = (word + skip, word + skip + 1)
      let first = low >= 0 && low < width ? base[low] &>> bits : 0
      let second = high >= 0 && high < width ? (base[high] &<< 1) &<< (63 - bits) : 0
      return first | second
    }
    if step > 0 {
      let inner = max(0, width - skip - 1)
      for word in 0..<inner {
        base[word] = (base[word + skip] &>> bits) | ((base[word + skip + 1] &<< 1) &<< (63 - bits))
      }
      for word in inner..<width { base[word] = moved(word) }
    } else {
      let inner = min(width, -skip)
      for word in stride(from: width - 1, through: inner, by: -1) {
        let low = base[word + skip] &>> bits
        base[word] = low | ((base[word + skip + 1] &<< 1) &<< (63 - bits))
      }
      for word in stride(from: inner - 1, through: 0, by: -1) { base[word] = moved(word) }
    }
  }

  /// The first set slot of a row from a slot on and before another.
  @inline(__always)
  func next(_ row: Int, from slot: Int, before end: Int = .max >> 1) -> Int? {
    var bit = max(0, slot - origin)
    let limit = min(width << 6, end - origin)
    guard bit < limit else { return nil }
    var word = bit >> 6
    var left = words[row + word] & (~0 << UInt64(bit & 63))
    while left == 0 {
      word += 1
      if word << 6 >= limit { return nil }
      left = words[row + word]
    }
    bit = word << 6 + left.trailingZeroBitCount
    return bit < limit ? bit + origin : nil
  }

  /// The last set slot of a row.
  func last(_ row: Int) -> Int? {
    for word in stride(from: width - 1, through: 0, by: -1) where words[row + word] != 0 {
      return origin + word << 6 + 63 - words[row + word].leadingZeroBitCount
    }
    return nil
  }
}
