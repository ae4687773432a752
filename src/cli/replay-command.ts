import type { Command } from 'commander';
import type { ReplayedNotificationDto, ReplayResultDto } from '../webhooks/replay.dto.js';
import type { CommandContext } from './command-context.js';
import { CommandError, request } from './gateway-api.js';
import { show } from './output.js';

interface ReplayOptions {
  connection?: string;
  topic?: string;
  status?: string;
  reference?: string;
  from?: string;
  to?: string;
  dryRun: boolean;
}

/** `erpgate replay`: one notification, or many by filter. */
export function addReplay(program: Command, context: CommandContext): void {
  program
    .command('replay [notificationId]')
    .description('let notifications run again: one by its id, or many by at least one of the options')
    .option('--connection <id>', 'of this connection')
    .option('--topic <topic>', 'such as sale.picked')
    .option('--status <status>', 'such as parked')
    .option('--reference <number>', 'such as SO-00044')
    .option('--from <instant>', 'received at or after')
    .option('--to <instant>', 'received before')
    .option('--dry-run', 'only count them', false)
    .action((id: string | undefined, options: ReplayOptions, command: Command) =>
      context.withApi(async (api) => {
        const { connection, dryRun, ...others } = options;
        const filter = { ...(connection ? { connectionId: connection } : {}), ...others };
        const output = context.output(command);
        if (id === undefined) {
          const result = await request<ReplayResultDto>(api, 'POST', '/replays', { filter, dryRun });
          const verb = dryRun ? 'would be replayed' : 'match';
          show(output, result, ({ matched, replayed }) => `${matched} ${verb}; ${replayed} were replayed.`);
          return;
        }
        if (Object.keys(filter).length > 0 || dryRun)
          throw new CommandError('Give either a notification or a filter, not both.');
        const result = await request<ReplayedNotificationDto>(
          api,
          'POST',
          `/notifications/${encodeURIComponent(id)}/replay`,
        );
        show(output, result, ({ status, documents }) => `It is ${status}, with ${documents.length} documents to read.`);
      }),
    );
}
