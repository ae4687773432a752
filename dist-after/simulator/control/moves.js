import { countOf, MerchantLife } from '../life/merchant-life.js';
import { seedMass } from '../seed/seed-mass.js';
import { seedMerchant } from '../seed/seed-merchant.js';
import { invalid, unknown } from '../simulator-error.js';
import { optionalList, optionalNumber, optionalText, text, without } from './arguments.js';
import { mergePatch } from './merge-patch.js';
const document = (args) => text(args, 'document');
const task = (args) => optionalText(args, 'task');
const lines = (args) => optionalList(args, 'lines');
const isTrue = (value) => value === true || value === 'true';
const productMoves = {
    'create-product': {
        does: 'a new product: sku, name, ...',
        run: (account, args) => account.createProduct(args),
    },
    'create-products': {
        does: 'many products in one notification: products [...], or count and prefix',
        run: (account, args) => {
            const products = account.createProducts(optionalList(args, 'products') ?? numbered(args));
            return { created: products.length };
        },
    },
    'update-product': {
        does: 'change a product (a changed name when nothing is given)',
        run: (account, args) => {
            const changes = without(args, 'document');
            const isBare = Object.keys(changes).length === 0;
            return account.updateProduct(document(args), isBare ? { name: renamed(account, document(args)) } : changes);
        },
    },
    'update-products': {
        does: 'touch many products in one notification: documents [...], or all',
        run: (account, args) => {
            const documents = optionalList(args, 'documents') ?? account.products.documents.all().map((product) => product.ID);
            const changes = without(args, 'documents');
            return { updated: account.updateProducts(documents.map((reference) => ({ reference, changes }))).length };
        },
    },
    'deprecate-product': { does: 'retire a product', run: (account, args) => account.deprecateProduct(document(args)) },
};
const purchaseMoves = {
    'create-purchase': {
        does: 'a draft purchase: supplier, lines, type, location, ... (authorised: true)',
        run: (account, args) => account.createPurchase(args),
    },
    'authorise-purchase': {
        does: 'authorise its order',
        run: (account, args) => account.authorisePurchase(document(args)),
    },
    'unauthorise-purchase': {
        does: 'take the authorisation back (Cin7 tells nobody)',
        run: (account, args) => account.unauthorisePurchase(document(args)),
    },
    'receive-purchase': {
        does: 'receive given lines, or all that is open',
        run: (account, args) => account.receivePurchase(document(args), without(args, 'document')),
    },
    'void-purchase': {
        does: 'void it (Cin7 tells nobody)',
        run: (account, args) => account.voidPurchase(document(args)),
    },
};
const saleMoves = {
    'create-sale': {
        does: 'a draft sale: customer, lines, type, location, ... (authorised: true)',
        run: (account, args) => account.createSale(args),
    },
    'authorise-sale': { does: 'authorise its order', run: (account, args) => account.authoriseSale(document(args)) },
    'undo-sale': {
        does: 'step its order back to a draft',
        run: (account, args) => account.unauthoriseSale(document(args)),
    },
    'void-sale': { does: 'void it', run: (account, args) => account.voidSale(document(args)) },
    'pay-sale': { does: 'invoice and pay it', run: (account, args) => account.paySale(document(args)) },
    'add-fulfilment': { does: 'a further fulfilment', run: (account, args) => account.addFulfilment(document(args)) },
    'draft-pick': {
        does: 'write lines into a pick, unauthorised',
        run: (account, args) => account.draftPick(document(args), task(args), lines(args)),
    },
    pick: {
        does: 'authorise a pick (SO-1, SO-1.2): given, else drafted, else suggested lines',
        run: (account, args) => account.authorisePick(document(args), task(args), lines(args)),
    },
    'undo-pick': { does: 'take a pick back', run: (account, args) => account.undoPick(document(args), task(args)) },
    pack: {
        does: 'authorise the packing',
        run: (account, args) => account.pack(document(args), task(args), optionalText(args, 'box')),
    },
    ship: {
        does: 'ship: carrier, trackingNumber',
        run: (account, args) => account.ship(document(args), task(args), without(args, 'document', 'task')),
    },
};
const transferMoves = {
    'create-transfer': {
        does: 'a draft stock transfer: from, to, lines (authorised: true)',
        run: (account, args) => account.createTransfer(args),
    },
    'authorise-transfer': {
        does: 'authorise its order: ORDERED',
        run: (account, args) => account.authoriseTransfer(document(args)),
    },
    'unauthorise-transfer': {
        does: 'back to DRAFT',
        run: (account, args) => account.unauthoriseTransfer(document(args)),
    },
    'send-transfer': {
        does: 'IN TRANSIT, with given lines or what was ordered',
        run: (account, args) => account.sendTransfer(document(args), without(args, 'document')),
    },
    'complete-transfer': {
        does: 'COMPLETED',
        run: (account, args) => account.completeTransfer(document(args), without(args, 'document')),
    },
    'void-transfer': { does: 'void it', run: (account, args) => account.voidTransfer(document(args)) },
};
const anyMoves = {
    void: { does: 'void a sale, purchase or transfer', run: (account, args) => voidAny(account, document(args)) },
    show: {
        does: 'one document as Cin7 would answer it',
        run: (account, args) => {
            const found = account.show(document(args));
            if (found === undefined)
                throw unknown('document', document(args));
            return found.document;
        },
    },
    edit: {
        does: "change a document by a JSON merge patch in Cin7's words: set {...}; notify: true tells where Cin7 would, keepStamp: true leaves its stamp",
        run: (account, args) => {
            const patch = args['set'];
            if (typeof patch !== 'object' || patch === null)
                throw invalid('"set" is missing.');
            const options = { notify: isTrue(args['notify']), keepStamp: isTrue(args['keepStamp']) };
            return account.edit(document(args), (found) => mergePatch(found, patch), options);
        },
    },
    remove: {
        does: 'take a document away without a trace',
        run: (account, args) => {
            account.remove(document(args));
            return { removed: document(args) };
        },
    },
    'next-version': {
        does: 'bring a loaded document to the next recorded state',
        run: (account, args) => account.nextVersion(document(args)),
    },
    'add-location': {
        does: 'a warehouse: name, bins [...], address',
        run: (account, args) => account.addLocation(args),
    },
    'add-supplier': {
        does: 'a supplier: name, contact, email, phone',
        run: (account, args) => account.addSupplier(args),
    },
    'add-customer': {
        does: 'a customer: name, contact, email, phone, address',
        run: (account, args) => account.addCustomer(args),
    },
    'add-stock': {
        does: 'stock: sku, location, quantity, batch, expiresOn',
        run: (account, args) => {
            account.addStock({ ...args, quantity: Number(args['quantity']) });
            return { added: text(args, 'sku') };
        },
    },
    notify: {
        does: 'send a body of your own to the webhooks of a type: type, body',
        run: (account, args) => {
            account.notify(text(args, 'type'), args['body'] ?? {});
            return { notified: text(args, 'type') };
        },
    },
    seed: {
        does: 'fill the account with the small invented merchant',
        run: (account) => {
            seedMerchant(account);
            return { seeded: account.accountId };
        },
    },
    'seed-mass': {
        does: 'many documents, nobody is told: products, sales, purchases, transfers (100,000, 10,000, 1,000, 200)',
        run: (account, args) => seedMass(account, countsOf(args)),
    },
    live: {
        does: 'so many mixed changes of all kinds: changes, seed',
        run: (account, args) => {
            const life = new MerchantLife(account, { seed: optionalNumber(args, 'seed') });
            return countOf(life.live(optionalNumber(args, 'changes') ?? 100));
        },
    },
};
/** Every move by name. */
export const MOVES = {
    ...productMoves,
    ...purchaseMoves,
    ...saleMoves,
    ...transferMoves,
    ...anyMoves,
};
function voidAny(account, reference) {
    const domain = account.show(reference)?.domain;
    if (domain === 'sale')
        return account.voidSale(reference);
    if (domain === 'purchase')
        return account.voidPurchase(reference);
    if (domain === 'transfer')
        return account.voidTransfer(reference);
    throw unknown('sale, purchase or transfer', reference);
}
function countsOf(args) {
    const names = ['products', 'sales', 'purchases', 'transfers'];
    return Object.fromEntries(names.map((name) => [name, optionalNumber(args, name)]));
}
function numbered(args) {
    const count = Number(args['count'] ?? 0);
    if (!(count > 0))
        throw invalid('"products" or "count" is missing.');
    const prefix = optionalText(args, 'prefix') ?? 'BULK-';
    return Array.from({ length: count }, (_, index) => ({ sku: `${prefix}${String(index + 1).padStart(5, '0')}` }));
}
function renamed(account, reference) {
    const { Name } = account.products.documents.get(reference);
    const counted = / \(changed (\d+)\)$/.exec(Name);
    const base = counted === null ? Name : Name.slice(0, counted.index);
    return `${base} (changed ${Number(counted?.[1] ?? 0) + 1})`;
}
//# sourceMappingURL=moves.js.map