import type { SimulatorClock } from '../clock.js';
import { unknown } from '../simulator-error.js';

/** How one kind of Cin7 document is identified, stamped and shown in its list. */
export interface DocumentKind<T, R> {
  /** `sale`, `purchase`, `transfer`, `product`. */
  readonly name: string;
  id(document: T): string;
  /** What a person calls it: a document number or a SKU. */
  number(document: T): string;
  stamp(document: T): string;
  setStamp(document: T, at: Date): void;
  /** The document's row in the list answer. */
  row(document: T): R;
  /** The number of a list row, for rows whose document is not there. */
  rowNumber(row: R): string;
}

/** All documents of one kind in one account, found by id in either case or by number. */
export class DocumentBook<T, R> {
  private readonly documents = new Map<string, T>();
  private readonly idByNumber = new Map<string, string>();
  private readonly rows = new Map<string, R>();
  private readonly strayRows = new Map<string, R>();
  private sortedRows: R[] | null = null;

  constructor(
    readonly kind: DocumentKind<T, R>,
    private readonly clock: SimulatorClock,
  ) {}

  /** Adds or replaces a document as it is, without touching its change stamp. */
  put(document: T): T {
    const key = this.kind.id(document).toLowerCase();
    const before = this.documents.get(key);
    if (before !== undefined) this.idByNumber.delete(this.kind.number(before).toLowerCase());
    this.documents.set(key, document);
    this.idByNumber.set(this.kind.number(document).toLowerCase(), key);
    this.strayRows.delete(key);
    this.forgetRow(key);
    return document;
  }

  /** Adds a list row whose document is not known; lists show it, its detail does not exist. */
  putRow(id: string, row: R): void {
    const key = id.toLowerCase();
    if (this.documents.has(key)) return;
    this.strayRows.set(key, row);
    this.sortedRows = null;
  }

  find(reference: string): T | undefined {
    const key = reference.trim().toLowerCase();
    return this.documents.get(key) ?? this.documents.get(this.idByNumber.get(key) ?? '');
  }

  /** The document, or a `SimulatorError`. */
  get(reference: string): T {
    const document = this.find(reference);
    if (document === undefined) throw unknown(this.kind.name, reference);
    return document;
  }

  /** Marks the document as changed now: its stamp moves forward, its list row is made anew. */
  touch(document: T): T {
    this.kind.setStamp(document, this.clock.stampAfter(this.kind.stamp(document)));
    return this.put(document);
  }

  /** Dates a document back or forward, as if it had changed then. */
  date(document: T, at: Date): T {
    this.kind.setStamp(document, at);
    return this.put(document);
  }

  /** Takes a document away without a trace, as if it had never been there. */
  remove(reference: string): void {
    const document = this.get(reference);
    const key = this.kind.id(document).toLowerCase();
    this.documents.delete(key);
    this.idByNumber.delete(this.kind.number(document).toLowerCase());
    this.forgetRow(key);
  }

  all(): T[] {
    return [...this.documents.values()];
  }

  get size(): number {
    return this.documents.size;
  }

  /** Rows of the list answer by number, ascending: observed for purchases and sales (REFERENCE 1.5). */
  list(): R[] {
    if (this.sortedRows === null) {
      const rows = [...this.documents].map(([key, document]) => this.rowOf(key, document));
      rows.push(...this.strayRows.values());
      const keyed = rows.map((row) => [this.kind.rowNumber(row), row] as const);
      keyed.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
      this.sortedRows = keyed.map(([, row]) => row);
    }
    return this.sortedRows;
  }

  private rowOf(key: string, document: T): R {
    let row = this.rows.get(key);
    if (row === undefined) {
      row = this.kind.row(document);
      this.rows.set(key, row);
    }
    return row;
  }

  private forgetRow(key: string): void {
    this.rows.delete(key);
    this.sortedRows = null;
  }
}
