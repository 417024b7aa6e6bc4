import Benchmark
import Search

/// The search as a whole; cases for each kind of move belong here too.
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
}
