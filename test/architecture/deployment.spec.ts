import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { load, loadAll } from 'js-yaml';
import { SECRET_SETTINGS, SETTING_DEFAULTS } from '../../src/platform/config/load-settings.js';

/** What the containers are told must be what the program asks for; no container engine is needed to see that. */
const SETTINGS = new Set<string>([...Object.keys(SETTING_DEFAULTS), ...SECRET_SETTINGS.map((key) => `${key}_FILE`)]);
/** Read by Node.js itself. */
const OF_NODE = ['NODE_OPTIONS'];
/** Of one process on one machine, or without a meaning beside a database of one's own. */
const NOT_FOR_CONTAINERS = ['HOST', 'DATA_DIR', ...SECRET_SETTINGS, ...SECRET_SETTINGS.map((key) => `${key}_FILE`)];
const SECRET_FILES = SECRET_SETTINGS.map((key) => key.toLowerCase().replaceAll('_', '-'));

const dockerfile = readFileSync('Dockerfile', 'utf8');

/** With `<<` as Compose reads it, which YAML 1.2 no longer knows. */
function merged(value: any): any {
  if (Array.isArray(value)) return value.map(merged);
  if (value === null || typeof value !== 'object') return value;
  const { '<<': base = {}, ...own } = value;
  return Object.fromEntries(Object.entries({ ...base, ...own }).map(([key, one]) => [key, merged(one)]));
}

function heapMiB(options: string): number {
  return Number(/--max-old-space-size=(\d+)/.exec(options)?.[1]);
}

describe('docker-compose.yml', () => {
  let compose: any;
  beforeAll(() => {
    compose = merged(load(readFileSync('docker-compose.yml', 'utf8')));
  });
  const ours = (): any[] => [compose.services.api, compose.services.worker];

  it('names settings that there are, and lets each be set', () => {
    for (const { environment } of ours()) {
      const names = Object.keys(environment);
      expect(names.filter((name) => !SETTINGS.has(name) && !OF_NODE.includes(name))).toEqual([]);
      const expected = Object.keys(SETTING_DEFAULTS).filter((name) => !NOT_FOR_CONTAINERS.includes(name));
      expect(expected.filter((name) => !names.includes(name))).toEqual([]);
    }
  });

  it('hands secrets out as files, and none by the environment', () => {
    for (const { environment, secrets } of ours()) {
      expect([...secrets].sort()).toEqual([...SECRET_FILES].sort());
      for (const key of SECRET_SETTINGS) {
        expect(environment[key]).toBeUndefined();
        expect(secrets).toContain(environment[`${key}_FILE`].replace('/run/secrets/', ''));
      }
    }
    for (const { file } of Object.values<any>(compose.secrets)) expect(file).toMatch(/^\.\/secrets\//);
    expect(readFileSync('.gitignore', 'utf8')).toMatch(/^\/secrets\/$/m);
    // Everything is kept out of the image's context but what is named.
    expect(readFileSync('.dockerignore', 'utf8')).not.toMatch(/!.*secrets/);
  });

  it('locks containers, and ends the heap before the limit of memory', () => {
    for (const service of ours()) {
      expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
      const limit = Number(/^(\d+)M$/.exec(service.deploy.resources.limits.memory)?.[1]);
      expect(heapMiB(service.environment.NODE_OPTIONS)).toBeLessThan(limit * 0.75);
    }
  });
});

describe('ops/kubernetes/erpgate.yaml', () => {
  let objects: any[];
  beforeAll(() => {
    objects = loadAll(readFileSync('ops/kubernetes/erpgate.yaml', 'utf8'));
  });
  const of = (kind: string): any[] => objects.filter((one) => one.kind === kind);

  it('names settings that there are, and secrets where they are mounted', () => {
    const [{ data }] = of('ConfigMap');
    expect(Object.keys(data).filter((name) => !SETTINGS.has(name) && !OF_NODE.includes(name))).toEqual([]);
    for (const { spec } of of('Deployment')) {
      const { containers, initContainers } = spec.template.spec;
      for (const { volumeMounts, envFrom } of [...containers, ...initContainers]) {
        const mount = volumeMounts.find(({ name }: any) => name === 'secrets').mountPath;
        expect(SECRET_SETTINGS.map((key) => data[`${key}_FILE`])).toEqual(
          SECRET_FILES.map((file) => `${mount}/${file}`),
        );
        expect(envFrom).toEqual([{ configMapRef: { name: 'erpgate' } }]);
      }
    }
    for (const file of SECRET_FILES)
      expect(readFileSync('ops/kubernetes/erpgate.yaml', 'utf8')).toContain(`--from-file=${file}`);
  });

  it('asks for health where it is answered, at the port that is listened on', () => {
    const routes = readFileSync('src/platform/observability/health.controller.ts', 'utf8');
    const [{ data }] = of('ConfigMap');
    for (const { spec } of of('Deployment')) {
      const [container] = spec.template.spec.containers;
      expect(String(container.ports[0].containerPort)).toBe(data.PORT);
      for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe']) {
        const { path, port } = container[probe].httpGet;
        expect(routes).toContain(path.replace('/health/', ''));
        expect(port).toBe(container.ports[0].name);
      }
    }
    expect(of('Service')[0].spec.ports[0].targetPort).toBe('http');
    expect(dockerfile).toContain(`PORT=${data.PORT}`);
  });

  it('selects the pods that it makes, keeps one of each, and gives them time to end', () => {
    for (const { spec, metadata } of of('Deployment')) {
      const { labels } = spec.template.metadata;
      expect(spec.selector.matchLabels).toEqual(labels);
      const budget = of('PodDisruptionBudget').find((one) => one.metadata.name === metadata.name);
      expect(labels).toEqual(budget.spec.selector.matchLabels);
      expect(spec.replicas).toBeGreaterThan(budget.spec.maxUnavailable);
      const [container] = spec.template.spec.containers;
      const pause = Number(container.lifecycle.preStop.exec.command[1]);
      expect(spec.template.spec.terminationGracePeriodSeconds).toBeGreaterThanOrEqual(pause + 10);
    }
    expect(of('Deployment').map(({ spec }) => spec.template.metadata.labels)).toContainEqual(
      of('Service')[0].spec.selector,
    );
  });

  it('locks containers, and ends the heap before the limit of memory', () => {
    const heap = heapMiB(of('ConfigMap')[0].data.NODE_OPTIONS);
    for (const { spec } of of('Deployment')) {
      const { containers, initContainers, securityContext } = spec.template.spec;
      expect(securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1000 });
      for (const container of [...containers, ...initContainers]) {
        expect(container.securityContext).toEqual({
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        });
      }
      const limit = Number(/^(\d+)Mi$/.exec(containers[0].resources.limits.memory)?.[1]);
      expect(heap).toBeLessThan(limit * 0.75);
    }
  });
});

describe('Dockerfile', () => {
  it('runs as an ordinary user, and has the programs that it names', () => {
    expect(dockerfile).toMatch(/^USER node$/m);
    for (const [program] of dockerfile.matchAll(/dist\/src\/[\w-]+\.js/g)) {
      expect(() => readFileSync(program.replace('dist/', '').replace('.js', '.ts'))).not.toThrow();
    }
  });
});
