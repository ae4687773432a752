import { withoutProductInfo } from '../documents/line-fields.js';
import { changed, equals, filtered, onOrBefore, search } from './filters.js';
import { found } from './found.js';
/** `/saleList`, `/sale` and its fulfilments (REFERENCE 4). */
export const saleRoutes = {
    '/salelist': { GET: ({ account, query }) => query.page(matching(account, query), 'SaleList') },
    '/sale': {
        GET: (call) => {
            const sale = found(call, 'Sale', call.account.sales.documents.find(call.query.id('ID')));
            return withOptions(sale, call.query);
        },
    },
    '/sale/order': {
        GET: (call) => {
            const sale = saleOf(call);
            return { SaleID: sale.ID, ...sale.Order };
        },
    },
    '/sale/fulfilment': {
        GET: (call) => {
            const sale = saleOf(call);
            const isFull = call.query.isTrue('IncludeProductInfo');
            return { SaleID: sale.ID, Fulfilments: isFull ? sale.Fulfilments : sale.Fulfilments.map(withoutInfo) };
        },
    },
    '/sale/fulfilment/pick': {
        GET: (call) => {
            const fulfilment = task(call);
            return { TaskID: fulfilment.TaskID, ...withoutProductInfo(fulfilment.Pick) };
        },
    },
    '/sale/fulfilment/pack': {
        GET: (call) => {
            const fulfilment = task(call);
            return { TaskID: fulfilment.TaskID, ...withoutProductInfo(fulfilment.Pack) };
        },
    },
    '/sale/fulfilment/ship': {
        GET: (call) => {
            const fulfilment = task(call);
            return { TaskID: fulfilment.TaskID, ...fulfilment.Ship };
        },
    },
};
function matching(account, query) {
    const isReadyForShipping = query.isTrue('ReadyForShipping');
    return filtered(query, account.sales.documents.list(), [
        search(query, ['OrderNumber', 'Status', 'Customer', 'InvoiceNumber', 'CustomerReference', 'CreditNoteNumber']),
        changed(query, 'Updated', { since: 'UpdatedSince', until: 'UpdatedUntil' }),
        // There is no creation instant in the row; the order date comes nearest.
        changed(query, 'OrderDate', { since: 'CreatedSince' }),
        onOrBefore(query, 'ShipBy', 'ShipBy'),
        (row) => query.text('ShipBy') === undefined || row['CombinedShippingStatus'] !== 'SHIPPED',
        equals(query, 'QuoteStatus'),
        equals(query, 'OrderStatus'),
        // The parameter is named otherwise than the field it filters (REFERENCE 4.2).
        equals(query, 'CombinedPickStatus', 'CombinedPickingStatus'),
        equals(query, 'CombinedPackStatus', 'CombinedPackingStatus'),
        equals(query, 'CombinedShippingStatus'),
        equals(query, 'CombinedInvoiceStatus'),
        equals(query, 'CreditNoteStatus'),
        equals(query, 'ExternalID'),
        equals(query, 'Status'),
        equals(query, 'OrderLocationID'),
        (row) => !isReadyForShipping || (row['CombinedPackingStatus'] === 'PACKED' && row['CombinedShippingStatus'] !== 'SHIPPED'),
    ]);
}
function withOptions(sale, query) {
    const answer = { ...sale };
    if (query.isTrue('HideInventoryMovements'))
        answer['InventoryMovements'] = [];
    if (!query.isTrue('IncludeTransactions'))
        answer['Transactions'] = [];
    return answer;
}
function withoutInfo(fulfilment) {
    return { ...fulfilment, Pick: withoutProductInfo(fulfilment.Pick), Pack: withoutProductInfo(fulfilment.Pack) };
}
function saleOf(call) {
    return found(call, 'Sale', call.account.sales.documents.find(call.query.id('SaleID')));
}
function task(call) {
    const taskId = call.query.id('TaskID');
    return found(call, 'Fulfilment task', call.account.fulfilments.findTask(taskId));
}
//# sourceMappingURL=sales.js.map