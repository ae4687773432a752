import { Injectable } from '@nestjs/common';
import { Listeners } from '../platform/listeners/listeners.js';

/** `credential` also stands for a test that succeeded: an account that was stopped may work again. */
export type ConnectionAspect = 'created' | 'enabled' | 'disabled' | 'settings' | 'credential' | 'push_key' | 'deleted';

/** What happened to a connection. */
export interface ConnectionChange {
  connectionId: string;
  aspects: ConnectionAspect[];
}

/** Tells in this process what happened to connections: to drop what is cached, to wake work that waited for it. */
@Injectable()
export class ConnectionListeners extends Listeners<ConnectionChange> {}
