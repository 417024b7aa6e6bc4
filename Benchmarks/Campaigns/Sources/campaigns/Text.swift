import Foundation

/// A number with so many digits after the point.
func text(_ value: Double, _ digits: Int) -> String {
  value.formatted(
    .number.precision(.fractionLength(digits)).grouping(.never).locale(Locale(identifier: "en_GB"))
  )
}
