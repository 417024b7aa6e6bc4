import ArgumentParser

@main
struct Praxis: ParsableCommand {
}
