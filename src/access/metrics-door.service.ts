import { Injectable } from '@nestjs/common';
import { Settings } from '../platform/config/settings.js';
import { isEqualInConstantTime } from '../platform/crypto/constant-time.js';
import { bearerKey } from './bearer-key.js';
import { KeyAuthenticator } from './key-authenticator.js';

/**
 * Who may read the metrics, in processes with an API and without one: who has `METRICS_TOKEN`, which opens nothing else
 * and needs no database, so that Prometheus still hears why the database is away.
 */
@Injectable()
export class MetricsDoor {
  constructor(
    private readonly settings: Settings,
    private readonly keys: KeyAuthenticator,
  ) {}

  /** Whether this header holds the token. */
  opensTo(authorization: string | undefined): boolean {
    const { metricsToken } = this.settings;
    return metricsToken !== null && isEqualInConstantTime(bearerKey(authorization), metricsToken);
  }

  /**
   * For a process without an API: the token, or a key of scope `operator` or `admin`.
   *
   * @throws ProblemError 401 when nobody has this key
   */
  async letsIn(authorization: string | undefined): Promise<boolean> {
    if (this.opensTo(authorization)) return true;
    const { scope } = await this.keys.authenticate(bearerKey(authorization));
    return scope === 'admin' || scope === 'operator';
  }
}
