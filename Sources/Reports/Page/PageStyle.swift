/// The style of every page: light, printable on A4 landscape, readable on a
/// phone, without anything from elsewhere.
enum PageStyle {
  static let sheet: StaticString = """
    :root { color-scheme: light; --ink: #1d2733; --soft: #52606d; --line: #d9dfe5;
      --shade: #f3f5f7; --gap: #f4b4aa; --low: #ffe0a3; --over: #d5dcf5; --met: #2f7d4f; }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body { margin: 0 auto; padding: 28px 32px 40px; max-width: 1240px; background: #fff;
      color: var(--ink); font: 15px/1.45 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial,
      "Liberation Sans", sans-serif; font-variant-numeric: tabular-nums; }
    header { display: flex; flex-wrap: wrap; gap: 6px 28px; align-items: flex-end;
      justify-content: space-between; border-bottom: 3px solid var(--ink); padding-bottom: 12px; }
    h1 { margin: 0; font-size: 28px; line-height: 1.15; letter-spacing: -0.01em; }
    h2 { margin: 34px 0 10px; font-size: 19px; }
    h3 { margin: 18px 0 6px; font-size: 15px; }
    p { margin: 4px 0; }
    .period { color: var(--soft); font-size: 17px; }
    .soft { color: var(--soft); }
    .facts { display: flex; flex-wrap: wrap; gap: 10px 26px; margin: 0; }
    .facts div { display: flex; flex-direction: column-reverse; }
    .facts dt { color: var(--soft); font-size: 12.5px; }
    .facts dd { margin: 0; font-size: 20px; font-weight: 650; line-height: 1.2; }
    .facts .alert dd { color: #a3271a; }
    .secret { background: #fdf0d5; border-left: 5px solid #c98f1b; padding: 8px 14px;
      margin: 14px 0 0; }
    table { border-collapse: collapse; width: 100%; }
    caption { text-align: left; color: var(--soft); padding: 0 0 6px; }
    th, td { border: 1px solid var(--line); padding: 6px 8px; text-align: left;
      vertical-align: top; font-weight: 400; }
    thead th { background: #eef1f4; font-weight: 600; vertical-align: bottom; }
    tbody th { font-weight: 600; }
    .number { text-align: right; white-space: nowrap; }
    tfoot th, tfoot td { font-weight: 600; border-top: 2px solid var(--ink); }
    .grid { table-layout: fixed; margin-bottom: 18px; }
    .grid col.who { width: 15%; }
    .grid col.sum { width: 6.4%; }
    .grid col.narrow { width: 5.1%; }
    .grid th, .grid td { padding: 5px; }
    .grid thead th.day { text-align: center; }
    .grid thead small, .grid tbody th small { display: block; font-weight: 400;
      color: var(--soft); font-size: 12px; line-height: 1.25; }
    .grid thead b { display: block; font-size: 18px; line-height: 1.1; }
    .grid thead th.number { font-size: 10px; font-weight: 600; padding: 5px 4px 5px 0;
      letter-spacing: -0.05em; }
    .grid .off { background: var(--shade); }
    .grid thead .off { background: #dfe4e9; }
    .grid td.number { vertical-align: middle; padding: 5px 6px; }
    .grid tbody.sums th, .grid tbody.sums td { border-top-color: #aab4be; font-weight: 600; }
    .grid tbody.sums td { text-align: center; }
    .grid tbody.cover th { font-weight: 400; font-size: 13px; }
    .grid tbody.cover td { text-align: center; font-size: 13px; }
    .mark { display: block; border-radius: 3px; padding: 0 2px; }
    .mark span, .mark small, .shift .times { white-space: nowrap; }
    .mark small { color: var(--soft); font-weight: 400;
      font-size: 11px; letter-spacing: -0.01em; }
    .mark.uncovered small, .mark.belowPreferred small { color: inherit; }
    .grid tbody.cover td { padding: 3px; }
    .shift { display: block; border-left: 4px solid; border-radius: 3px; padding: 3px 5px;
      line-height: 1.25; overflow-wrap: anywhere; }
    .shift + .shift { margin-top: 4px; }
    .shift b { font-weight: 650; font-size: 13.5px; }
    .shift small { display: block; font-size: 12px; color: #33404d; }
    .away { color: var(--soft); font-style: italic; font-size: 13px; }
    .uncovered { background: var(--gap) !important; font-weight: 700; }
    .belowPreferred { background: var(--low) !important; }
    .tooMany { background: var(--over) !important; }
    .legend { display: flex; flex-wrap: wrap; gap: 6px 10px; list-style: none; padding: 0;
      margin: 0 0 8px; font-size: 13px; }
    .legend li { display: flex; gap: 7px; align-items: baseline; }
    .legend .shift { display: inline-block; }
    .legend .hours { display: none; color: var(--soft); white-space: nowrap; }
    .legend .key { display: inline-block; padding: 0 7px; border-radius: 3px; }
    .scroll { overflow-x: auto; }
    .heat svg { display: block; width: 100%; min-width: 640px; height: auto; }
    .heat text { font: 11px system-ui, "Segoe UI", Roboto, Arial, "Liberation Sans", sans-serif;
      fill: var(--ink); font-variant-numeric: tabular-nums; }
    .heat figure { margin: 0 0 14px; break-inside: avoid; }
    .heat figcaption { font-weight: 600; margin-bottom: 4px; }
    .lapses { columns: 3 300px; padding-left: 18px; margin: 4px 0; font-size: 13.5px; }
    .bar { display: inline-block; height: 9px; background: #c5813a; border-radius: 2px; }
    .ledger td:nth-child(2) { width: 45%; }
    .findings td:nth-child(1) { width: 16%; }
    .findings tr:not(.rule) td:nth-child(2) { width: 20%; }
    tr.rule th, tr.rule td { background: #eef1f4; font-weight: 600; }
    footer { margin-top: 30px; padding-top: 10px; border-top: 1px solid var(--line);
      color: var(--soft); font-size: 13px; }
    @media screen and (max-width: 760px) {
      body { padding: 18px 14px 30px; }
      h1 { font-size: 24px; }
      .grid, .grid tbody, .grid tr, .grid th, .grid td { display: block; width: auto; border: 0; }
      .grid thead, .grid colgroup, .grid caption { display: none; }
      .grid tbody tr { border: 1px solid var(--line); border-radius: 8px; margin-bottom: 10px;
        padding: 8px 12px; }
      .grid tbody th { padding: 0 0 4px; font-size: 17px; }
      .grid tbody th small { display: inline; margin-left: 8px; font-size: 13px; }
      .grid tbody td { display: flex; gap: 10px; padding: 3px 0; background: none;
        align-items: baseline; text-align: left; }
      .grid tbody td[data-label]::before { content: attr(data-label); flex: 0 0 88px;
        color: var(--soft); font-size: 13.5px; }
      .grid tbody td .shift { flex: 1; }
      .grid tbody td .shift small { display: inline; margin-left: 8px; }
      .grid tbody td.free { display: none; }
      .grid tbody td.number { display: inline-flex; gap: 5px; margin: 6px 16px 0 0; }
      .grid tbody td.number::before { flex: none; }
      .grid tbody.cover tr, .grid tbody.sums tr { display: block; }
      .grid tbody.cover th, .grid tbody.sums th { font-size: 15px; font-weight: 600; }
      .grid tbody.cover td, .grid tbody.sums td { display: inline-flex; gap: 5px;
        margin: 2px 6px 2px 0; padding: 2px 7px; background: var(--shade); border-radius: 4px; }
      .grid tbody.cover td::before, .grid tbody.sums td::before { flex: none; }
      .grid tbody.cover td.free, .grid tbody.sums td.free { display: none; }
      .scroll table { min-width: 620px; }
      .scroll table.ledger, .scroll table.findings { min-width: 0; display: block; }
      .ledger thead, .findings thead { display: none; }
      .ledger tbody, .findings tbody { display: block; }
      .ledger tr, .findings tr { display: grid; grid-template-columns: 1fr auto; gap: 2px 12px;
        border: 1px solid var(--line); border-radius: 8px; padding: 8px 12px;
        margin-bottom: 8px; }
      .ledger th, .ledger td, .findings th, .findings td { display: block; border: 0; padding: 0;
        width: auto !important; background: none !important; }
      .ledger td:nth-child(2) { grid-row: 2; grid-column: 1 / -1; color: var(--soft); }
      .ledger td:nth-child(3) { grid-row: 3; text-align: left; color: var(--soft); }
      .ledger td:nth-child(3)::before { content: "times: "; }
      .ledger td:nth-child(4) { grid-row: 1; grid-column: 2; font-weight: 650; }
      .ledger td:nth-child(5) { grid-row: 3; grid-column: 2; justify-self: end; }
      .findings tr:not(.rule) td:nth-child(2) { grid-row: 2; grid-column: 1 / -1; font-weight: 600; }
      .findings td:nth-child(3) { grid-row: 3; grid-column: 1 / -1; }
      .findings td:nth-child(4) { display: none; }
      .findings td:nth-child(5) { grid-row: 1; grid-column: 2; }
      .findings tr.rule, .ledger tr.rule { background: #eef1f4; }
    }
    @page { size: A4 landscape; margin: 8mm 10mm; }
    @media print {
      body { padding: 0; max-width: none; font-size: 9.5pt; -webkit-print-color-adjust: exact;
        print-color-adjust: exact; }
      header { padding-bottom: 4pt; border-bottom-width: 1.5pt; }
      h1 { font-size: 16pt; }
      .period { font-size: 11pt; }
      .facts dd { font-size: 11.5pt; }
      .facts dt { font-size: 8pt; }
      h2 { font-size: 12pt; margin: 12pt 0 4pt; break-after: avoid; }
      h3 { break-after: avoid; }
      header + main > section:first-child > h2 { display: none; }
      .legend { font-size: 8pt; gap: 2pt 8pt; margin: 5pt 0 4pt; }
      caption { font-size: 8pt; padding-bottom: 2pt; }
      thead { display: table-header-group; }
      tr, li { break-inside: avoid; }
      .grid th, .grid td { padding: 1pt 3pt; }
      .grid tbody th { font-size: 8.5pt; line-height: 1.2; }
      .grid { break-inside: avoid; }
      .grid.long + .grid.long { break-before: page; }
      .grid.long { break-inside: auto; margin-bottom: 0; zoom: var(--fit, 1); }
      .grid.long .shift .times, .grid.long tbody th small { display: none; }
      .grid.long tbody.cover { break-inside: avoid; }
      .grid.long thead th.day { white-space: nowrap; }
      .grid.long thead small { font-size: 7.5pt; }
      .grid.long .shift + .shift { margin-top: 0.5pt; }
      .grid.long .shift .detail { display: inline; font-size: 0; margin-left: 3pt; }
      .grid.long .shift .detail::after { content: attr(data-brief); font-size: 6.5pt; }
      .grid.long th, .grid.long td { padding: 0.3pt 2pt; line-height: 1.1; font-size: 7.5pt; }
      .grid.long col.who { width: 12.5%; }
      .grid.long col.sum { width: 4.6%; }
      .grid.long col.narrow { width: 4.1%; }
      .grid.long .away { font-size: 7.5pt; }
      .legend .hours, .legend li.hours { display: inline; }
      .grid thead b, .grid thead small { display: inline; font-size: 8.5pt; }
      .grid thead small.holiday { display: block; font-size: 7pt; }
      .grid thead th { vertical-align: middle; }
      caption.sole { display: none; }
      .grid thead th.number { font-size: 7pt; padding-left: 0; }
      .grid tbody.sums th, .grid tbody.sums td { font-size: 8.5pt; }
      .mark { line-height: 1.2; }
      .mark small { font-size: 7pt; }
      .grid tbody.cover th, .grid tbody.cover td { font-size: 8pt; padding: 0.5pt 3pt; }
      .shift { padding: 0 4pt; line-height: 1.1; }
      .shift b { font-size: 8pt; }
      .shift small, .grid tbody th small { font-size: 7pt; line-height: 1.1; }
      .grid.long tbody th { font-size: 8pt; line-height: 1.1; white-space: nowrap; }
      .grid.long .shift { font-size: 7.5pt; padding: 0 0 0 3pt; letter-spacing: -0.02em; }
      .grid.long .shift b { font-size: 7.5pt; }
      .grid.long tbody.cover th, .grid.long tbody.cover td { font-size: 6.8pt; padding: 0 2pt; }
      .grid.long tbody.cover th { font-size: 6.3pt; white-space: normal; }
      .grid.long .mark { line-height: 1.1; }
      .grid.long .mark small { font-size: 6.5pt; }
      .grid.long td.number, .grid.long tbody.sums td { padding: 0 3pt; font-size: 7.5pt; }
      .grid.long thead th.number { font-size: 6.3pt; }
      .people th, .people td { padding: 1pt 6pt; line-height: 1.25; }
      .ledger th, .ledger td, .findings th, .findings td { padding: 1.5pt 6pt; line-height: 1.3; }
      .scroll { overflow: visible; }
      .page { break-before: page; }
      .page h2 { margin-top: 0; }
      .heat { columns: 2; column-gap: 14pt; }
      .heat figure { margin-bottom: 6pt; }
      .heat figcaption { margin-bottom: 1pt; font-size: 8.5pt; }
      .heat svg { min-width: 0; overflow: visible; }
      .heat text { font-size: 15.5px; }
    }
    """
}
