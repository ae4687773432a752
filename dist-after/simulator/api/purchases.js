import { simplePurchase } from '../documents/purchase-shapes.js';
import { ApiError } from './api-error.js';
import { changed, equals, filtered, onOrBefore, search } from './filters.js';
import { found } from './found.js';
/** Documented but ignored by the server, as observed: `RestockReceivedStatus` and `Type` (REFERENCE 3.3). */
export const purchaseRoutes = {
    '/purchaselist': {
        GET: ({ account, query }) => {
            const rows = filtered(query, account.purchases.documents.list(), [
                search(query, ['OrderNumber', 'Status', 'Supplier', 'InvoiceNumber', 'CreditNoteNumber']),
                onOrBefore(query, 'RequiredBy', 'RequiredBy'),
                changed(query, 'LastUpdatedDate', { since: 'UpdatedSince', until: 'UpdatedUntil' }),
                equals(query, 'OrderStatus'),
                equals(query, 'StockReceivedStatus'),
                equals(query, 'InvoiceStatus'),
                equals(query, 'CreditNoteStatus'),
                equals(query, 'UnstockStatus'),
                equals(query, 'Status'),
                equals(query, 'DropShipTaskID'),
            ]);
            return query.page(rows, 'PurchaseList');
        },
    },
    '/advanced-purchase': {
        GET: (call) => found(call, 'Purchase', call.account.purchases.documents.find(call.query.id('ID'))),
    },
    '/purchase': {
        GET: (call) => {
            const purchase = found(call, 'Purchase', call.account.purchases.documents.find(call.query.id('ID')));
            if (purchase.Type !== 'Simple Purchase') {
                const message = 'This endpoint is deprecated and does not support Advanced Purchase and Service Purchase';
                throw new ApiError(400, message, 'object');
            }
            return simplePurchase(purchase);
        },
    },
};
//# sourceMappingURL=purchases.js.map