import { unknown } from '../simulator-error.js';
/** All documents of one kind in one account, found by id in either case or by number. */
export class DocumentBook {
    kind;
    clock;
    documents = new Map();
    idByNumber = new Map();
    rows = new Map();
    strayRows = new Map();
    sortedRows = null;
    constructor(kind, clock) {
        this.kind = kind;
        this.clock = clock;
    }
    /** Adds or replaces a document as it is, without touching its change stamp. */
    put(document) {
        const key = this.kind.id(document).toLowerCase();
        const before = this.documents.get(key);
        if (before !== undefined)
            this.idByNumber.delete(this.kind.number(before).toLowerCase());
        this.documents.set(key, document);
        this.idByNumber.set(this.kind.number(document).toLowerCase(), key);
        this.strayRows.delete(key);
        this.forgetRow(key);
        return document;
    }
    /** Adds a list row whose document is not known; lists show it, its detail does not exist. */
    putRow(id, row) {
        const key = id.toLowerCase();
        if (this.documents.has(key))
            return;
        this.strayRows.set(key, row);
        this.sortedRows = null;
    }
    find(reference) {
        const key = reference.trim().toLowerCase();
        return this.documents.get(key) ?? this.documents.get(this.idByNumber.get(key) ?? '');
    }
    /** The document, or a `SimulatorError`. */
    get(reference) {
        const document = this.find(reference);
        if (document === undefined)
            throw unknown(this.kind.name, reference);
        return document;
    }
    /** Marks the document as changed now: its stamp moves forward, its list row is made anew. */
    touch(document) {
        this.kind.setStamp(document, this.clock.stampAfter(this.kind.stamp(document)));
        return this.put(document);
    }
    /** Dates a document back or forward, as if it had changed then. */
    date(document, at) {
        this.kind.setStamp(document, at);
        return this.put(document);
    }
    /** Takes a document away without a trace, as if it had never been there. */
    remove(reference) {
        const document = this.get(reference);
        const key = this.kind.id(document).toLowerCase();
        this.documents.delete(key);
        this.idByNumber.delete(this.kind.number(document).toLowerCase());
        this.forgetRow(key);
    }
    all() {
        return [...this.documents.values()];
    }
    get size() {
        return this.documents.size;
    }
    /** Rows of the list answer by number, ascending: observed for purchases and sales (REFERENCE 1.5). */
    list() {
        if (this.sortedRows === null) {
            const rows = [...this.documents].map(([key, document]) => this.rowOf(key, document));
            rows.push(...this.strayRows.values());
            const keyed = rows.map((row) => [this.kind.rowNumber(row), row]);
            keyed.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
            this.sortedRows = keyed.map(([, row]) => row);
        }
        return this.sortedRows;
    }
    rowOf(key, document) {
        let row = this.rows.get(key);
        if (row === undefined) {
            row = this.kind.row(document);
            this.rows.set(key, row);
        }
        return row;
    }
    forgetRow(key) {
        this.rows.delete(key);
        this.sortedRows = null;
    }
}
//# sourceMappingURL=document-book.js.map