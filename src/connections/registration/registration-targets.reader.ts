import { Injectable } from '@nestjs/common';
import type { Cin7Account } from '../../cin7-core/cin7-client.service.js';
import { type Topic, topicToPath } from '../../cin7-core/topics.js';
import { CredentialStore } from '../../credentials/credential-store.js';
import { readable } from '../../credentials/readable-secret.js';
import { Settings } from '../../platform/config/settings.js';
import { hashKey } from '../../platform/crypto/hash-key.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/problem.js';
import { effectiveSettings } from '../connection-settings.js';
import { Connection } from '../connection.entity.js';
import { PushKeyBox } from '../push-key-box.js';
import type { PushKeyKind, WantedHook } from './compare-webhooks.js';
import { WEBHOOK_PATH } from './webhook-path.js';

/** A connection with all that its webhooks need. Holds keys in the clear: never answered, never logged. */
export interface RegistrationTarget {
  connectionId: string;
  name: string;
  enabled: boolean;
  createdAt: Date;
  account: Cin7Account;
  pushApiKey: string;
  keyKind(value: string): PushKeyKind;
  /** Where the webhooks of this cluster are: `PUBLIC_URL` and their path. */
  baseAddress: string;
}

/** Opens connections for registering. */
@Injectable()
export class RegistrationTargets {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly credentials: CredentialStore,
    private readonly pushKeys: PushKeyBox,
  ) {}

  /** Read anew each time: a key that was rotated a moment ago is the one to register. */
  async open(id: string): Promise<RegistrationTarget> {
    const row = await this.database.em().findOne(Connection, { id }, { populate: ['credential'] });
    if (row === null) throw notFound('connection', id);
    const callsPerMinute = effectiveSettings(row.settings).callsPerMinute ?? this.settings.cin7Core.callsPerMinute;
    const pushApiKey = readable(() => this.pushKeys.open(id, row));
    return {
      connectionId: row.id,
      name: row.name,
      enabled: row.enabled,
      createdAt: row.createdAt,
      account: { ...readable(() => this.credentials.openRow(row.credential)), callsPerMinute },
      pushApiKey,
      keyKind: (value) => keyKindOf(value, row),
      baseAddress: this.settings.publicUrl + WEBHOOK_PATH,
    };
  }
}

/** How the webhook of a topic of this connection should be. */
export function wantedHook(target: RegistrationTarget, topic: Topic): WantedHook {
  const { connectionId, baseAddress, keyKind } = target;
  return { connectionId, baseAddress, address: `${baseAddress}/${topicToPath(topic)}`, keyKind };
}

function keyKindOf(value: string, row: Connection): PushKeyKind {
  const hash = hashKey(value);
  if (hash === row.pushApiKeyHash) return 'current';
  const until = row.previousPushApiKeyUntil?.getTime() ?? 0;
  return hash === row.previousPushApiKeyHash && Date.now() < until ? 'previous' : 'other';
}
