import type { SettingReader } from './setting-reader.js';
import type { TracingSettings } from './settings.js';

/** Of the OpenTelemetry specification, as far as they make sense without a remote service. */
const SAMPLERS = [
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
  'always_on',
  'always_off',
  'traceidratio',
] as const;

/** OpenTelemetry's own variables, which it reads from the environment itself: they are not taken from a `.env` file. */
export const TRACING_PREFIX = 'OTEL_';

/**
 * Whether traces are sent, by OpenTelemetry's standard variables: they are when an endpoint is named and nothing says
 * that they are not wanted.
 *
 * @returns null for no traces, and then nothing of OpenTelemetry is loaded
 */
export function readTracing(reader: SettingReader): TracingSettings | null {
  const isNamed =
    reader.value('OTEL_EXPORTER_OTLP_ENDPOINT') !== null || reader.value('OTEL_EXPORTER_OTLP_TRACES_ENDPOINT') !== null;
  const isDisabled = reader.value('OTEL_SDK_DISABLED')?.toLowerCase() === 'true';
  const isUnwanted = reader.value('OTEL_TRACES_EXPORTER')?.toLowerCase() === 'none';
  if (!isNamed || isDisabled || isUnwanted) return null;
  const ratio = Number(reader.value('OTEL_TRACES_SAMPLER_ARG') ?? '1');
  const isRatio = ratio >= 0 && ratio <= 1;
  if (!isRatio) {
    reader.fault('OTEL_TRACES_SAMPLER_ARG', 'must be a number from 0 to 1.', 'Correct it, or leave it out for 1.');
  }
  return {
    sampler: reader.choice('OTEL_TRACES_SAMPLER', 'parentbased_always_on', SAMPLERS),
    samplerRatio: isRatio ? ratio : 1,
    delayMs: reader.integer('OTEL_BSP_SCHEDULE_DELAY', 5_000, 1, 600_000),
  };
}
