import Foundation

/// Several hundred practices with one fault each, made from the sample clinic.
public enum BrokenPractices {
  /// All of them, in a fixed order.
  public static let all: [BrokenPractice] =
    fieldMutations + replacements + ruleMutations + publishedMutations + tableMutations
    + fileMutations + largeAndCyclic + recordMutations

  /// Writes the files of a broken practice into a directory, which is made.
  ///
  /// - Throws: what the file system says.
  public static func write(_ practice: BrokenPractice, to directory: String) throws {
    let files = FileManager.default
    try files.createDirectory(atPath: directory, withIntermediateDirectories: true)
    for name in Sample.names where practice.changes[name] == nil {
      if practice.links[name] != nil || practice.hollow[name] != nil { continue }
      try files.copyItem(atPath: "\(Sample.directory)/\(name)", toPath: "\(directory)/\(name)")
    }
    for (name, bytes) in practice.changes.sorted(by: { $0.key < $1.key }) {
      guard let bytes else { continue }
      if let slash = name.lastIndex(of: "/") {
        try files.createDirectory(
          atPath: "\(directory)/\(name[..<slash])",
          withIntermediateDirectories: true
        )
      }
      try Data(bytes).write(to: URL(filePath: "\(directory)/\(name)"))
    }
    for (name, target) in practice.links.sorted(by: { $0.key < $1.key }) {
      try files.createSymbolicLink(
        atPath: "\(directory)/\(name)",
        withDestinationPath: target
      )
    }
    for (name, size) in practice.hollow.sorted(by: { $0.key < $1.key }) {
      try Data().write(to: URL(filePath: "\(directory)/\(name)"))
      let handle = try FileHandle(forWritingTo: URL(filePath: "\(directory)/\(name)"))
      try handle.truncate(atOffset: UInt64(size))
      try handle.close()
    }
  }
}
