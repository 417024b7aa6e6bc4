import Benchmark
import Search

/// The search as a whole, and each kind of move, made and taken back.
func addSearchBenchmarks() {
  Benchmark("Search:1000 iterations on 30 people x 28 days x 4 shifts") { benchmark, sample in
    var options = SearchOptions(seed: 1)
    options.iterations = 1000
    for _ in benchmark.scaledIterations {
      blackHole(RosterSearch(sample.compiled.problem).run(options).cost)
    }
  } setup: {
    Sample.month
  }

  for kind in MoveProbe.kinds {
    let times = kind.isSmall ? 10_000 : 10
    Benchmark("Moves:\(times) x \(kind.name) on 30 people x 28 days x 4 shifts") { benchmark in
      var probe = MoveProbe(Sample.month.compiled.problem)
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations { blackHole(probe.run(kind, times: times)) }
      benchmark.stopMeasurement()
    }
  }
}
