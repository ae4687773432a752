/** The order that the day leaves open, for whoever wants to go on. */
export const OPEN_SALE = 'SO-00001';
const MEL = { code: 'MEL', locationName: 'Dandenong DC' };
const BNE = { code: 'BNE', locationName: 'Eagle Farm' };
const productUpdated = {
    title: 'A product is updated',
    beats: [
        {
            async does(cin7) {
                const changes = { name: 'Ridgeline hiking boot tan 10, new last', weight: 1.5 };
                await cin7.do('update-product', { document: 'BOOT-TAN-10', ...changes });
                return `BOOT-TAN-10 gets the name "${changes.name}" and weighs 1.5 kg`;
            },
            topic: 'product.updated',
            status: 'done',
            changes: [
                {
                    recordType: 'item',
                    reference: 'BOOT-TAN-10',
                    revision: 1,
                    change: 'created',
                    record: {
                        itemCode: 'BOOT-TAN-10',
                        name: 'Ridgeline hiking boot tan 10, new last',
                        status: 'active',
                        gtin: '9312345000024',
                        weight: { value: 1.5, unit: 'kg' },
                        // Cin7 keeps centimetres.
                        dimensions: { length: 340, width: 240, height: 130, unit: 'mm' },
                    },
                },
            ],
        },
    ],
};
const purchaseAuthorised = {
    title: 'A purchase is authorised',
    beats: [
        {
            async does(cin7) {
                await cin7.do('authorise-purchase', { document: 'PO-00001' });
                return 'PO-00001 at Southern Footwear Imports: 100 pairs of boots in 2 sizes';
            },
            topic: 'purchase.authorised',
            status: 'done',
            changes: [
                {
                    recordType: 'receipt',
                    reference: 'PO-00001',
                    revision: 1,
                    change: 'created',
                    record: {
                        kind: 'purchase',
                        status: 'open',
                        supplier: { name: 'Southern Footwear Imports' },
                        warehouse: MEL,
                        note: 'Call before delivery',
                        lines: [
                            { itemCode: 'BOOT-TAN-09', quantity: 40, supplierItemCode: 'SF-RL-TAN-9' },
                            { itemCode: 'BOOT-TAN-10', quantity: 60, supplierItemCode: 'SF-RL-TAN-10' },
                        ],
                    },
                },
            ],
        },
    ],
};
/** The order of `SO-00001`: two bins for the socks, two batches for the bars, and no line for the engraving. */
const PICKED_LINES = [
    { itemCode: 'SOCK-WOOL-M', quantity: 5, binLocation: 'A-01', batchOrSerial: null, expiresOn: null },
    { itemCode: 'SOCK-WOOL-M', quantity: 3, binLocation: 'A-02', batchOrSerial: null, expiresOn: null },
    { itemCode: 'BAR-MUESLI', quantity: 30, binLocation: 'A-02', batchOrSerial: 'M-0417', expiresOn: '2027-03-31' },
    { itemCode: 'BAR-MUESLI', quantity: 6, binLocation: 'A-02', batchOrSerial: 'M-0455', expiresOn: '2027-06-30' },
];
const PICKED_ORDER = {
    kind: 'sale',
    status: 'open',
    cancellation: null,
    customer: { name: 'Cradle Peak Adventures' },
    customerReference: 'CPA-2207',
    carrier: 'STARTRACK',
    deliverTo: { line1: '112 Collis Road', suburb: 'Launceston', state: 'TAS', postcode: '7250', countryCode: 'AU' },
    warehouse: MEL,
    lines: PICKED_LINES,
};
const salePicked = {
    title: 'A sale is picked',
    beats: [
        {
            async does(cin7) {
                const fulfilment = await cin7.do('pick', { document: OPEN_SALE });
                return `${OPEN_SALE} for Cradle Peak Adventures: pick authorised with ${fulfilment.Pick.Lines.length} lines`;
            },
            remark: { label: 'left out', text: 'the line ENGRAVE: a service is nothing that a warehouse can pick' },
            topic: 'sale.picked',
            status: 'done',
            changes: [{ recordType: 'order', reference: 'SO-00001.1', revision: 1, change: 'created', record: PICKED_ORDER }],
        },
    ],
};
const pickUndone = {
    title: 'The pick is undone, and picked again',
    beats: [
        {
            async does(cin7) {
                await cin7.do('undo-pick', { document: OPEN_SALE });
                return `${OPEN_SALE}: the pick is undone; Cin7 says "undone" and not what`;
            },
            topic: 'sale.undone',
            status: 'done',
            changes: [
                {
                    recordType: 'order',
                    reference: 'SO-00001.1',
                    revision: 2,
                    change: 'cancelled',
                    record: { status: 'cancelled', cancellation: { reason: 'pick_undone' } },
                },
            ],
        },
        {
            async does(cin7) {
                await cin7.do('pick', { document: OPEN_SALE });
                return `${OPEN_SALE}: picked again`;
            },
            topic: 'sale.picked',
            status: 'done',
            changes: [{ recordType: 'order', reference: 'SO-00001.1', revision: 3, change: 'updated', record: PICKED_ORDER }],
        },
    ],
};
const saleVoided = {
    title: 'Another sale is picked, then voided',
    beats: [
        {
            async does(cin7) {
                await cin7.do('pick', { document: 'SO-00002' });
                return 'SO-00002 for Noa Brightwater: 2 handheld GPS with serial numbers, and 4 mugs';
            },
            topic: 'sale.picked',
            status: 'done',
            changes: [
                {
                    recordType: 'order',
                    reference: 'SO-00002.1',
                    revision: 1,
                    change: 'created',
                    record: {
                        status: 'open',
                        deliverTo: { name: 'Noa Brightwater', state: 'WA' },
                        lines: [
                            { itemCode: 'GPS-HAND', quantity: 1, batchOrSerial: 'TN-70011' },
                            { itemCode: 'GPS-HAND', quantity: 1, batchOrSerial: 'TN-70012' },
                            { itemCode: 'MUG-ENAMEL', quantity: 4, binLocation: 'B-01' },
                        ],
                    },
                },
            ],
        },
        {
            async does(cin7) {
                await cin7.do('void-sale', { document: 'SO-00002' });
                return 'SO-00002 is voided';
            },
            topic: 'sale.voided',
            status: 'done',
            changes: [
                {
                    recordType: 'order',
                    reference: 'SO-00002.1',
                    revision: 2,
                    change: 'cancelled',
                    record: { status: 'cancelled', cancellation: { reason: 'voided' } },
                },
            ],
        },
    ],
};
const TRANSFERRED = [
    { itemCode: 'MUG-ENAMEL', quantity: 48 },
    { itemCode: 'TENT-2P', quantity: 3 },
];
const transferAuthorised = {
    title: 'A stock transfer is authorised',
    beats: [
        {
            async does(cin7) {
                await cin7.do('authorise-transfer', { document: 'TR-00001' });
                return 'TR-00001 from Dandenong DC to Eagle Farm: 48 mugs and 3 tents';
            },
            topic: 'transfer.authorised',
            status: 'done',
            changes: [
                {
                    recordType: 'order',
                    reference: 'TR-00001',
                    revision: 1,
                    change: 'created',
                    record: { kind: 'transfer', status: 'open', warehouse: MEL, lines: TRANSFERRED },
                },
                {
                    recordType: 'receipt',
                    reference: 'TR-00001',
                    revision: 1,
                    change: 'created',
                    record: { kind: 'transfer', status: 'open', warehouse: BNE, lines: TRANSFERRED },
                },
            ],
        },
    ],
};
/** The five kinds of notification, in the order of the day. */
export const GOOD_DAY = [
    productUpdated,
    purchaseAuthorised,
    salePicked,
    pickUndone,
    saleVoided,
    transferAuthorised,
];
//# sourceMappingURL=acts.js.map