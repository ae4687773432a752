import type { Account, DocumentDomain } from '../account.js';
import { parseInstant } from '../dates.js';
import type { Product } from '../documents/product.js';
import type { Purchase } from '../documents/purchase.js';
import type { Sale } from '../documents/sale.js';
import { saleNotices } from '../documents/sale-shapes.js';
import type { Transfer } from '../documents/transfer.js';
import { refused } from '../simulator-error.js';

type Document = Product | Purchase | Sale | Transfer;

/** States of a document that were recorded after the one that is loaded, oldest first. */
export class VersionBook {
  private readonly later = new Map<string, Document[]>();

  /** Replaces what is still to come for a document. */
  set(id: string, versions: Document[]): void {
    this.later.set(id.toLowerCase(), versions);
  }

  /** How many recorded states are still to come. */
  left(id: string): number {
    return this.later.get(id.toLowerCase())?.length ?? 0;
  }

  /** Puts the next recorded state into the account, with its own change stamp, and tells of what it shows. */
  next(account: Account, domain: DocumentDomain, current: Document): Document {
    const { documents } = account.bookOf(domain);
    const id = documents.kind.id(current as never);
    const version = this.later.get(id.toLowerCase())?.shift();
    if (version === undefined) throw refused('No later state of this document was loaded.');
    documents.put(version as never);
    // A move made meanwhile may have a later stamp than the recording; a change never goes back in time.
    const isLater =
      parseInstant(documents.kind.stamp(version as never)) > parseInstant(documents.kind.stamp(current as never));
    if (!isLater) documents.touch(version as never);
    if (domain === 'product') account.updateProduct(id, {});
    if (domain === 'sale' && (version as Sale).Status === 'VOIDED')
      account.notify('Sale/Voided', saleNotices.voided(version as Sale));
    return version;
  }
}
