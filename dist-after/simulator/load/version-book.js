import { parseInstant } from '../dates.js';
import { saleNotices } from '../documents/sale-shapes.js';
import { refused } from '../simulator-error.js';
/** States of a document that were recorded after the one that is loaded, oldest first. */
export class VersionBook {
    later = new Map();
    /** Replaces what is still to come for a document. */
    set(id, versions) {
        this.later.set(id.toLowerCase(), versions);
    }
    /** How many recorded states are still to come. */
    left(id) {
        return this.later.get(id.toLowerCase())?.length ?? 0;
    }
    /** Puts the next recorded state into the account, with its own change stamp, and tells of what it shows. */
    next(account, domain, current) {
        const { documents } = account.bookOf(domain);
        const id = documents.kind.id(current);
        const version = this.later.get(id.toLowerCase())?.shift();
        if (version === undefined)
            throw refused('No later state of this document was loaded.');
        documents.put(version);
        // A move made meanwhile may have a later stamp than the recording; a change never goes back in time.
        const isLater = parseInstant(documents.kind.stamp(version)) > parseInstant(documents.kind.stamp(current));
        if (!isLater)
            documents.touch(version);
        if (domain === 'product')
            account.updateProduct(id, {});
        if (domain === 'sale' && version.Status === 'VOIDED')
            account.notify('Sale/Voided', saleNotices.voided(version));
        return version;
    }
}
//# sourceMappingURL=version-book.js.map