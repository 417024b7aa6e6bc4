// swift-tools-version: 6.2

import PackageDescription

/// Settings of every Swift target: Swift 6 mode, and warnings are errors.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// A library layer: one folder under `Sources`.
func layer(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of one or more layers: one folder under `Tests`.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

let package = Package(
  name: "Praxis",
  products: [
    .executable(name: "praxis", targets: ["praxis"]),
    .library(name: "GLPKSolver", targets: ["LinearModel", "GLPKSolver"]),
    // What the microbenchmarks of Benchmarks/ measure.
    .library(
      name: "PraxisEngines",
      targets: [
        "ColumnGeneration", "Compilation", "Formulations", "Interchange", "Planning",
        "PracticeDomain",
        "PracticeFiles", "Primitives", "Search", "Verification",
      ]
    ),
    // The live appointment book, for booking services.
    .library(name: "PraxisSlots", targets: ["Primitives", "Slots"]),
    // The simulation of a practice's booking.
    .library(
      name: "PraxisSimulation",
      targets: [
        "Interchange", "PracticeDomain", "PracticeFiles", "PracticeSimulation",
        "Simulation", "Statistics",
      ]
    ),
    // The mathematics of uncertainty, usable alone.
    .library(
      name: "PraxisAnalysis",
      targets: ["Forecasting", "HomeVisits", "Queueing", "Sessions", "Simulation", "Statistics"]
    ),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // C
    .systemLibrary(name: "CGLPK", providers: [.apt(["libglpk-dev"])]),
    .target(name: "CGLPKGuard", dependencies: ["CGLPK"]),
    .systemLibrary(
      name: "CXlsxWriter",
      pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"])]
    ),

    // Vocabulary
    layer("LinearModel"),
    layer("GLPKSolver", ["LinearModel", "CGLPK", "CGLPKGuard"]),
    layer("Documents"),
    layer("PracticeDomain", ["Documents"]),
    layer("Primitives"),
    layer("Compilation", ["PracticeDomain", "Primitives"]),
    layer("Verification", ["PracticeDomain"]),

    // Uncertainty
    layer("Statistics"),
    layer("Queueing", ["Statistics"]),
    layer("Simulation", ["Statistics"]),
    layer("Sessions", ["Statistics"]),
    layer("HomeVisits", ["Simulation", "Statistics"]),
    layer("Forecasting", ["Statistics"]),

    // Engines
    layer("Formulations", ["Primitives", "LinearModel"]),
    layer("FlatMemory"),
    layer("Search", ["FlatMemory", "Primitives"]),
    layer("BookSearch", ["FlatMemory", "Primitives"]),
    layer("Slots", ["Primitives"]),
    layer("ColumnGeneration", ["Primitives", "LinearModel"]),

    // Simulation of a practice
    layer(
      "PracticeSimulation",
      [
        "Compilation", "PracticeDomain", "Primitives", "Simulation", "Slots", "Statistics",
        "Verification",
      ]
    ),

    // Planning
    layer(
      "Planning",
      [
        "BookSearch", "ColumnGeneration", "Compilation", "FlatMemory", "Formulations", "GLPKSolver",
        "LinearModel",
        "PracticeDomain",
        "Primitives", "Search", "Slots", "Verification",
      ]
    ),

    layer(
      "Scenarios",
      [
        "Documents", "Forecasting", "LinearModel", "Planning", "PracticeDomain", "PracticeFiles",
        "PracticeSimulation", "Queueing", "Simulation", "Statistics", "Verification",
      ]
    ),

    // Interchange and reports
    layer(
      "PracticeFiles",
      ["Documents", "PracticeDomain", .product(name: "Yams", package: "Yams")]
    ),
    layer(
      "Interchange",
      [
        "Documents", "PracticeDomain", "PracticeFiles", "Verification",
        .product(name: "Crypto", package: "swift-crypto"),
      ]
    ),
    layer(
      "Reports",
      [
        "CXlsxWriter", "PracticeDomain", "PracticeSimulation", "Scenarios", "Statistics",
        "Verification",
      ]
    ),
    // The files of instances/, embedded by `make samples`.
    layer("SamplePractices"),

    // Command line
    .executableTarget(
      name: "praxis",
      dependencies: [
        "Compilation", "Documents", "Formulations", "GLPKSolver", "Interchange", "LinearModel",
        "Planning", "PracticeDomain", "PracticeFiles", "PracticeSimulation", "Primitives",
        "Reports", "SamplePractices", "Scenarios", "Search", "Slots", "Verification",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),

    // Tests
    .target(
      name: "TestSupport",
      dependencies: ["PracticeDomain", "Primitives"],
      path: "Tests/TestSupport",
      swiftSettings: settings
    ),
    tests(
      "ColumnGenerationTests",
      ["ColumnGeneration", "GLPKSolver", "LinearModel", "Primitives", "TestSupport"]
    ),
    tests(
      "CompilationTests",
      [
        "Compilation", "PracticeDomain", "PracticeFiles", "Primitives", "TestSupport",
        "Verification",
      ]
    ),
    tests(
      "FormulationsTests",
      ["Formulations", "GLPKSolver", "LinearModel", "Primitives", "TestSupport"]
    ),
    tests("LinearModelTests", ["LinearModel"]),
    tests("StatisticsTests", ["Statistics", "TestSupport"]),
    tests("QueueingTests", ["Queueing", "Statistics"]),
    tests("SimulationTests", ["Queueing", "Simulation", "Statistics"]),
    tests(
      "PracticeSimulationTests",
      [
        "Interchange", "PracticeDomain", "PracticeFiles", "PracticeSimulation", "Primitives",
        "Simulation", "Slots", "Statistics", "TestSupport",
      ]
    ),
    tests("SessionsTests", ["Sessions", "Statistics", "TestSupport"]),
    tests("HomeVisitsTests", ["HomeVisits", "Statistics", "TestSupport"]),
    tests("ForecastingTests", ["Forecasting", "Statistics", "TestSupport"]),
    tests("GLPKSolverTests", ["LinearModel", "GLPKSolver", "CGLPKGuard"]),
    tests(
      "BookTests",
      [
        "Compilation", "Formulations", "GLPKSolver", "Interchange", "LinearModel", "Planning",
        "PracticeDomain", "PracticeFiles", "Primitives", "Reports", "Search", "Slots",
        "TestSupport", "Verification",
      ]
    ),
    tests(
      "PlanningTests",
      [
        "GLPKSolver", "LinearModel", "Planning", "PracticeDomain", "Primitives", "TestSupport",
        "Verification",
      ]
    ),
    tests("BookSearchTests", ["BookSearch", "FlatMemory", "Primitives", "TestSupport"]),
    tests("SearchTests", ["FlatMemory", "Primitives", "Search", "TestSupport"]),
    tests(
      "SlotsTests",
      [
        "Compilation", "PracticeDomain", "Primitives", "Search", "Slots", "TestSupport",
        "Verification",
      ]
    ),
    tests("VerificationTests", ["PracticeDomain", "Verification"]),
    tests(
      "ScenariosTests",
      [
        "Documents", "GLPKSolver", "LinearModel", "Planning", "PracticeDomain", "PracticeFiles",
        "Reports", "Scenarios", "TestSupport", "Verification",
      ]
    ),
    .target(
      name: "PublicFormatSamples",
      path: "Tests/PublicFormatSamples",
      swiftSettings: settings
    ),
    tests(
      "InterchangeTests",
      [
        "Compilation", "Interchange", "PracticeDomain", "Primitives", "PublicFormatSamples",
        "Search", "TestSupport", "Verification",
      ]
    ),
    tests(
      "ReportsTests",
      ["PracticeDomain", "PracticeFiles", "Reports", "TestSupport", "Verification"]
    ),
    tests(
      "SchemaTests",
      [
        "BrokenPractices", "Compilation", "Documents", "Interchange", "PracticeDomain",
        "PracticeFiles", "Primitives", "Scenarios", "Search", "TestSupport", "Verification",
      ]
    ),
    tests("DocumentsTests", ["Documents"]),
    tests("PracticeDomainTests", ["Documents", "PracticeDomain"]),
    .target(
      name: "BrokenPractices",
      path: "Tests/BrokenPractices",
      swiftSettings: settings
    ),
    tests(
      "PracticeFilesTests",
      ["BrokenPractices", "Documents", "PracticeDomain", "PracticeFiles"]
    ),
    tests(
      "PraxisTests",
      ["BrokenPractices", "PublicFormatSamples", "SamplePractices", "TestSupport", "praxis"]
    ),
  ]
)
