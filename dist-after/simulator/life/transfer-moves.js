import { someId, someLines } from './life.js';
/** What happens to transfers; Cin7 tells of none of it in its webhook API. */
export const TRANSFER_MOVES = [
    { what: 'transfer created', weight: 5, run: created },
    move('transfer authorised', 3, ['DRAFT'], (life, id) => life.account.authoriseTransfer(id)),
    move('transfer sent', 3, ['ORDERED'], (life, id) => life.account.sendTransfer(id)),
    move('transfer completed', 1, ['IN TRANSIT'], (life, id) => life.account.completeTransfer(id)),
    move('transfer completed at once', 1, ['ORDERED'], (life, id) => life.account.completeTransfer(id)),
    move('transfer voided', 1, ['DRAFT', 'ORDERED', 'IN TRANSIT'], (life, id) => life.account.voidTransfer(id)),
    move('transfer undone', 1, ['ORDERED'], (life, id) => life.account.unauthoriseTransfer(id)),
    move('transfer edited', 2, ['DRAFT', 'ORDERED'], (life, id) => {
        const quantity = life.random.whole(1, 99);
        life.account.edit(id, (transfer) => {
            const [line] = transfer.Order.Lines;
            if (line !== undefined)
                line.TransferQuantity = quantity;
            transfer.Reference = `Replenish ${quantity}`;
        });
    }),
];
function created(life) {
    const warehouses = life.account.locations.all().filter((location) => location.ParentID === null);
    const from = life.random.pick(warehouses);
    const to = life.random.pick(warehouses.filter((each) => each !== from));
    const lines = someLines(life, 3);
    if (from === undefined || to === undefined || lines.length === 0)
        return null;
    const authorised = life.random.chance(0.5);
    const { TaskID } = life.account.createTransfer({ from: from.ID, to: to.ID, lines, authorised });
    life.ids.transfer.push(TaskID);
    return TaskID;
}
function move(what, weight, from, run) {
    return {
        what,
        weight,
        run: (life) => {
            const id = someId(life, 'transfer', life.account.transfers.documents, (each) => from.includes(each.Status));
            if (id !== null)
                run(life, id);
            return id;
        },
    };
}
//# sourceMappingURL=transfer-moves.js.map