import { externalIdOfNumber, readDocumentGuid, readReference } from './document-id.js';
import { productEntries, stampOfWholeProduct, unwrapProduct } from './carried-products.js';
import { isJsonObject, readKey } from './json-object.js';
/**
 * From the bodies in REFERENCE 8. A sale's `TaskID` is a fulfilment and only for simple sales the sale itself. The
 * transfer's keys are the guesses of REFERENCE 8.1, because no such body was ever seen.
 */
const DOCUMENT_KEYS = {
    sales: {
        ids: ['SaleID', 'SaleTaskID'],
        lastResortIds: ['TaskID', 'ID'],
        numbers: ['SaleOrderNumber', 'OrderNumber', 'SaleNumber'],
    },
    purchases: {
        ids: ['TaskID', 'PurchaseID', 'PurchaseTaskID', 'ID'],
        lastResortIds: [],
        numbers: ['PurchaseOrderNumber', 'OrderNumber', 'PurchaseNumber', 'Number'],
    },
    transfers: {
        ids: ['TaskID', 'StockTransferID', 'TransferID', 'ID'],
        lastResortIds: [],
        numbers: ['Number', 'TransferNumber', 'StockTransferNumber', 'OrderNumber'],
    },
};
/** Objects inside a body that may be the document itself; others (a location, a customer) have ids of their own. */
const WRAPPER_KEY = /^(stock)?(transfer|sale|purchase|task|order|document|data|payload|body|details?|entity)(order|task|details?)?$/i;
const TRANSFER_NUMBER = /^TR-?\d/i;
/** Keys for the message when nothing was found. */
export function expectedKeys(domain) {
    if (domain === 'products')
        return ['ProductDetailsList[].ID', 'ID'];
    return [...DOCUMENT_KEYS[domain].ids, ...DOCUMENT_KEYS[domain].numbers];
}
/** The documents that one event's object names. Never throws, whatever the object holds. */
export function findDocuments(domain, event) {
    if (domain === 'products')
        return findProducts(event);
    const document = findDocument(domain, event);
    return document === null ? { documents: [], unusable: 1 } : { documents: [document], unusable: 0 };
}
/** The number of whatever document a body is about, for bodies we do nothing with. */
export function findAnyNumber(event) {
    return readKey(event, ['SaleOrderNumber', 'PurchaseOrderNumber', 'OrderNumber', 'TransferNumber', 'Number', 'OpportunityNumber'], readReference);
}
/** A number that looks like a stock transfer's; the prefix is an account's setting, `TR-` unless changed. */
export function findTransferNumber(event) {
    return readKey(event, [...DOCUMENT_KEYS.transfers.numbers, 'Reference'], (value) => {
        const number = readReference(value);
        return number !== null && TRANSFER_NUMBER.test(number) ? number : null;
    });
}
function findDocument(domain, event) {
    const wrapped = Object.keys(event)
        .filter((key) => WRAPPER_KEY.test(key))
        .sort()
        .map((key) => event[key])
        .filter(isJsonObject);
    const places = [event, ...wrapped];
    const { ids, lastResortIds, numbers } = DOCUMENT_KEYS[domain];
    const reference = (domain === 'transfers' ? firstOf(places, findTransferNumber) : null) ??
        firstOf(places, (place) => readKey(place, numbers, readReference));
    const id = firstOf(places, (place) => readKey(place, ids, readDocumentGuid));
    if (id !== null)
        return { domain, externalId: id, reference };
    if (reference !== null)
        return { domain, externalId: externalIdOfNumber(reference), reference };
    const lastResort = firstOf(places, (place) => readKey(place, lastResortIds, readDocumentGuid));
    return lastResort === null ? null : { domain, externalId: lastResort, reference };
}
/** Products come as a list (REFERENCE 8.1); a product by itself is taken as well. */
function findProducts(event) {
    const products = new Map();
    let unusable = 0;
    for (const entry of productEntries(event)) {
        const product = isJsonObject(entry) ? readProductEntry(entry) : null;
        if (product === null)
            unusable += 1;
        else
            mergeDocument(products, product);
    }
    return { documents: [...products.values()], unusable };
}
function readProductEntry(entry) {
    const product = unwrapProduct(entry);
    const externalId = readKey(product, ['ID', 'ProductID'], readDocumentGuid);
    if (externalId === null)
        return null;
    const reference = readKey(product, ['SKU', 'ProductSKU'], readReference);
    return { domain: 'products', externalId, reference, carriedStamp: stampOfWholeProduct(product) };
}
/** Adds a document unless it is there already; a reference learnt later is kept. */
export function mergeDocument(documents, document) {
    const key = `${document.domain} ${document.externalId}`;
    const known = documents.get(key);
    if (known === undefined) {
        documents.set(key, document);
        return;
    }
    known.reference ??= document.reference;
    known.carriedStamp = newerOf(known.carriedStamp, document.carriedStamp);
}
/** Nothing when one of them is missing: a document that is only named may be newer than the one that is carried. */
function newerOf(a, b) {
    if (a === undefined || b === undefined)
        return undefined;
    return a > b ? a : b;
}
function firstOf(places, find) {
    for (const place of places) {
        const found = find(place);
        if (found !== null)
            return found;
    }
    return null;
}
//# sourceMappingURL=notification-documents.js.map