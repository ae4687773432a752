import { fromSimplePurchase } from '../documents/purchase-shapes.js';
import { isObject, objects } from './json.js';
/** Tells by its content what a JSON value is; file names do not count. */
export function recognise(value) {
    if (Array.isArray(value))
        return list(value);
    if (!isObject(value))
        return skipped('no JSON object');
    if ('ErrorCode' in value)
        return skipped('an error answer');
    if (typeof value['EventType'] === 'string')
        return webhookBody(value);
    return framed(value) ?? detail(value) ?? other(value);
}
function list(value) {
    const first = value[0];
    if (isObject(first) && 'ErrorCode' in first)
        return skipped('an error answer');
    if (isObject(first) && 'MaxRows' in first)
        return skipped('a webhook body (stock levels)');
    return skipped('a bare list, no document');
}
function webhookBody(value) {
    const ids = ['SaleID', 'SaleTaskID', 'TaskID'].map((key) => value[key]).filter((id) => typeof id === 'string');
    const about = ids.length === 0 ? '' : ` about ${[...new Set(ids)].join(', ')}`;
    return skipped(`a webhook body (${String(value['EventType'])})${about}`);
}
/** Answers with a list in a frame. */
function framed(value) {
    const products = objects(value['Products']);
    if (products?.every((each) => has(each, 'ID', 'SKU', 'CostingMethod')))
        return { kind: 'documents', domain: 'product', documents: products };
    const locations = objects(value['LocationList']);
    if (locations !== undefined)
        return { kind: 'locations', rows: locations };
    const purchases = objects(value['PurchaseList']);
    if (purchases !== undefined)
        return { kind: 'rows', domain: 'purchase', rows: purchases };
    const transfers = objects(value['StockTransferList']);
    if (transfers !== undefined)
        return { kind: 'rows', domain: 'transfer', rows: transfers };
    const sales = objects(value['SaleList']);
    if (sales === undefined)
        return null;
    // The list of credit notes has the same key (REFERENCE 4.2).
    const real = sales.filter((row) => !/credit note/i.test(String(row['Type'])));
    return real.length === 0 ? skipped('a list of credit notes') : { kind: 'rows', domain: 'sale', rows: real };
}
/** One document in full. Requests lack the number that Cin7 gives. */
function detail(value) {
    const order = value['Order'];
    if (has(value, 'ID', 'Customer', 'Fulfilments') && isObject(order) && has(order, 'SaleOrderNumber'))
        return one('sale', value);
    if (has(value, 'ID', 'Supplier', 'OrderNumber') && isObject(order)) {
        return one('purchase', Array.isArray(value['StockReceived']) ? value : { ...fromSimplePurchase(value) });
    }
    if (has(value, 'TaskID', 'From', 'To', 'Number') && isObject(order))
        return one('transfer', value);
    if (has(value, 'Company', 'TimeZone'))
        return { kind: 'me', me: value };
    return null;
}
function other(value) {
    if (has(value, 'SKU', 'CostingMethod'))
        return skipped('a product without the frame of an answer, probably a request');
    if (has(value, 'Supplier', 'Approach'))
        return skipped('a purchase without a number, probably a request');
    if (has(value, 'From', 'To'))
        return skipped('a stock transfer without a number, probably a request');
    if (has(value, 'Customer'))
        return skipped('a sale without a number, probably a request');
    if (has(value, 'Success'))
        return skipped('the answer to a deletion');
    return skipped(`no document the simulator keeps (${Object.keys(value).slice(0, 3).join(', ')})`);
}
function one(domain, document) {
    return { kind: 'documents', domain, documents: [document] };
}
function skipped(reason) {
    return { kind: 'skipped', reason };
}
function has(value, ...keys) {
    return keys.every((key) => key in value);
}
//# sourceMappingURL=recognise.js.map