import Foundation
import Interchange
import Testing

@Suite struct AtomicFilesTests {
  private func content(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  @Test("files are written and replaced, and nothing else is left")
  func write() throws {
    let directory = try TemporaryDirectory()
    let large = [UInt8](repeating: 7, count: 1 << 20)
    try AtomicFiles.write([
      .init(path: directory.file("a"), bytes: [1]),
      .init(path: directory.file("b"), bytes: large),
    ])
    try AtomicFiles.write([.init(path: directory.file("a"), bytes: [])])
    #expect(directory.names == ["a", "b"])
    #expect(try content(directory.file("a")).isEmpty)
    #expect(try content(directory.file("b")) == large)
  }

  @Test("a file that may not be replaced is left as it is, and said to be there")
  func exclusive() throws {
    let directory = try TemporaryDirectory()
    let file = { (byte: UInt8) in
      AtomicFiles.File(path: directory.file("a"), bytes: [byte], mayReplace: false)
    }
    try AtomicFiles.write([file(1)])
    let error = try #require(throws: AtomicFileError.self) { try AtomicFiles.write([file(2)]) }
    #expect(error.reason == .exists)
    #expect(try content(directory.file("a")) == [1])
    #expect(directory.names == ["a"])
  }

  @Test("one file that cannot be written leaves all as they were")
  func failure() throws {
    let directory = try TemporaryDirectory()
    try directory.write([1], to: "a")
    try FileManager.default.createDirectory(
      atPath: directory.file("folder"),
      withIntermediateDirectories: false
    )
    let files = [
      AtomicFiles.File(path: directory.file("a"), bytes: [2]),
      AtomicFiles.File(path: directory.file("folder"), bytes: [3]),
    ]
    let error = try #require(throws: AtomicFileError.self) { try AtomicFiles.write(files) }
    #expect(error.reason == .isDirectory && error.path == directory.file("folder"))
    #expect(try content(directory.file("a")) == [1])
    #expect(directory.names == ["a", "folder"])
  }

  @Test("what stands in the way is named")
  func reasons() throws {
    let directory = try TemporaryDirectory()
    func reason(_ path: String, _ bytes: [UInt8] = [1]) -> AtomicFileError.Reason? {
      do throws(AtomicFileError) {
        try AtomicFiles.write([.init(path: path, bytes: bytes)])
        return nil
      } catch {
        return error.reason
      }
    }
    #expect(reason(directory.file("none/a")) == .noDirectory)
    try directory.write([1], to: "a")
    #expect(reason(directory.file("a/b")) == .noDirectory)
    #expect(reason("/proc/nothing-here") != nil)
    #expect(reason(directory.path) == .isDirectory)
  }

  @Test("links are followed and permissions kept")
  func links() throws {
    let directory = try TemporaryDirectory()
    try directory.write([1], to: "real")
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o640], ofItemAtPath: directory.file("real"))
    try manager.createSymbolicLink(
      atPath: directory.file("link"),
      withDestinationPath: directory.file("real")
    )
    try AtomicFiles.write([.init(path: directory.file("link"), bytes: [2])])
    #expect(try content(directory.file("real")) == [2])
    let mode = try manager.attributesOfItem(atPath: directory.file("real"))[.posixPermissions]
    #expect(mode as? Int == 0o640)
    #expect(directory.names == ["link", "real"])
  }
}
