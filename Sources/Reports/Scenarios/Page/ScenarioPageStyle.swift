/// What the page of a comparison adds to the style of every page.
enum ScenarioPageStyle {
  static let sheet: StaticString = """
    main > section > p { max-width: 820px; }
    .advice ul { max-width: 980px; margin: 6px 0; padding-left: 20px; }
    .advice li { margin: 3px 0; }
    .advice h2 { margin-top: 22px; }
    .advice .headline { font-size: 24px; font-weight: 700; line-height: 1.2; margin: 2px 0 8px; }
    .advice td.changes { color: var(--soft); font-size: 13.5px; }
    .figure { break-inside: avoid; }
    .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(300px, 1fr));
      gap: 12px; margin: 14px 0 0; }
    .card { border: 1px solid var(--line); border-left: 5px solid #9aa5b1; border-radius: 4px;
      padding: 10px 14px 12px; break-inside: avoid; }
    .card.cheaper { border-left-color: #2f7d4f; }
    .card.dearer { border-left-color: #b4482f; }
    .card h3 { margin: 0 0 2px; font-size: 16px; }
    .card .changes { color: var(--soft); font-size: 13px; margin: 0 0 6px; }
    .card .price { font-weight: 650; }
    .card ul { margin: 6px 0 0; padding-left: 18px; font-size: 13.5px; }
    .card li.good { color: #22633c; }
    .card li.bad { color: #93361f; }
    .chip { display: inline-block; border-radius: 10px; padding: 0 8px; font-size: 12px;
      background: #e8ecf0; margin-left: 4px; font-weight: 500; white-space: nowrap; }
    .cheaper .chip, .chip.met { background: #d3ead9; }
    .dearer .chip, .chip.missed { background: #f7d9d0; }
    .bars { margin: 8px 0 4px; }
    .bars h3 { margin: 14px 0 2px; }
    .bars .line { display: grid; grid-template-columns: 230px 1fr 250px; gap: 3px 14px;
      align-items: center; padding: 2px 0; break-inside: avoid; }
    .bars .line svg { display: block; width: 100%; height: 22px; background: #f5f7f9; }
    .bars .line span:last-child { font-size: 13px; }
    .bars .axis { color: var(--soft); font-size: 12px; display: flex;
      justify-content: space-between; }
    .bars .axis-line span:last-child { font-size: 12px; }
    .plot svg { display: block; width: 100%; max-width: 760px; min-width: 560px; height: auto; }
    .wide-plot svg { max-width: none; min-width: 760px; }
    .week svg { display: block; width: 100%; min-width: 900px; height: auto; margin: 6px 0; }
    .week text { font: 12px system-ui, "Segoe UI", Roboto, Arial, "Liberation Sans", sans-serif;
      fill: var(--ink); }
    .week text.soft { fill: var(--soft); font-size: 10.5px; }
    .legend .swatch { display: inline-block; width: 20px; height: 12px; border-radius: 2px; }
    .plot text { font: 13px system-ui, "Segoe UI", Roboto, Arial, "Liberation Sans", sans-serif;
      fill: var(--ink); font-variant-numeric: tabular-nums; }
    .plot text.soft { fill: var(--soft); }
    .wide th:first-child, .wide td:first-child { position: sticky; left: 0; background: #fff;
      min-width: 150px; }
    .wide thead th:first-child { background: #eef1f4; }
    .wide td small { display: block; color: var(--soft); white-space: nowrap; }
    .wide td.good small { color: #22633c; }
    .wide td.bad small { color: #93361f; }
    .wide td, .wide th { font-size: 13.5px; }
    details { border-top: 1px solid var(--line); padding: 8px 0; }
    details summary { cursor: pointer; font-weight: 600; }
    @media screen and (max-width: 760px) {
      .cards { grid-template-columns: 1fr; }
      .bars .line { grid-template-columns: 1fr; gap: 1px; margin-bottom: 10px; }
      .bars .axis-line span:first-child, .bars .axis-line span:last-child { display: none; }
      .scroll table.wide { min-width: 900px; }
      .choices, .choices tbody { display: block; }
      .choices thead { display: none; }
      .choices tr { display: grid; grid-template-columns: 1fr auto; gap: 2px 10px;
        border: 1px solid var(--line); border-radius: 8px; padding: 8px 12px;
        margin-bottom: 8px; }
      .choices th, .choices td { display: block; border: 0; padding: 0; }
      .choices td:not(:nth-child(2):nth-last-child(3)) { grid-column: 1 / -1; }
    }
    @media print {
      details:not([open]) { display: none; }
      .card { font-size: 9pt; }
      .advice h2 { margin: 7pt 0 2pt; }
      .advice .headline { font-size: 14pt; margin: 0 0 3pt; }
      .advice li, .advice p { font-size: 9pt; margin: 1pt 0; }
      .advice th, .advice td, .advice td.changes { font-size: 8pt; padding: 1pt 4pt;
        line-height: 1.25; }
      .advice h3 { margin: 5pt 0 2pt; font-size: 9pt; }
      .advice .scroll + h3 { break-before: auto; }
      main > section.advice > p, .advice ul { max-width: none; }
      .advice .chip { font-size: 7pt; }
      .secret { padding: 2pt 6pt; margin-top: 5pt; font-size: 8pt; }
      .wide-plot svg, .week svg { min-width: 0; }
      .wide td, .wide th { font-size: 7.5pt; padding: 1pt 3pt; }
    }
    """
}
