import { Injectable, Logger } from '@nestjs/common';
import type { ConnectionSettings } from '../../connections/connection-settings.js';
import type { SqlRunner } from '../../platform/database/database.js';
import type { Domain, HeldDocument, ReadDocument } from '../sync-handler.js';
import { heldFor, itemsOnLines, type UnknownItem } from './unknown-item.js';
import { type SeenProduct, UnknownItemStore } from './unknown-item.store.js';

type Rule = Pick<ConnectionSettings, 'unknownItem'>;
type Result = ReadDocument | { kind: 'gone' };

/** A document as it was mapped, with the settings it was mapped with. */
export interface MappedDocument<R extends Result = Result> {
  connectionId: string;
  domain: Domain;
  result: R;
  settings: Rule | undefined;
}

/** A document whose look was stored. */
export interface StoredDocument extends MappedDocument {
  requestId: string;
}

/**
 * Holds documents whose lines name items that the connection does not have, where its setting `unknownItem` says so, and
 * lets them go when the items come (decision 0023).
 *
 * An item may be stored by another process at the very moment when its document is held. No lock keeps them apart: both
 * look for the other after their own commit, so that the later of them finds what the earlier has written. What a
 * killed process did not look for, `UnknownItemSweep` finds.
 */
@Injectable()
export class UnknownItems {
  private readonly logger = new Logger(UnknownItems.name);

  constructor(private readonly store: UnknownItemStore) {}

  /** @returns the results in the order given, those held that name unknown items. No query where the setting is `pass` */
  async hold<R extends Result>(
    runner: SqlRunner,
    documents: readonly MappedDocument<R>[],
  ): Promise<(R | HeldDocument)[]> {
    const lines = documents.flatMap(({ connectionId, result, settings }, document) =>
      settings?.unknownItem === 'hold' ? itemsOnLines(result).map((item) => ({ ...item, connectionId, document })) : [],
    );
    const unknown = new Map<number, UnknownItem[]>();
    for (const { place, nowCalled } of lines.length > 0 ? await this.store.unknown(runner, lines) : []) {
      const line = lines[place];
      if (!line) continue;
      const { document, itemCode, productId } = line;
      unknown.set(document, [...(unknown.get(document) ?? []), { itemCode, productId, nowCalled }]);
    }
    return documents.map(({ result }, i) => {
      const items = unknown.get(i);
      return items && result.kind === 'found' ? heldFor(result, items) : result;
    });
  }

  /** After the commit of what was looked at. Never throws: the sweep makes good what fails here. */
  async afterCommit(documents: readonly StoredDocument[]): Promise<void> {
    const held = documents.filter(({ result }) => result.kind === 'held' && result.awaitedItems !== undefined);
    const requestIds = held.map(({ requestId }) => requestId);
    await this.safely(async () => {
      await this.release(documents);
      if (requestIds.length === 0) return;
      await this.store.releaseArrived(requestIds);
      await this.store.askForProducts(requestIds);
    });
  }

  /** After the commit of products: lets go what waited for them. Never throws. */
  async afterProducts(documents: readonly MappedDocument[]): Promise<void> {
    await this.safely(() => this.release(documents));
  }

  private async release(documents: readonly MappedDocument[]): Promise<void> {
    const products = documents.flatMap(seenProduct);
    if (products.length > 0) await this.store.release(products);
  }

  private async safely(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.logger.warn(`What waits for items is looked for by the next sweep: ${(error as Error).message}`);
    }
  }
}

/** Services, which are ignored, are seen as well: what names them waits no longer. */
function seenProduct({ connectionId, domain, result, settings }: MappedDocument): SeenProduct[] {
  if (domain !== 'products' || settings?.unknownItem !== 'hold') return [];
  if (result.kind === 'gone' || result.kind === 'held') return [];
  const productId = result.externalId;
  if (result.kind === 'ignored') return [{ connectionId, productId, itemCode: null }];
  return result.drafts.flatMap((draft) =>
    draft.recordType === 'item' ? [{ connectionId, productId, itemCode: draft.content.itemCode }] : [],
  );
}
