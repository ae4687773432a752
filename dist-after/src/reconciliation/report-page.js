const STYLE = `
  body { font: 14px/1.45 system-ui, sans-serif; color: #1a1a1a; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
  h1 { font-size: 1.5rem; margin: 0 0 .25rem } h2 { font-size: 1.1rem; margin: 1.75rem 0 .4rem; break-after: avoid }
  table { border-collapse: collapse; width: 100%; margin: .5rem 0 } thead { display: table-header-group }
  th, td { text-align: left; vertical-align: top; padding: .25rem .5rem; border-bottom: 1px solid #d0d0d0 }
  tr { break-inside: avoid } .n { text-align: right; font-variant-numeric: tabular-nums }
  .verdict { font-size: 1.1rem; font-weight: 600 } .right { color: #0b6b2b } .wrong { color: #a32008 } .note { color: #555 }
  @page { margin: 16mm } @media print { body { margin: 0; max-width: none; padding: 0 } }`;
/** A connection's completeness as a page to print: no scripts, nothing loaded, every value escaped. Pure. */
export function completenessPage(report) {
    const { lastRun, lastNight } = report;
    const never = report.neverProven.length > 0 ? [`Nothing is proven yet of: ${report.neverProven.join(', ')}.`] : [];
    const aborted = lastRun?.abortReason ? [`The last run was aborted: ${lastRun.abortReason}`] : [];
    const night = lastNight?.reason ? [`The run of ${lastNight.on} was skipped: ${lastNight.reason}`] : [];
    return page(report.connectionName, [
        verdict(report.isComplete, report.completeUpTo),
        notes([...aborted, ...night, ...never]),
        overview(report.domains),
        ...report.domains.map(section),
    ]);
}
/** A run's report as a page to print. Pure. */
export function runReportPage(report) {
    const { reason, status, startedAt, finishedAt, calls } = report;
    const times = `Run ${report.runId} (${reason}): ${status}, begun ${startedAt}, ended ${finishedAt ?? 'not yet'}, ${calls} calls to Cin7.`;
    const upTo = report.domains.map((domain) => domain.completeUpTo).sort()[0] ?? null;
    return page(report.connectionName, [
        verdict(report.isComplete, upTo),
        notes([times, ...(report.abortReason ? [`Aborted: ${report.abortReason}`] : [])]),
        overview(report.domains),
        ...report.domains.map(section),
    ]);
}
function page(name, parts) {
    const title = `Completeness of ${escape(name)}`;
    return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${STYLE}</style></head>
<body><h1>${title}</h1>
${parts.filter((part) => part !== '').join('\n')}
</body></html>
`;
}
function verdict(isComplete, upTo) {
    if (isComplete)
        return `<p class="verdict right">Nothing is missing up to ${escape(upTo ?? '')}.</p>`;
    return '<p class="verdict wrong">Not everything is right, or not everything is proven. See below.</p>';
}
function notes(sentences) {
    return sentences.map((sentence) => `<p class="note">${escape(sentence)}</p>`).join('\n');
}
function overview(domains) {
    if (domains.length === 0)
        return '';
    const heads = ['In Cin7', 'Here', 'Missing', 'Stale', 'Held', 'Found missing', 'Found stale', 'Repaired'];
    const rows = domains.map((domain) => {
        const { found } = domain;
        const numbers = [domain.inCin7, domain.here, domain.missing, domain.stale, domain.held];
        const all = [...numbers, found.missing, found.stale, found.repaired];
        const upTo = escape(domain.completeUpTo ?? 'never proven');
        return `<tr><th>${escape(domain.domain)}</th>${all.map((n) => `<td class="n">${n}</td>`).join('')}<td>${upTo}</td></tr>`;
    });
    const head = heads.map((text) => `<th class="n">${text}</th>`).join('');
    return `<table><thead><tr><th>Domain</th>${head}<th>Complete up to</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}
function section(report) {
    const covers = `Covers what changed since ${report.coversFrom}; judged at ${report.judgedAt}.`;
    return [
        `<h2>${escape(report.domain)}</h2>`,
        notes([covers, ...report.notes]),
        list('Not right', report.notRight),
        list('Healed', report.healed),
    ].join('\n');
}
function list(title, { total, data }) {
    if (total === 0)
        return `<p>${title}: none.</p>`;
    const more = total > data.length ? ` The first ${data.length} of ${total}.` : '';
    return `<p>${title}: ${total}.${more}</p><table><thead><tr><th>Number</th><th>What</th><th>Cause</th><th>Repair</th></tr></thead><tbody>${data.map(row).join('\n')}</tbody></table>`;
}
function row({ reference, externalId, what, cause, repair }) {
    const cells = [reference ?? externalId, what, cause, repair];
    return `<tr>${cells.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`;
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
function escape(text) {
    return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
//# sourceMappingURL=report-page.js.map