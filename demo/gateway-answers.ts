/** What the demo reads of the gateway's answers; the whole of it is in `/docs`. */

export type RecordType = 'item' | 'receipt' | 'order';

/** A warehouse as records name it. */
export interface Warehouse {
  code: string | null;
  locationName: string | null;
}

/** A line of a receipt or an order. */
export interface Line {
  itemCode: string;
  name: string | null;
  quantity: number;
  supplierItemCode?: string | null;
  binLocation?: string | null;
  batchOrSerial?: string | null;
  expiresOn?: string | null;
}

interface AnyRecord {
  id: string;
  revision: number;
  status: string;
}

/** One product. */
export interface Item extends AnyRecord {
  itemCode: string;
  name: string;
  itemGroup: string | null;
  gtin: string;
  tracking: string;
  weight: { value: number; unit: string } | null;
  dimensions: { length: number; width: number; height: number; unit: string } | null;
}

/** Goods that will arrive. */
export interface Receipt extends AnyRecord {
  kind: string;
  reference: string;
  cancellation: { reason: string } | null;
  supplier: { name: string | null } | null;
  warehouse: Warehouse;
  note: string | null;
  lines: Line[];
}

/** Goods to dispatch. */
export interface Order extends AnyRecord {
  kind: string;
  reference: string;
  cancellation: { reason: string } | null;
  customer: { name: string | null } | null;
  carrier: string | null;
  shippingNotes: string | null;
  deliverTo: Record<'name' | 'line1' | 'line2' | 'suburb' | 'state' | 'postcode', string | null> | null;
  warehouse: Warehouse;
  lines: Line[];
}

/** One row of the change feed. */
export interface Change {
  cursor: string;
  connectionId: string;
  recordType: RecordType;
  recordId: string;
  reference: string;
  revision: number;
  change: 'created' | 'updated' | 'cancelled';
  record: Item | Receipt | Order;
}

/** A piece of the change feed. */
export interface ChangePage {
  data: Change[];
  nextCursor: string;
  hasMore: boolean;
}

/** One delivery from Cin7, as the gateway keeps it. */
export interface Notification {
  id: string;
  topic: string | null;
  eventType: string | null;
  status: string;
  reason: string | null;
  reference: string | null;
  receivedAt: string;
  processedAt: string | null;
  outcomes: { outcome: string | null; reason: string | null; recordIds: string[] }[];
}

/** What to enter in Cin7 for a connection. */
export interface Registration {
  actionType: string;
  headers: { name: string; value: string; isMasked: boolean }[];
  notifications: {
    topic: string;
    group: string;
    title: string | null;
    webhookType: string | null;
    address: string;
    isByHandOnly: boolean;
  }[];
  instructions: string[];
}

/** How a try with a credential ended. */
export interface CredentialTest {
  ok: boolean;
  company?: string | null;
  timeZone?: string | null;
  defaultWeightUnits?: string | null;
  reason?: string;
}

/** What `registration/apply` did. */
export interface AppliedRegistration {
  topics: { topic: string; done: string; state: string }[];
  leftToDo: string[];
}

/** How a test notification went. */
export interface RegistrationTest {
  ok: boolean;
  answeredInMs: number | null;
  notificationStatus: string | null;
  reason: string;
}

/** A look at the feed. */
export interface FeedCheck {
  outcome: string;
  lastCheckedAt: string;
  topics: { topic: string; state: string }[];
  recentEvents: {
    at: string;
    topic: string;
    kind: string;
    fromState: string | null;
    toState: string;
    detail: string | null;
  }[];
  runId: string | null;
}

/** One comparison with Cin7. */
export interface ReconciliationRun {
  id: string;
  reason: string;
  status: string;
  since: string | null;
  calls: number;
}

/** Whether anything is missing, and how that is known. */
export interface CompletenessReport {
  isComplete: boolean;
  completeUpTo: string | null;
  domains: {
    domain: string;
    inCin7: number;
    here: number;
    missing: number;
    stale: number;
    found: { missing: number; stale: number; repaired: number };
  }[];
}
