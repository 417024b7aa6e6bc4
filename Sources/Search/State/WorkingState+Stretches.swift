internal import FlatMemory

extension WorkingState {
  @inline(__always)
  mutating func changeStretches(_ cell: Int, _ old: Int, _ new: Int) -> Toll {
    let stretches = tables.stretches
    var delta = Toll(0, 0)
    for place in stretches.entries.range(cell) {
      let entry = stretches.entries.items[place]
      let isIn = tables.isMember(entry.set, new)
      guard isIn != tables.isMember(entry.set, old) else { continue }
      delta += flip(Int(entry.track), Int(entry.position), isIn)
    }
    return delta
  }

  /// Sets or clears a position of a track.
  private mutating func flip(_ number: Int, _ position: Int, _ isIn: Bool) -> Toll {
    let track = tables.stretches.tracks[number]
    let left = onesBefore(position, track)
    let right = onesAfter(position, track)
    let word = track.bits + position >> 6
    write(word, values[word] ^ (1 << (position & 63)))
    var joined = Toll(0, 0)
    for index in track.firstRun..<track.endRun {
      let run = tables.stretches.runs[index]
      joined += tables.stretchToll(run, from: position - left, to: position + right + 1, track)
      joined -= tables.stretchToll(run, from: position - left, to: position, track)
      joined -= tables.stretchToll(run, from: position + 1, to: position + right + 1, track)
    }
    return isIn ? joined : .zero &- joined
  }

  /// How many positions right before one are set.
  @inline(__always)
  func onesBefore(_ position: Int, _ track: StretchTables.Track) -> Int {
    var word = position >> 6
    let bit = position & 63
    var count = 0
    if bit > 0 {
      let bits = UInt(bitPattern: values[track.bits + word]) << UInt(64 - bit)
      count = min(bit, (~bits).leadingZeroBitCount)
      if count < bit { return count }
    }
    while word > 0 {
      word -= 1
      let ones = (~UInt(bitPattern: values[track.bits + word])).leadingZeroBitCount
      count += ones
      if ones < 64 { return count }
    }
    return count
  }

  /// How many positions right after one are set.
  @inline(__always)
  func onesAfter(_ position: Int, _ track: StretchTables.Track) -> Int {
    let next = position + 1
    var word = next >> 6
    let bit = next & 63
    guard next < track.length else { return 0 }
    let bits = UInt(bitPattern: values[track.bits + word]) >> UInt(bit)
    var count = (~bits).trailingZeroBitCount
    if count < 64 - bit { return count }
    count = 64 - bit
    word += 1
    while word << 6 < track.length {
      let ones = (~UInt(bitPattern: values[track.bits + word])).trailingZeroBitCount
      count += ones
      if ones < 64 { return count }
      word += 1
    }
    return count
  }
}

extension Tables {
  /// What a run charges a stretch of positions, joined by the stretch open at
  /// the start where it begins there.
  ///
  /// - Parameters:
  ///   - from: its first position.
  ///   - to: the position after its last.
  @inline(__always)
  func stretchToll(
    _ run: StretchTables.Run,
    from: Int,
    to: Int,
    _ track: StretchTables.Track
  ) -> Toll {
    let carried = from == 0 ? run.startLength : 0
    let length = carried + to - from
    var toll = Toll(0, 0)
    let beyond = min(to - from, length - run.maximum)
    if beyond > 0 { toll += run.excess.times(beyond) }
    if length < run.minimum, length > 0, from > 0 || run.startIsKnown,
      to < track.length || run.owesAtEnd
    {
      toll += run.shortage.times(run.minimum - length)
    }
    return toll
  }
}
