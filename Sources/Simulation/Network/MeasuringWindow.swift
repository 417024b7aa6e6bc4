/// Whose experience counts: the simulation begins empty, and those who come
/// early are let pass.
///
/// Everyone who counts is followed to the end, however long after the window it
/// comes, so that long waits are not cut off.
public enum MeasuringWindow: Hashable, Sendable {
  /// So many clients after so many others.
  case clients(warmUp: Int, measured: Int)
  /// Those who come during a length of time after a warm-up.
  case time(warmUp: Double, length: Double)
}
