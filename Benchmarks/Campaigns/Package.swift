// swift-tools-version: 6.2

import PackageDescription

// Long checks of the mathematics of uncertainty, apart from the microbenchmarks so
// that they build in a minute.
let package = Package(
  name: "PraxisCampaigns",
  dependencies: [.package(name: "Praxis", path: "../../")],
  targets: [
    .executableTarget(
      name: "campaigns",
      dependencies: [
        .product(name: "PraxisAnalysis", package: "Praxis"),
        .product(name: "PraxisSimulation", package: "Praxis"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")]
    )
  ]
)
