// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"),
]

// The microbenchmarks are a package of their own, so that the program and its
// tests never build what only they need.
let package = Package(
  name: "PraxisBenchmarks",
  dependencies: [
    .package(name: "Praxis", path: "../"),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .target(
      name: "Samples",
      path: "Benchmarks/Samples",
      swiftSettings: settings
    ),
    .executableTarget(
      name: "MoveTable",
      dependencies: ["Samples", .product(name: "PraxisEngines", package: "Praxis")],
      path: "Benchmarks/MoveTable",
      swiftSettings: settings
    ),
    .executableTarget(
      name: "SlotTable",
      dependencies: [.product(name: "PraxisSlots", package: "Praxis")],
      path: "Benchmarks/SlotTable",
      swiftSettings: settings
    ),
    .executableTarget(
      name: "RosterBenchmarks",
      dependencies: [
        "Samples",
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "GLPKSolver", package: "Praxis"),
        .product(name: "PraxisEngines", package: "Praxis"),
      ],
      path: "Benchmarks/RosterBenchmarks",
      swiftSettings: settings,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
    )
  ]
)
