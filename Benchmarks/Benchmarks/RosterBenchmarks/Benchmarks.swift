import Benchmark

// Cases are named `Area:Case`. What a case needs is made before it is measured.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .throughput, .peakMemoryResident],
    warmupIterations: 1,
    maxDuration: .seconds(3),
    maxIterations: 1000
  )
  addInputBenchmarks()
  addEvaluationBenchmarks()
  addProgramBenchmarks()
  addSearchBenchmarks()
  addPricingBenchmarks()
}
