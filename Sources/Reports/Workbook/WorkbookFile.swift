import CXlsxWriter
import Foundation

/// A workbook being written by the C library, which knows files only.
///
/// The file lies in a folder of its own that is removed with this object; its
/// bytes depend on nothing but what was written and the given time.
final class WorkbookFile {
  private let folder: URL
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
  private var names: Set<String> = []
  private var isClosed = false

  /// Starts a workbook.
  ///
  /// - Parameters:
  ///   - title: its title, in its properties.
  ///   - created: when it is said to be made, in seconds since 1970.
  init(title: String, created: Int) throws(WorkbookError) {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("praxis-workbook-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw WorkbookError(reason: "\(folder.path): \(error.localizedDescription)")
    }
    var options = lxw_workbook_options()
    let path = folder.appendingPathComponent("workbook.xlsx").path
    let opened = folder.path.withCString { temporary in
      options.tmpdir = UnsafeMutablePointer(mutating: temporary)
      return workbook_new_opt(path, &options)
    }
    guard let opened else {
      try? FileManager.default.removeItem(at: folder)
      throw WorkbookError(reason: "no memory")
    }
    workbook = opened
    Self.describe(workbook, title, created)
  }

  deinit {
    if !isClosed { workbook_close(workbook) }
    try? FileManager.default.removeItem(at: folder)
  }

  private static func describe(
    _ workbook: UnsafeMutablePointer<lxw_workbook>,
    _ title: String,
    _ created: Int
  ) {
    "Praxis".withCString { author in
      WorksheetWriter.printable(title).withCString { title in
        var properties = lxw_doc_properties()
        properties.title = UnsafeMutablePointer(mutating: title)
        properties.author = UnsafeMutablePointer(mutating: author)
        // 0 would stand for the present.
        properties.created = created == 0 ? 1 : time_t(created)
        workbook_set_properties(workbook, &properties)
      }
    }
  }

  /// A new sheet, its name made fit and unique.
  func sheet(_ name: String) throws(WorkbookError) -> WorksheetWriter {
    guard let sheet = workbook_add_worksheet(workbook, uniqueName(name)) else {
      throw WorkbookError(reason: "the sheet '\(name)' cannot be added")
    }
    return WorksheetWriter(sheet, of: self)
  }

  /// At most 31 units of UTF-16, none of `[ ] : * ? / \ '`, and no name twice.
  private func uniqueName(_ name: String) -> String {
    let fit = String(
      WorksheetWriter.printable(name).map { "[]:*?/\\'".contains($0) ? "-" : $0 }
    )
    let base = fit.allSatisfy { $0 == " " } ? "Sheet" : fit
    var candidate = Self.shortened(base, to: 31)
    var number = 2
    while !names.insert(candidate.lowercased()).inserted {
      let ending = " \(number)"
      candidate = Self.shortened(base, to: 31 - ending.count) + ending
      number += 1
    }
    return candidate
  }

  private static func shortened(_ text: String, to length: Int) -> String {
    var text = text
    while text.utf16.count > length { text.removeLast() }
    return text
  }

  /// The C library's form of a style, made once.
  func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let known = formats[style] { return known }
    guard let format = workbook_add_format(workbook) else { return nil }
    format_set_font_name(format, "Calibri")
    format_set_font_size(format, style.size)
    format_set_font_color(format, style.ink)
    if let fill = style.fill {
      format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      format_set_bg_color(format, fill)
      format_set_fg_color(format, fill)
    }
    if style.isBold { format_set_bold(format) }
    if style.isItalic { format_set_italic(format) }
    if style.wraps { format_set_text_wrap(format) }
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    let alignment =
      switch style.alignment {
      case .left: LXW_ALIGN_LEFT
      case .centre: LXW_ALIGN_CENTER
      case .right: LXW_ALIGN_RIGHT
      }
    format_set_align(format, UInt8(alignment.rawValue))
    if style.hasBorder {
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_border_color(format, 0xD0D7DE)
    }
    if let edge = style.edge {
      format_set_left(format, UInt8(LXW_BORDER_THICK.rawValue))
      format_set_left_color(format, edge)
    }
    if let number = style.number { format_set_num_format(format, number) }
    formats[style] = format
    return format
  }

  /// Finishes the workbook and hands out its bytes.
  func bytes() throws(WorkbookError) -> [UInt8] {
    isClosed = true
    let code = workbook_close(workbook)
    guard code == LXW_NO_ERROR else {
      throw WorkbookError(reason: lxw_strerror(code).map { String(cString: $0) } ?? "\(code)")
    }
    let file = folder.appendingPathComponent("workbook.xlsx")
    guard let data = try? Data(contentsOf: file) else {
      throw WorkbookError(reason: "\(file.path) cannot be read")
    }
    return Array(data)
  }
}

/// Why a workbook could not be made.
public struct WorkbookError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What stood in the way.
  public let reason: String

  /// One sentence.
  public var description: String { "The workbook cannot be made: \(reason)." }
}
