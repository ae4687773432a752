import { stableId } from '../ids.js';
import { SEED_PRODUCTS } from './seed-products.js';
/** Fills an account with a small invented Australian outdoor merchant: two warehouses with bins, goods, people, a few open documents. */
export function seedMerchant(account) {
    addLocations(account);
    addPeople(account);
    account.createProducts(SEED_PRODUCTS);
    addStock(account);
    addPurchases(account);
    addSales(account);
    addTransfers(account);
}
function addLocations(account) {
    const bins = (warehouse, names) => names.map((name) => ({ name, id: stableId(`bin ${warehouse} ${name}`) }));
    account.addLocation({
        id: stableId('warehouse Dandenong DC'),
        name: 'Dandenong DC',
        isDefault: true,
        bins: bins('Dandenong DC', ['A-01', 'A-02', 'B-01', 'Cold']),
        address: {
            line1: '48 Wedge Street',
            city: 'Dandenong South',
            state: 'Victoria',
            postcode: '3175',
            country: 'Australia',
        },
    });
    account.addLocation({
        id: stableId('warehouse Eagle Farm'),
        name: 'Eagle Farm',
        bins: bins('Eagle Farm', ['A-01', 'R-07']),
        address: {
            line1: '7 Curtin Avenue',
            line2: 'Unit 3',
            city: 'Eagle Farm',
            state: 'Queensland',
            postcode: '4009',
            country: 'Australia',
        },
    });
}
function addPeople(account) {
    const person = (contact, email, phone) => ({ contact, email, phone });
    account.addSupplier({
        id: stableId('supplier Southern Footwear'),
        name: 'Southern Footwear Imports',
        ...person('Marlee Quist', 'orders@southernfootwear.example', '03 5550 0143'),
    });
    account.addSupplier({
        id: stableId('supplier Bushtrack'),
        name: 'Bushtrack Foods',
        ...person('Teo Hallorann', 'sales@bushtrack.example', '07 5550 0186'),
    });
    account.addCustomer({
        id: stableId('customer Cradle Peak'),
        name: 'Cradle Peak Adventures',
        ...person('Ivy Tamblyn', 'stores@cradlepeak.example', '03 5550 0119'),
        address: { line1: '112 Collis Road', city: 'Launceston', state: 'TAS', postcode: '7250', country: 'Australia' },
    });
    account.addCustomer({
        id: stableId('customer Noa Brightwater'),
        name: 'Noa Brightwater',
        ...person('Noa Brightwater', 'noa@brightwater.example', '0491 570 006'),
        address: {
            line1: 'Flat 4',
            line2: '9 Banksia Crescent',
            city: 'Fremantle',
            state: 'Western Australia',
            postcode: '6160',
            country: 'Australia',
        },
    });
}
function addStock(account) {
    const put = (sku, location, quantity, batch, expiresOn) => account.addStock({ sku, location, quantity, batch, expiresOn });
    for (const sku of ['BOOT-TAN-09', 'BOOT-TAN-10', 'TENT-2P'])
        put(sku, 'Dandenong DC: A-01', 12);
    put('SOCK-WOOL-M', 'Dandenong DC: A-01', 5);
    put('SOCK-WOOL-M', 'Dandenong DC: A-02', 90);
    put('MUG-ENAMEL', 'Dandenong DC: B-01', 240);
    put('MUG-ENAMEL', 'Eagle Farm: A-01', 24);
    put('GAS-230', 'Dandenong DC: B-01', 60, 'G2611');
    put('BAR-MUESLI', 'Dandenong DC: A-02', 30, 'M-0417', '2027-03-31');
    put('BAR-MUESLI', 'Dandenong DC: A-02', 400, 'M-0455', '2027-06-30');
    put('MEAL-CURRY', 'Dandenong DC: Cold', 80, 'C-118', '2028-01-31');
    for (const serial of ['TN-70011', 'TN-70012', 'TN-70013'])
        put('GPS-HAND', 'Dandenong DC: A-01', 1, serial);
    put('ROPE-10M', 'Dandenong DC', 500);
}
function addPurchases(account) {
    const boots = [
        { sku: 'BOOT-TAN-09', quantity: 40, supplierSku: 'SF-RL-TAN-9' },
        { sku: 'BOOT-TAN-10', quantity: 60, supplierSku: 'SF-RL-TAN-10', comment: 'New last' },
    ];
    account.createPurchase({
        id: stableId('purchase 1'),
        supplier: 'Southern Footwear Imports',
        lines: boots,
        note: 'Call before delivery',
    });
    account.createPurchase({
        id: stableId('purchase 2'),
        type: 'advanced',
        supplier: 'Bushtrack Foods',
        lines: [
            { sku: 'BAR-MUESLI', quantity: 1200 },
            { sku: 'MEAL-CURRY', quantity: 96 },
        ],
    });
    account.createPurchase({
        id: stableId('purchase 3'),
        type: 'service',
        supplier: 'Southern Footwear Imports',
        charges: [{ description: 'Sample photography', price: 480 }],
    });
}
function addSales(account) {
    account.createSale({
        id: stableId('sale 1'),
        customer: 'Cradle Peak Adventures',
        customerReference: 'CPA-2207',
        carrier: 'StarTrack Express',
        shippingNotes: 'Dock 2, before noon',
        lines: [
            { sku: 'SOCK-WOOL-M', quantity: 8 },
            { sku: 'BAR-MUESLI', quantity: 36 },
            { sku: 'ENGRAVE', quantity: 1 },
        ],
        authorised: true,
    });
    account.createSale({
        id: stableId('sale 2'),
        type: 'advanced',
        customer: 'Noa Brightwater',
        carrier: 'Australia Post',
        lines: [
            { sku: 'GPS-HAND', quantity: 2 },
            { sku: 'MUG-ENAMEL', quantity: 4 },
        ],
        authorised: true,
    });
}
function addTransfers(account) {
    const lines = [
        { sku: 'MUG-ENAMEL', quantity: 48 },
        { sku: 'TENT-2P', quantity: 3 },
    ];
    account.createTransfer({
        id: stableId('transfer 1'),
        from: 'Dandenong DC',
        to: 'Eagle Farm',
        lines,
        reference: 'Replenish Brisbane',
    });
}
//# sourceMappingURL=seed-merchant.js.map