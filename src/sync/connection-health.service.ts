import { Injectable } from '@nestjs/common';
import type { ConnectionHealthDto, UnwellConnectionDto } from './connection-health.dto.js';
import { parkedReason, stoppedReason, unreadableReason } from './attention.js';
import { judgeFreshness } from './freshness.js';
import { type ConnectionFacts, FreshnessReader } from './freshness.reader.js';

const MOST_SHOWN = 100;

/** Says which connections need a person. */
@Injectable()
export class ConnectionHealth {
  constructor(private readonly reader: FreshnessReader) {}

  async ofAll(): Promise<ConnectionHealthDto> {
    const all = await this.reader.all();
    const now = new Date();
    const unwell = all.flatMap((facts) => unwellOf(facts, now) ?? []);
    return {
      status: unwell.length === 0 ? 'ok' : 'needs_attention',
      connections: all.length,
      paused: all.filter((facts) => !facts.enabled).length,
      needsAttention: unwell.length,
      unwell: unwell.slice(0, MOST_SHOWN),
    };
  }
}

function unwellOf(facts: ConnectionFacts, now: Date): UnwellConnectionDto | null {
  const { connectionId, name, enabled, unreadable, stopped, parked } = facts;
  if (!enabled) return null;
  const of = (reason: string, since: Date) => ({ connectionId, name, reason, since: since.toISOString() });
  if (unreadable) return of(unreadableReason(unreadable.reason), unreadable.since);
  if (stopped) return of(stoppedReason(stopped.reason), stopped.since);
  if (parked) return of(parkedReason(connectionId, parked.count), parked.since);
  const { attention } = judgeFreshness(facts, now);
  return attention && of(attention.reason, attention.since);
}
