import Benchmark
import Compilation
import Formulations
import GLPKSolver
import LinearModel

/// Writing the mixed-integer program, and what GLPK needs for its relaxation.
func addProgramBenchmarks() {
  Benchmark("Program:build sample clinic") { benchmark, compiled in
    for _ in benchmark.scaledIterations { blackHole(RosterFormulation(compiled.problem)) }
  } setup: {
    try CompiledRoster(Sample.clinic)
  }

  Benchmark("Program:build 30 people x 28 days x 4 shifts") { benchmark, sample in
    for _ in benchmark.scaledIterations { blackHole(RosterFormulation(sample.compiled.problem)) }
  } setup: {
    Sample.month
  }

  Benchmark("GLPK:relaxation of the sample clinic") { benchmark, model in
    for _ in benchmark.scaledIterations {
      blackHole(
        try GLPKSolver().withSession(model) { session throws(SolverError) in
          try session.solve(.dual).objective
        }
      )
    }
  } setup: {
    try RosterFormulation(CompiledRoster(Sample.clinic).problem).model
  }
}
