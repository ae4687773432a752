import { describe, expect, it } from '@jest/globals';
import { SettingReader } from './setting-reader.js';
import { readTracing } from './tracing-settings.js';

const ENDPOINT = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' };

function read(env: Record<string, string>) {
  const reader = new SettingReader(env);
  return { tracing: readTracing(reader), faults: reader.faults };
}

describe('readTracing', () => {
  it.each<Record<string, string>>([
    {},
    { OTEL_SERVICE_NAME: 'gate' },
    { ...ENDPOINT, OTEL_SDK_DISABLED: 'TRUE' },
    { ...ENDPOINT, OTEL_TRACES_EXPORTER: 'none' },
  ])('wants no traces with %o', (env) => expect(read(env)).toEqual({ tracing: null, faults: [] }));

  it('wants them as soon as an endpoint is named, all of them unless told otherwise', () => {
    const all = { sampler: 'parentbased_always_on', samplerRatio: 1, delayMs: 5_000 };
    expect(read(ENDPOINT)).toEqual({ tracing: all, faults: [] });
    expect(read({ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://collector:4318/v1/traces' }).tracing).toEqual(all);
    const some = {
      OTEL_TRACES_SAMPLER: 'traceidratio',
      OTEL_TRACES_SAMPLER_ARG: '0.01',
      OTEL_BSP_SCHEDULE_DELAY: '200',
    };
    expect(read({ ...ENDPOINT, ...some }).tracing).toEqual({
      sampler: 'traceidratio',
      samplerRatio: 0.01,
      delayMs: 200,
    });
  });

  it('says what is wrong', () => {
    const { faults } = read({ ...ENDPOINT, OTEL_TRACES_SAMPLER: 'some', OTEL_TRACES_SAMPLER_ARG: 'half' });
    expect(faults).toEqual([
      expect.stringMatching(/^OTEL_TRACES_SAMPLER_ARG must be a number from 0 to 1/),
      expect.stringMatching(/^OTEL_TRACES_SAMPLER is "some", but must be one of/),
    ]);
  });
});
