import Benchmark
import ColumnGeneration

/// Pricing everybody once, by dynamic programming.
func addPricingBenchmarks() {
  Benchmark("Pricing:30 people x 28 days x 4 shifts") { benchmark, probe in
    for _ in benchmark.scaledIterations { blackHole(probe?.run()) }
  } setup: {
    PricingProbe(Sample.month.compiled.problem)
  }
}
