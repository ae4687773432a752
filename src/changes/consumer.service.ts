import { Injectable } from '@nestjs/common';
import { AuditService } from '../access/audit.service.js';
import type { Caller } from '../access/caller.js';
import { Database } from '../platform/database/database.js';
import { invalidRequest, notFound, ProblemError } from '../platform/http/problem.js';
import type { ConsumerDto, ConsumerListDto, MoveConsumerDto, PutConsumerDto } from './consumer.dto.js';
import { ConsumerStore, type ConsumerWithLag, ownerOf } from './consumer.store.js';
import { FeedEpochs } from './feed-epochs.js';
import { changesRemoved, consumerWentBack, feedWentBack } from './feed-gone.js';
import { FeedStartReader } from './feed-start.reader.js';

/** Places in the feed that clients keep here. Each key has its own, and moves them by saying what it has stored. */
@Injectable()
export class ConsumerService {
  constructor(
    private readonly database: Database,
    private readonly store: ConsumerStore,
    private readonly starts: FeedStartReader,
    private readonly epochs: FeedEpochs,
    private readonly audit: AuditService,
  ) {}

  /** Makes it, or answers it as it stands. */
  async put(name: string, { from, cursor }: PutConsumerDto, caller: Caller): Promise<ConsumerDto> {
    if (from !== undefined && cursor !== undefined) {
      throw invalidRequest([{ path: 'from', message: 'goes without `cursor`: each says where to start' }]);
    }
    if ((await this.store.find(ownerOf(caller), name)) === null) {
      const position = cursor === undefined ? await this.starts.of(from) : await this.placeOf(cursor);
      await this.store.insert(caller, name, position, await this.epochs.current());
    }
    return this.find(name, caller);
  }

  /** A client's own; all for others. */
  async list(caller: Caller): Promise<ConsumerListDto> {
    await this.epochs.look();
    const rows = await this.store.withLag(caller.scope === 'client' ? ownerOf(caller) : null, null);
    return { data: rows.map((row) => this.present(row)), nextCursor: null };
  }

  async find(name: string, caller: Caller): Promise<ConsumerDto> {
    await this.epochs.look();
    const [row] = await this.store.withLag(ownerOf(caller), name);
    if (!row) throw notFound('consumer of this key called', name);
    return this.present(row);
  }

  /** Where a consumer reads on. @throws ProblemError 410 `feed_went_back` until it is moved in the present epoch */
  async positionOf(name: string, caller: Caller): Promise<bigint> {
    const row = await this.store.find(ownerOf(caller), name);
    if (!row) throw notFound('consumer of this key called', name);
    if (row.epoch !== (await this.epochs.current())) throw consumerWentBack(name);
    return BigInt(row.position);
  }

  /**
   * @throws ProblemError 409 `position_behind` when it would go backwards and no reset was asked for; not after the
   *   database was brought back from a backup, because then its client begins anew
   */
  async move(name: string, { cursor, reset }: MoveConsumerDto, caller: Caller): Promise<ConsumerDto> {
    const position = await this.placeOf(cursor);
    const epoch = await this.epochs.current();
    await this.database.transaction(async (tx) => {
      const row = await this.store.lock(tx, ownerOf(caller), name);
      if (!row) throw notFound('consumer of this key called', name);
      const isBackwards = position < BigInt(row.position);
      if (isBackwards && reset !== true && row.epoch === epoch) {
        throw new ProblemError(
          409,
          'position_behind',
          `The consumer ${name} is further already: it would read again what it has done. Send \`reset: true\` if that is what you want.`,
        );
      }
      await this.store.move(tx, row.id, position, epoch);
      if (!isBackwards) return;
      const details = { name, from: row.position, to: String(position) };
      await this.audit.record(caller.actor, 'consumer.reset', { type: 'consumer', id: row.id }, details, tx);
    });
    return this.find(name, caller);
  }

  async remove(name: string, caller: Caller): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await this.store.lock(tx, ownerOf(caller), name);
      if (!row) throw notFound('consumer of this key called', name);
      await this.store.remove(tx, row.id);
      const details = { name, position: row.position };
      await this.audit.record(caller.actor, 'consumer.deleted', { type: 'consumer', id: row.id }, details, tx);
    });
  }

  /** The place that a cursor means, if the feed has it. */
  private async placeOf(cursor: string): Promise<bigint> {
    const position = await this.epochs.positionOf(cursor);
    if (position > (await this.starts.now())) throw feedWentBack();
    if (position < (await this.starts.beginning())) throw changesRemoved('The cursor');
    return position;
  }

  private present(row: ConsumerWithLag): ConsumerDto {
    const { mostCounted } = this.store;
    return {
      name: row.name,
      owner: row.createdBy,
      cursor: this.epochs.cursorOf(BigInt(row.position)),
      createdAt: new Date(row.createdAt).toISOString(),
      movedAt: row.movedAt === null ? null : new Date(row.movedAt).toISOString(),
      lag: {
        changes: Math.min(row.changes, mostCounted),
        isMore: row.changes > mostCounted,
        oldestAt: row.oldestAt === null ? null : new Date(row.oldestAt).toISOString(),
        ageSeconds: row.ageSeconds,
      },
    };
  }
}
