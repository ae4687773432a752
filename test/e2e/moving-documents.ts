import type { Account } from '../../simulator/account.js';
import { SimulatorError } from '../../simulator/simulator-error.js';
import type { Domain } from '../../src/sync/sync-handler.js';

export type Move =
  'pick' | 'undo' | 'ship' | 'authorise' | 'unauthorise' | 'receive' | 'send' | 'complete' | 'edit' | 'void';

/** Products have no steps. */
export type MovingDomain = Exclude<Domain, 'products'>;

/** What can happen to a document of each domain; the first brings its record. Voiding ends a history, so it is rare. */
export const MOVES: Record<MovingDomain, Move[]> = {
  sales: ['pick', 'pick', 'pick', 'undo', 'undo', 'ship', 'edit', 'edit', 'void'],
  purchases: ['authorise', 'authorise', 'unauthorise', 'receive', 'edit', 'edit', 'void'],
  transfers: ['authorise', 'authorise', 'unauthorise', 'send', 'complete', 'edit', 'void'],
};

/** One document in the simulator, with what tests do to it. */
export interface MovingDocument {
  domain: MovingDomain;
  id: string;
  number: string;
  /** Where Cin7's API has it. */
  path: string;
  /** A notification's body as Cin7 sends it. */
  notice(): object;
  /** @returns false when the document's state does not allow it */
  move(move: Move): boolean;
}

/** A document of which nobody knows yet. Needs an account with the seeded goods. */
export function newDocument(account: Account, domain: MovingDomain): MovingDocument {
  if (domain === 'sales') return newSale(account);
  return domain === 'purchases' ? newPurchase(account) : newTransfer(account);
}

function newSale(account: Account): MovingDocument {
  const sale = account.createSale({
    customer: 'Noa Brightwater',
    lines: [{ sku: 'MUG-ENAMEL', quantity: 6 }],
    authorised: true,
  });
  const id = sale.ID;
  const aThird = [{ sku: 'MUG-ENAMEL', quantity: 2, location: 'Dandenong DC: B-01' }];
  return {
    domain: 'sales',
    id: id.toLowerCase(),
    number: sale.Order.SaleOrderNumber,
    path: `/sale?ID=${id}`,
    notice: () => ({ EventType: 'Sale/PickAuthorised', SaleID: id.toUpperCase() }),
    move: mover({
      pick: () => account.authorisePick(id, undefined, aThird),
      undo: () => account.undoPick(id),
      ship: () => account.ship(id),
      edit: () => account.edit<any>(id, (each) => (each.CustomerReference = newText(each.CustomerReference))),
      void: () => account.voidSale(id),
    }),
  };
}

function newPurchase(account: Account): MovingDocument {
  const purchase = account.createPurchase({ supplier: 'Bushtrack Foods', lines: [{ sku: 'MUG-ENAMEL', quantity: 9 }] });
  const id = purchase.ID;
  return {
    domain: 'purchases',
    id: id.toLowerCase(),
    number: purchase.OrderNumber,
    path: `/advanced-purchase?ID=${id}`,
    notice: () => ({ EventType: 'Purchase/OrderAuthorised', TaskID: id, PurchaseOrderNumber: purchase.OrderNumber }),
    move: mover({
      authorise: () => account.authorisePurchase(id),
      unauthorise: () => account.unauthorisePurchase(id),
      receive: () => account.receivePurchase(id, { lines: [{ sku: 'MUG-ENAMEL', quantity: 3 }] }),
      edit: () => account.edit<any>(id, (each) => (each.Note = newText(each.Note))),
      void: () => account.voidPurchase(id),
    }),
  };
}

function newTransfer(account: Account): MovingDocument {
  const transfer = account.createTransfer({
    from: 'Dandenong DC',
    to: 'Eagle Farm',
    lines: [{ sku: 'MUG-ENAMEL', quantity: 4 }],
  });
  const id = transfer.TaskID;
  return {
    domain: 'transfers',
    id: id.toLowerCase(),
    number: transfer.Number,
    path: `/stockTransfer?TaskID=${id}`,
    notice: () => ({ EventType: 'Stock/TransferOrderAuthorised', TaskID: id, Number: transfer.Number }),
    move: mover({
      authorise: () => account.authoriseTransfer(id),
      unauthorise: () => account.unauthoriseTransfer(id),
      send: () => account.sendTransfer(id),
      complete: () => account.completeTransfer(id),
      edit: () => account.edit<any>(id, (each) => (each.Reference = newText(each.Reference))),
      void: () => account.voidTransfer(id),
    }),
  };
}

function mover(moves: Partial<Record<Move, () => unknown>>): (move: Move) => boolean {
  return (move) => {
    try {
      moves[move]?.();
      return true;
    } catch (error) {
      if (error instanceof SimulatorError) return false;
      throw error;
    }
  };
}

/** Goes to and fro between two texts, so that a document also returns to what it was. */
function newText(text: unknown): string {
  return text === 'one' ? 'another' : 'one';
}
