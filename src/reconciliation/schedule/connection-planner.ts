import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ConnectionDirectory } from '../../connections/connection-directory.service.js';
import { ConnectionListeners } from '../../connections/connection-listeners.js';
import { ScheduleStore } from './schedule.store.js';

/** Plans a connection's looks as soon as it is made or its settings change; the scheduler's tick does it otherwise. */
@Injectable()
export class ConnectionPlanner implements OnModuleInit {
  constructor(
    private readonly listeners: ConnectionListeners,
    private readonly connections: ConnectionDirectory,
    private readonly store: ScheduleStore,
  ) {}

  onModuleInit(): void {
    this.listeners.onChange(async ({ connectionId, aspects }) => {
      if (!aspects.includes('created') && !aspects.includes('settings')) return;
      const connection = await this.connections.openForSync(connectionId);
      if (connection) await this.store.plan([connection]);
    });
  }
}
