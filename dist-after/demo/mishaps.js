const PURCHASES = '/advanced-purchase';
const tooManyCalls = {
    title: 'Cin7 has had enough calls, and is asked again later',
    beats: [
        {
            async does(cin7) {
                await cin7.addFault({ kind: 'rate_limited', path: PURCHASES, retryAfter: '1 Second' });
                await cin7.do('authorise-purchase', { document: 'PO-00002' });
                return 'PO-00002 at Bushtrack Foods is authorised; the API is about to refuse the next call';
            },
            async meanwhile(cin7) {
                return (await refusals(cin7)) > 0 ? 'Cin7 answered "429, too many calls, wait a second"' : null;
            },
            topic: 'purchase.authorised',
            status: 'done',
            changes: [
                {
                    recordType: 'receipt',
                    reference: 'PO-00002',
                    revision: 1,
                    change: 'created',
                    record: {
                        status: 'open',
                        supplier: { name: 'Bushtrack Foods' },
                        lines: [
                            { itemCode: 'BAR-MUESLI', quantity: 1200 },
                            { itemCode: 'MEAL-CURRY', quantity: 96 },
                        ],
                    },
                },
            ],
        },
    ],
};
const nobodyUnderstands = {
    title: 'A notification comes that nobody can understand',
    beats: [
        {
            async does(cin7) {
                const body = { EventType: 'Sale/PickAuthorised', Colour: 'green' };
                await cin7.do('notify', { type: 'Sale/PickAuthorised', body });
                return `"a sale was picked" is sent without saying which: ${JSON.stringify(body)}`;
            },
            topic: 'sale.picked',
            remark: {
                label: 'all the same',
                text: 'Cin7 was answered 200; after six refusals it would switch off all notifications of picks',
            },
            status: 'unreadable',
            changes: [],
        },
    ],
};
/** What goes wrong on any day. */
export const MISHAPS = [tooManyCalls, nobodyUnderstands];
/** How many calls Cin7 refused as too many. */
export async function refusals(cin7) {
    return (await cin7.calls()).filter((call) => call.status === 429).length;
}
//# sourceMappingURL=mishaps.js.map