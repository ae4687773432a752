import type { Command } from 'commander';
import type { DomainCountsDto, ReconciliationDto } from '../reconciliation/reconciliation.dto.js';
import type { CommandContext } from './command-context.js';
import { type GatewayApi, request } from './gateway-api.js';
import { bar, type Output, show, table } from './output.js';

const LOOK_EVERY_MS = 500;

interface ReconcileOptions {
  deep: boolean;
  since?: string;
  wait: boolean;
}

/** `erpgate reconcile`: starts a run and shows how it goes. The workers of the gateway do the work. */
export function addReconcile(program: Command, context: CommandContext): void {
  program
    .command('reconcile <connectionId>')
    .description('compare a connection with Cin7 now; exit code 1 unless the run is completed')
    .option('--deep', 'compare everything, not only what changed', false)
    .option('--since <instant>', 'go back to then, and cover that from now on')
    .option('--no-wait', 'only start it')
    .action((id: string, options: ReconcileOptions, command: Command) =>
      context.withApi(async (api) => {
        const output = context.output(command);
        const since = options.since ? { reason: 'backfill', since: options.since } : {};
        const body = { deep: options.deep, ...since };
        const route = `/connections/${encodeURIComponent(id)}/reconciliations`;
        const started = await request<ReconciliationDto>(api, 'POST', route, body);
        const run = options.wait ? await followRun(api, started, output) : started;
        show(output, run, tell);
        if (options.wait && run.status !== 'completed') process.exitCode = 1;
      }),
    );
}

/** Waits until a run is over. It ends without us, too: who breaks off the command breaks off the waiting only. */
export async function followRun(api: GatewayApi, started: ReconciliationDto, output: Output) {
  let run = started;
  let shown = '';
  while (run.status === 'running') {
    const line = progressOf(run);
    if (!output.isJson && line !== shown) output.note(output.isTerminal ? `\r\u001b[K${line}` : `${line}\n`);
    shown = line;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    run = await request<ReconciliationDto>(api, 'GET', `/reconciliations/${started.id}`);
  }
  if (!output.isJson && output.isTerminal) output.note('\r\u001b[K');
  return run;
}

function progressOf(run: ReconciliationDto): string {
  const domains = Object.values(run.domains) as DomainCountsDto[];
  const listed = domains.reduce((sum, { listed: one }) => sum + one, 0);
  // What a list holds is known with its first page.
  const total = domains.reduce((sum, one) => sum + Math.max(one.total ?? 0, one.listed), 0);
  const over = domains.filter(({ phase }) => phase === 'done' || phase === 'failed').length;
  const waits = run.waitingFor === null ? '' : `; waits: ${run.waitingFor}`;
  return `${bar(listed, total)} ${listed} of ${total} compared, ${over} of ${domains.length} lists done, ${run.calls} calls${waits}`;
}

function tell(run: ReconciliationDto): string {
  const rows = Object.entries(run.domains as unknown as Record<string, DomainCountsDto>).map(([domain, counts]) => [
    domain,
    counts.listed,
    counts.inSync,
    counts.missing,
    counts.stale,
    counts.repaired,
    counts.held,
    counts.failed,
    counts.failure,
  ]);
  const headings = ['LIST', 'LISTED', 'IN SYNC', 'MISSING', 'STALE', 'REPAIRED', 'HELD', 'FAILED', 'WHY'];
  const why = run.abortReason ?? run.waitingFor;
  return `The run ${run.id} is ${run.status}, after ${run.calls} calls.${why ? ` ${why}` : ''}\n${table(headings, rows, '')}`;
}
