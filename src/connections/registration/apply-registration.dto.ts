import { IsBoolean } from 'class-validator';
import { TOPICS } from '../../cin7-core/topics.js';
import { IfGiven } from '../../platform/http/field.decorators.js';
import { WEBHOOK_STATES } from './webhook-state.js';

/** How to register. */
export class ApplyRegistrationDto {
  /** Bring webhooks of this connection here that are registered for another address: after `PUBLIC_URL` changed. Default
   * false: they are left alone, they may belong to another cluster. */
  @IfGiven()
  @IsBoolean()
  move?: boolean;
}

/** What was done about one notification. */
export class AppliedTopicDto {
  /** @example "sale.picked" */
  topic!: (typeof TOPICS)[number];
  /** `kept`: it was right already. `failed`: Cin7 did not take it. `left`: a person has to do it. */
  done!: 'kept' | 'created' | 'repaired' | 'failed' | 'left';
  /** How it stands now. */
  state!: (typeof WEBHOOK_STATES)[number];
  /** What was wrong, or still is; null when nothing. */
  detail!: string | null;
  /** Further webhooks of ours for the same notification that were taken away. */
  surplusRemoved!: number;
}

/** What `apply` did. */
export class AppliedRegistrationDto {
  connectionId!: string;
  topics!: AppliedTopicDto[];
  /** What a person has to do, a sentence each; empty when nothing is left. */
  leftToDo!: string[];
}
