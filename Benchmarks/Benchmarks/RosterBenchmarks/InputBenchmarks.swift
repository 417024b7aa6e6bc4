import Benchmark
import Compilation
import Interchange
import PracticeDomain

/// Reading and compiling.
func addInputBenchmarks() {
  Benchmark("Input:read 150 people x 364 days x 32 shifts") { benchmark, bytes in
    for _ in benchmark.scaledIterations {
      blackHole(try ShiftSchedulingReader().read(bytes, file: "Year.txt"))
    }
  } setup: {
    Array(Sample.year.text.utf8)
  }

  Benchmark("Input:compile 150 people x 364 days x 32 shifts") { benchmark, practice in
    for _ in benchmark.scaledIterations { blackHole(try CompiledRoster(practice)) }
  } setup: {
    try ShiftSchedulingReader().read(Array(Sample.year.text.utf8), file: "Year.txt")
  }

  Benchmark("Input:compile sample clinic") { benchmark, practice in
    for _ in benchmark.scaledIterations { blackHole(try CompiledRoster(practice)) }
  } setup: {
    Sample.clinic
  }
}
