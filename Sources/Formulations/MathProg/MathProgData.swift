public import Primitives

/// The data of a roster problem for `models/roster.mod`.
///
/// The sets and bounds are those of ``RosterFormulation``, so that the model
/// with this data is the same program, row by row.
public struct MathProgData: Sendable {
  /// The text of the data section.
  public let text: String

  /// Writes the data of a problem.
  public init(_ problem: RosterProblem) {
    var writer = MathProgWriter(problem)
    writer.declareSets()
    writer.writeCells()
    writer.writeBreaks()
    writer.writeGroups()
    writer.writeAutomata()
    writer.writeCovers()
    writer.writeCounters()
    writer.writeSpreads()
    writer.writeRuns()
    writer.writeSequences()
    writer.writeTogethers()
    text = writer.sections.text
  }
}
