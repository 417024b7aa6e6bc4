/// Builds HTML that is well-formed XML too; whatever text it is given is
/// escaped.
struct Markup {
  /// The markup so far.
  private(set) var text = ""

  init() {}

  /// An element without content, as in `<meta charset="utf-8"/>`.
  mutating func void(_ tag: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    text += "<\(tag)\(Self.written(attributes))/>"
  }

  /// An element that holds text.
  mutating func element(_ tag: String, _ content: String) { element(tag, [:], content) }

  /// An element that holds elements.
  mutating func element(_ tag: String, _ content: (inout Markup) -> Void) {
    element(tag, [:], content)
  }

  /// An element with attributes that holds text; empty attributes are left out.
  mutating func element(
    _ tag: String,
    _ attributes: KeyValuePairs<String, String>,
    _ content: String
  ) {
    text += "<\(tag)\(Self.written(attributes))>\(Self.escaped(content))</\(tag)>"
  }

  /// An element with attributes that holds elements.
  mutating func element(
    _ tag: String,
    _ attributes: KeyValuePairs<String, String>,
    _ content: (inout Markup) -> Void
  ) {
    text += "<\(tag)\(Self.written(attributes))>"
    content(&self)
    text += "</\(tag)>"
  }

  /// Text between elements.
  mutating func add(_ content: String) { text += Self.escaped(content) }

  /// The end of a line, so that the source stays readable.
  mutating func newLine() { text += "\n" }

  /// A style sheet, which is ours and holds nothing to escape.
  mutating func style(_ sheet: StaticString) { text += "<style>\n\(sheet)\n</style>" }

  /// A whole page, with what its style adds to that of every page.
  static func page(
    title: String,
    style: StaticString? = nil,
    _ body: (inout Markup) -> Void
  ) -> String {
    var markup = Markup()
    markup.text = "<!DOCTYPE html>\n"
    markup.element("html", ["lang": "en-GB", "xmlns": "http://www.w3.org/1999/xhtml"]) { html in
      html.element("head") { head in
        head.void("meta", ["charset": "utf-8"])
        head.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        head.void("meta", ["name": "color-scheme", "content": "light"])
        head.element("title", title)
        head.style(PageStyle.sheet)
        if let style { head.style(style) }
      }
      html.newLine()
      html.element("body", body)
    }
    return markup.text + "\n"
  }

  private static func written(_ attributes: KeyValuePairs<String, String>) -> String {
    attributes.filter { !$0.value.isEmpty }.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
  }

  /// Text in which nothing is markup; characters that XML forbids become a
  /// replacement character.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\t", "\n", "\r": escaped.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// A colour, as in `#d5ecd2`.
  static func colour(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return "#" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }
}
