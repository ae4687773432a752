import { ApiError } from './api-error.js';
import { equals, filtered, search } from './filters.js';
import { found } from './found.js';
/** Stock transfers (REFERENCE 5). The list honours `Status` and `Search` only: there is no date filter. */
export const transferRoutes = {
    '/stocktransferlist': {
        GET: ({ account, query }) => {
            const rows = filtered(query, account.transfers.documents.list(), [
                search(query, ['FromLocation', 'ToLocation', 'Status', 'Reference', 'Number']),
                equals(query, 'Status'),
            ]);
            // Newest first, as in the documented example; the real order is unknown (REFERENCE 13.10).
            return query.page(rows.toReversed(), 'StockTransferList');
        },
    },
    '/stocktransfer': { GET: transferOf },
    '/stocktransfer/order': {
        GET: (call) => {
            const transfer = transferOf(call);
            return { TaskID: transfer.TaskID, ...transfer.Order, LastModifiedOn: transfer.LastModifiedOn };
        },
    },
};
/** The key is `TaskID` here; `?ID=` is refused (REFERENCE 5.3). */
function transferOf(call) {
    const { account, query } = call;
    if (query.text('TaskID') === undefined)
        throw new ApiError(400, "Required attribute 'TaskID' is not provided.");
    return found(call, 'Stock transfer', account.transfers.documents.find(query.id('TaskID')));
}
//# sourceMappingURL=transfers.js.map