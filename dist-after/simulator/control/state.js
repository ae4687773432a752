/** One account in numbers. */
export function accountSummary(account) {
    return {
        accountId: account.accountId,
        keys: account.keys,
        company: account.me.Company,
        timeZone: account.me.TimeZone,
        rateLimit: account.rateLimit.settings,
        locations: account.locations.all().length,
        products: account.products.documents.size,
        purchases: account.purchases.documents.size,
        sales: account.sales.documents.size,
        transfers: account.transfers.documents.size,
        webhooks: account.webhooks.all().length,
    };
}
/** The whole simulator in numbers. */
export function simulatorState(simulator) {
    const states = {};
    for (const { state } of simulator.deliveries.log)
        states[state] = (states[state] ?? 0) + 1;
    return {
        url: simulator.url,
        now: simulator.clock.date(),
        accounts: simulator.accounts.map(accountSummary),
        faults: simulator.faults.list().length,
        calls: simulator.calls.length,
        deliveries: states,
        timeScale: simulator.deliveries.settings.timeScale,
        latencyMs: simulator.latencyMs,
    };
}
/** Every document of an account: what it is, what it is called, where it stands. */
export function documentList(account) {
    const products = account.products.documents.all();
    return [
        ...products.map((product) => ({
            type: 'product',
            number: product.SKU,
            id: product.ID,
            status: product.Status,
            about: product.Name,
        })),
        ...account.purchases.documents.list().map((row) => ({
            type: row.Type.toLowerCase(),
            number: row.OrderNumber,
            id: row.ID,
            status: row.Status,
            about: `${row.Supplier}, ${row.CombinedReceivingStatus.toLowerCase()}`,
        })),
        ...account.sales.documents.list().map((row) => ({
            type: row.Type.toLowerCase(),
            number: row.OrderNumber,
            id: row.SaleID,
            status: row.Status,
            about: `${row.Customer}, ${row.CombinedPickingStatus.toLowerCase()}`,
        })),
        ...account.transfers.documents.list().map((row) => ({
            type: 'stock transfer',
            number: row.Number,
            id: row.TaskID,
            status: row.Status,
            about: `${row.FromLocation} to ${row.ToLocation}`,
        })),
    ];
}
//# sourceMappingURL=state.js.map