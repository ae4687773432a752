import { stableId } from '../ids.js';
/** `/customer` and `/supplier` (REFERENCE 6.3, 6.4), as far as the simulator knows them. */
export const partyRoutes = {
    '/customer': { GET: (call) => list(call, call.account.customers, 'CustomerList', customer) },
    '/supplier': { GET: (call) => list(call, call.account.suppliers, 'SupplierList', supplier) },
};
function list(call, book, key, row) {
    const id = call.query.text('ID')?.toLowerCase();
    const name = call.query.text('Name')?.toLowerCase();
    const rows = book
        .all()
        .filter((party) => id === undefined || party.id === id)
        .filter((party) => name === undefined || party.name.toLowerCase().startsWith(name));
    return call.query.page(rows.map(row), key);
}
function common(party) {
    return {
        ID: party.id,
        Name: party.name,
        Currency: 'AUD',
        PaymentTerm: '30 days',
        Status: 'Active',
        Discount: 0,
        Comments: '',
        TaxNumber: '',
        AttributeSet: null,
        Addresses: [address(party)],
        Contacts: [contact(party)],
    };
}
function customer(party) {
    return {
        ...common(party),
        DisplayName: party.name,
        TaxRule: 'GST on Income',
        PriceTier: 'Tier 1',
        Carrier: '',
        CreditLimit: 0,
    };
}
function supplier(party) {
    return { ...common(party), TaxRule: 'GST on Expenses' };
}
function address(party) {
    return {
        ID: stableId(`address of ${party.id}`),
        Line1: party.address.line1 ?? '',
        Line2: party.address.line2 ?? '',
        City: party.address.city ?? '',
        State: party.address.state ?? '',
        Postcode: party.address.postcode ?? '',
        Country: party.address.country ?? '',
        Type: 'Billing',
        DefaultForType: true,
    };
}
function contact(party) {
    return {
        ID: stableId(`contact of ${party.id}`),
        Name: party.contact ?? '',
        Phone: party.phone ?? '',
        MobilePhone: '',
        Fax: '',
        Email: party.email ?? '',
        Website: '',
        Comment: '',
        Default: true,
        IncludeInEmail: true,
        MarketingConsent: 1,
    };
}
//# sourceMappingURL=parties.js.map