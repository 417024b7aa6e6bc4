import ArgumentParser
import Compilation
import Documents
import Foundation
import Interchange
import LinearModel
import Planning
import Reports

/// Why a command ended without doing its work, with its exit code.
struct Failure: Error {
  /// What the exit code says.
  enum Kind: Int32 {
    case noPlan = 1
    case badInput = 65
    case internalError = 70
    case cannotWrite = 74
  }

  var kind: Kind
  var message: String

  static func badInput(_ message: String) -> Failure {
    Failure(kind: .badInput, message: message)
  }

  /// Does something whose errors are faults of the input.
  static func asBadInput<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as FormatProblems {
      throw badInput(error.description)
    } catch let error as FileProblems {
      throw badInput(error.description)
    }
  }

  /// Any error as a failure.
  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as CompilationError: self.init(kind: .badInput, message: error.description)
    case let error as AtomicFileError: self.init(kind: .cannotWrite, message: error.description)
    case let error as WorkbookError: self.init(kind: .cannotWrite, message: error.description)
    case let error as PlanningFault:
      self.init(kind: .internalError, message: "internal error: \(error)")
    case let error as SolverError:
      self.init(kind: .internalError, message: "internal error: \(error)")
    default: self.init(kind: .internalError, message: "internal error: \(error)")
    }
  }

  init(kind: Kind, message: String) {
    self.kind = kind
    self.message = message
  }
}

extension ParsableCommand {
  /// Runs a command's work; a failure is printed, as one JSON object too where
  /// that was asked for, and becomes the exit code.
  func reporting(json: Bool, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as ExitCode {
      throw error
    } catch let error as ValidationError {
      throw error
    } catch {
      let failure = Failure(error)
      Terminal.error(failure.message)
      if json {
        JSONOutput(["status": "unknown", "verified": false, "files": [String]()])
          .set("error", failure.message).nulls(["cost", "bound", "gap", "stopped"]).print()
      }
      throw ExitCode(failure.kind.rawValue)
    }
  }
}
