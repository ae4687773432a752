import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { isGuid } from '../ids.js';
import { replaceText } from './json.js';
import { recognise } from './recognise.js';
import { versionsOf } from './versions.js';
const ID_KEY = { product: 'ID', purchase: 'ID', sale: 'ID', transfer: 'TaskID' };
const ROW_ID_KEY = { purchase: 'ID', sale: 'SaleID', transfer: 'TaskID' };
/**
 * Fills an account from folders or files of JSON, recognised by content. Of several states of one document the
 * earliest is loaded and the later ones wait for `nextVersion`; a path given later replaces what an earlier one had.
 */
export async function loadFolders(account, paths, renames = []) {
    const report = { loaded: 0, skipped: [], notes: [] };
    let groups = await Promise.all(paths.map((path) => readAll(path, report)));
    for (const [from, to] of renames)
        groups = renamed(groups, from, to, report);
    for (const group of groups)
        putAll(account, group, report);
    return report;
}
async function readAll(path, report) {
    const found = [];
    for (const file of await jsonFiles(path)) {
        const name = relative(path, file) || file;
        const recognised = recogniseText(await readFile(file, 'utf8'));
        if (recognised.kind === 'skipped')
            report.skipped.push({ file: name, reason: recognised.reason });
        else
            found.push(recognised);
    }
    return found;
}
async function jsonFiles(path) {
    if ((await stat(path)).isFile())
        return [path];
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && entry.name.toLowerCase().endsWith('.json'));
    return files.map((entry) => join(entry.parentPath, entry.name)).sort();
}
function recogniseText(text) {
    try {
        return recognise(JSON.parse(text));
    }
    catch {
        return { kind: 'skipped', reason: 'no JSON' };
    }
}
/** Gives an id another value wherever it occurs, so that for example a recorded webhook body finds its document. */
function renamed(groups, from, to, report) {
    const isByNumber = !isGuid(from) && isGuid(to);
    const old = isByNumber ? idOfNumber(groups.flat(), from) : from;
    let hits = 0;
    const replaced = old === undefined ? groups : replaceText(groups, old, to, () => (hits += 1));
    report.notes.push(hits === 0
        ? `--rename ${from}: nothing loaded has it`
        : `${old === from ? from : `${from} (${old})`} is now ${to} in ${hits} places`);
    return replaced;
}
function idOfNumber(found, number) {
    for (const each of found) {
        if (each.kind !== 'documents')
            continue;
        const document = each.documents.find((candidate) => numberOf(each.domain, candidate).toLowerCase() === number.toLowerCase());
        if (document !== undefined)
            return String(document[ID_KEY[each.domain]]);
    }
    return undefined;
}
function numberOf(domain, document) {
    if (domain === 'sale')
        return String(document['Order']['SaleOrderNumber']);
    return String(document[{ product: 'SKU', purchase: 'OrderNumber', transfer: 'Number' }[domain]]);
}
function putAll(account, group, report) {
    for (const found of group) {
        if (found.kind === 'me')
            account.me = found.me;
        if (found.kind === 'locations')
            for (const row of found.rows)
                account.locations.put(row);
    }
    for (const domain of ['product', 'purchase', 'sale', 'transfer']) {
        const documents = group.flatMap((found) => found.kind === 'documents' && found.domain === domain ? found.documents : []);
        for (const versions of versionsOf(documents, ID_KEY[domain]))
            putVersions(account, domain, versions, report);
    }
    for (const found of group) {
        if (found.kind !== 'rows')
            continue;
        for (const row of found.rows)
            account.bookOf(found.domain).documents.putRow(String(row[ROW_ID_KEY[found.domain]]), row);
        report.loaded += found.rows.length;
    }
}
function putVersions(account, domain, versions, report) {
    const [first, ...later] = versions;
    if (first === undefined)
        return;
    const id = String(first[ID_KEY[domain]]);
    const number = numberOf(domain, first);
    account.bookOf(domain).documents.put(first);
    account.versions.set(id, later);
    if (domain === 'purchase')
        account.purchases.skipNumber(number);
    if (domain === 'sale')
        account.sales.skipNumber(number);
    if (domain === 'transfer')
        account.transfers.skipNumber(number);
    if (later.length > 0)
        report.notes.push(`${number} has ${later.length} later recorded state(s): do next-version ${number}`);
    report.loaded += 1;
}
//# sourceMappingURL=loader.js.map