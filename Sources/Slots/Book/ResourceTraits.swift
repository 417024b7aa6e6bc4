import Primitives

/// What never changes of a resource, without anything to be counted when it is
/// copied.
struct ResourceTraits: Sendable {
  let capacity: Int
  /// Whether it is the seats of a session.
  let isSession: Bool
  let travels: Bool
  let use: Int64
  /// Slots below which free time is a splinter; 0 where none are counted.
  let splinterLength: Int
  let splinterPrice: Int64

  init(_ resource: Resource) {
    capacity = resource.capacity
    isSession = resource.provider != nil
    travels = resource.travels
    use = resource.use
    splinterLength = resource.splinter?.length ?? 0
    splinterPrice = resource.splinter?.price ?? 0
  }
}
