import Benchmark
import Primitives
import Verification

/// The slow evaluation that everything is held against, and the verifier.
func addEvaluationBenchmarks() {
  Benchmark("Evaluation:reference 30 people x 28 days x 4 shifts") { benchmark, sample in
    for _ in benchmark.scaledIterations {
      blackHole(sample.compiled.problem.evaluate(sample.solution))
    }
  } setup: {
    Sample.month
  }

  Benchmark("Evaluation:reference 100 people x 84 days x 8 shifts") { benchmark, sample in
    for _ in benchmark.scaledIterations {
      blackHole(sample.compiled.problem.evaluate(sample.solution))
    }
  } setup: {
    Sample.quarter
  }

  Benchmark("Verification:30 people x 28 days x 4 shifts") { benchmark, sample in
    for _ in benchmark.scaledIterations {
      blackHole(Verifier(sample.practice).verify(sample.roster))
    }
  } setup: {
    Sample.month
  }

  Benchmark("Verification:100 people x 84 days x 8 shifts") { benchmark, sample in
    for _ in benchmark.scaledIterations {
      blackHole(Verifier(sample.practice).verify(sample.roster))
    }
  } setup: {
    Sample.quarter
  }
}
