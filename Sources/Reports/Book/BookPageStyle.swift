/// What pages of a book add to the style of every page: a sheet a printed page,
/// upright.
enum BookPageStyle {
  static let sheet: StaticString = """
    @page { size: A4 portrait; margin: 10mm; }
    .patterns { position: absolute; }
    .days { display: grid; grid-template-columns: repeat(auto-fill, minmax(330px, 1fr));
      gap: 22px 26px; align-items: start; }
    .sheet { min-width: 0; }
    .sheet h3 { margin: 6px 0 0; font-size: 15px; display: flex; gap: 10px; }
    .sheet h3 .whose { display: none; }
    .sheet p { font-size: 12.5px; margin: 0 0 8px; }
    .day { display: flex; }
    .scale { flex: none; display: block; }
    .line { flex: 1; min-width: 0; display: block; border-left: 2px solid var(--ink);
      background: #e9edf0; }
    .day text { font: 11px system-ui, "Segoe UI", Roboto, Arial, "Liberation Sans", sans-serif;
      fill: var(--ink); font-variant-numeric: tabular-nums; }
    .scale text { text-anchor: end; fill: var(--soft); }
    .present { fill: #fff; }
    .hour { stroke: #d9dfe5; stroke-width: 1; }
    .body { stroke: #fff; stroke-width: 0; }
    .day .when { font-weight: 650; }
    .day .who { font-weight: 650; }
    .day .details, .day tspan.details { fill: #44515e; font-size: 10.5px; }
    .day text.free { fill: #7b8794; font-style: italic; }
    .index td, .index th { padding: 4px 8px; white-space: nowrap; }
    .index a { color: var(--ink); text-decoration: none; }
    .index td a { display: block; }
    .index a:hover { text-decoration: underline; }
    .index small { color: var(--soft); }
    .key.hatch { background: repeating-linear-gradient(45deg, #f2f0ec 0 4px, #b9b2a6 4px 6px); }
    .key.dots { background: radial-gradient(#aab4be 20%, #eef1f4 22%) 0 0 / 7px 7px; }
    .load svg { display: block; width: 100%; height: 26px; }
    .load .week { display: grid; grid-template-columns: 190px 1fr 190px; gap: 4px 12px;
      align-items: center; margin: 3px 0; }
    .load .week span:last-child { font-size: 13px; white-space: nowrap; }
    .load .short { color: #a3271a; font-weight: 650; }
    .unserved td:nth-child(5) { width: 34%; }
    @media screen and (max-width: 760px) {
      .days { grid-template-columns: 1fr; }
      .load .week { grid-template-columns: 1fr; gap: 1px; margin-bottom: 12px; }
    }
    @media print {
      .days { display: block; }
      .sheet { break-before: page; }
      .sheet h3 { font-size: 15pt; margin: 0 0 2pt; }
      .sheet h3 .whose { display: inline; }
      .sheet h3 .whose::after { content: ","; }
      .sheet p { font-size: 10pt; margin-bottom: 6pt; }
      .group > h2 { display: none; }
    }
    """
}
