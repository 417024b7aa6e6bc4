/// How a cell of a workbook looks.
struct CellStyle: Hashable, Sendable {
  /// Where the text of a cell stands.
  enum Alignment: Hashable, Sendable {
    case left
    case centre
    case right
  }

  var fill: UInt32?
  var ink: UInt32 = 0x1D2733
  var size: Double = 10
  var isBold = false
  var isItalic = false
  var alignment = Alignment.left
  var wraps = false
  var hasBorder = true
  /// A thick edge on the left in this colour.
  var edge: UInt32?
  /// How a number is shown, as in `[h]:mm`.
  var number: String?

  /// Text on white without a border.
  static let plain = CellStyle(hasBorder: false)
  static let title = CellStyle(size: 18, isBold: true, hasBorder: false)
  static let subtitle = CellStyle(ink: 0x52606D, size: 12, hasBorder: false)
  static let heading = CellStyle(fill: 0xEEF1F4, isBold: true, wraps: true)
  static let name = CellStyle(isBold: true)
  static let soft = CellStyle(ink: 0x52606D, wraps: true)
  static let figure = CellStyle(alignment: .right)
  static let duration = CellStyle(alignment: .right, number: "[h]:mm")

  /// The same on another ground.
  func on(_ fill: UInt32?) -> CellStyle {
    var style = self
    style.fill = fill ?? style.fill
    return style
  }

  /// The same in the middle of the cell.
  var centred: CellStyle {
    var style = self
    style.alignment = .centre
    return style
  }

  /// The same in bold.
  var bold: CellStyle {
    var style = self
    style.isBold = true
    return style
  }

  /// Amounts of a price: money with two decimals, or points.
  static func price(isMoney: Bool) -> CellStyle {
    CellStyle(alignment: .right, number: isMoney ? "#,##0.00" : "#,##0")
  }
}
