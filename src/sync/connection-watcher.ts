import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ConnectionListeners } from '../connections/connection-listeners.js';
import { ConnectionRemovals } from '../connections/connection-removals.js';
import { ConnectionWorkStore } from './connection-work.store.js';
import { RestingConnections } from './resting-connections.js';
import { SyncRequestStore } from './sync-request.store.js';
import { SyncWaker } from './sync-waker.js';

/** Goes on with a connection's work when a person has removed what it waited for, and ends it with the connection. */
@Injectable()
export class ConnectionWatcher implements OnModuleInit {
  constructor(
    private readonly connections: ConnectionListeners,
    private readonly requests: SyncRequestStore,
    private readonly resting: RestingConnections,
    private readonly waker: SyncWaker,
    private readonly removals: ConnectionRemovals,
    private readonly work: ConnectionWorkStore,
  ) {}

  onModuleInit(): void {
    this.removals.onRemove((tx, connectionId) => this.work.end(tx, connectionId));
    this.connections.onChange(async ({ connectionId, aspects }) => {
      this.resting.forget(connectionId);
      if (aspects.includes('credential')) await this.work.goOn(connectionId);
      if (aspects.includes('settings')) await this.requests.releaseHeld(connectionId);
      if (aspects.some((aspect) => aspect !== 'deleted' && aspect !== 'disabled')) this.waker.wake([connectionId]);
    });
  }
}
