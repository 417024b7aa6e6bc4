/// The states of several memories packed into bits.
struct StateKey: Hashable {
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  static func == (first: StateKey, second: StateKey) -> Bool { first.words == second.words }

  func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
    hasher.combine(words.2)
    hasher.combine(words.3)
  }

  /// Where the state of a memory stands.
  struct Place {
    var word: Int
    var shift: UInt64
    var mask: UInt64
  }

  /// The most bits that fit in all.
  static let capacity = 256

  /// Places for memories of so many bits, as far as they fit; nil for those
  /// that do not.
  static func places(bits: [Int]) -> [Place?] {
    var used = [0, 0, 0, 0]
    return bits.map { bits in
      guard let word = used.firstIndex(where: { $0 + bits <= 64 }), bits < 64 else { return nil }
      defer { used[word] += bits }
      return Place(
        word: word,
        shift: UInt64(min(63, used[word])),
        mask: (1 << UInt64(bits)) - 1
      )
    }
  }

  subscript(place: Place) -> Int {
    get {
      let word =
        switch place.word {
        case 0: words.0
        case 1: words.1
        case 2: words.2
        default: words.3
        }
      return Int(word >> place.shift & place.mask)
    }
    set {
      let clear = ~(place.mask << place.shift)
      let value = UInt64(newValue) << place.shift
      switch place.word {
      case 0: words.0 = words.0 & clear | value
      case 1: words.1 = words.1 & clear | value
      case 2: words.2 = words.2 & clear | value
      default: words.3 = words.3 & clear | value
      }
    }
  }
}
