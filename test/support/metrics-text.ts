/** What a gateway answers at `/metrics`, taken apart. */
export class MetricsText {
  private readonly samples: { name: string; labels: Record<string, string>; value: number }[] = [];
  /** Every name that may stand before a bracket, also of metrics that have no sample yet. */
  readonly names = new Set<string>();

  constructor(readonly text: string) {
    for (const line of text.split('\n')) {
      const [, declared, type] = /^# TYPE (\S+) (\S+)$/.exec(line) ?? [];
      if (declared) this.declare(declared, type === 'histogram' || type === 'summary');
      const [, name, labels, value] = /^([a-zA-Z_:]\w*)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
      if (name) this.samples.push({ name, labels: labelsOf(labels ?? ''), value: Number(value) });
    }
  }

  static async read(url: string, key: string): Promise<MetricsText> {
    const response = await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${key}` } });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`/metrics answered ${response.status}: ${text}`);
    return new MetricsText(text);
  }

  /** The sum of all samples with these labels; null when there is none. */
  value(name: string, labels: Record<string, string> = {}): number | null {
    const found = this.samples.filter(
      (sample) => sample.name === name && Object.entries(labels).every(([key, value]) => sample.labels[key] === value),
    );
    return found.length === 0 ? null : found.reduce((sum, sample) => sum + sample.value, 0);
  }

  /** Names of the labels that samples of a metric have; null when it has no sample. */
  labelsOf(name: string): Set<string> | null {
    const found = this.samples.filter((sample) => sample.name === name);
    return found.length === 0 ? null : new Set(found.flatMap(({ labels }) => Object.keys(labels)));
  }

  private declare(name: string, hasParts: boolean): void {
    this.names.add(name);
    if (hasParts) for (const part of ['bucket', 'sum', 'count']) this.names.add(`${name}_${part}`);
  }
}

function labelsOf(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, key, value]) => [key!, value!]));
}
