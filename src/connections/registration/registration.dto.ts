import { TOPICS } from '../../cin7-core/topics.js';
import { WEBHOOK_STATES } from './webhook-state.js';

/** A header that Cin7 must send. */
export class RegistrationHeaderDto {
  /** @example "CONNECTIONID" */
  name!: string;
  /** The value to enter; masked where it is a secret.
   * @example "0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10" */
  value!: string;
  /** True: the value shown is not the one to enter; `push-api-key/reveal` answers that. */
  isMasked!: boolean;
}

/** One notification to switch on in Cin7, and what is known of it. */
export class RegistrationNotificationDto {
  /** @example "sale.picked" */
  topic!: (typeof TOPICS)[number];
  /** The group on Cin7's page of notifications.
   * @example "Sale" */
  group!: string;
  /** Its title there; null where we do not know it.
   * @example "Sale has been picked" */
  title!: string | null;
  /** The type in Cin7's webhook API; null where that has none.
   * @example "Sale/PickAuthorised" */
  webhookType!: string | null;
  /** What ERPGate does with it. */
  meaning!: string;
  /** False: recommended, but what it tells is also found without it, only later. */
  isRequired!: boolean;
  /** True: Cin7's API cannot make it, a person has to. */
  isByHandOnly!: boolean;
  /** The address to enter for this notification.
   * @example "https://erpgate.example/webhooks/cin7-core/sale-picked" */
  address!: string;
  /** Whether Cin7 has it; null while that is not known. */
  registered!: boolean | null;
  /** Whether it is switched on in Cin7; null while that is not known. */
  active!: boolean | null;
  /** How it stands in Cin7; null while nobody has looked. */
  state!: (typeof WEBHOOK_STATES)[number] | null;
  /** Since when. */
  stateSince!: string | null;
  /** What is wrong; null when nothing is known to be. */
  detail!: string | null;
  /** Whether `apply` has registered it, and the feed guard makes it anew when it is missing. */
  isManaged!: boolean;
  lastCheckedAt!: string | null;
  lastRepairedAt!: string | null;
  /** When ERPGate last got one; null when never.
   * @example "2026-11-23T09:15:00.000Z" */
  lastReceivedAt!: string | null;
  /** How many ERPGate has got; also those that were removed since. */
  receivedCount!: number;
}

/** What to enter in Cin7 for a connection. */
export class RegistrationDto {
  connectionId!: string;
  /** The deployment that the notifications go to.
   * @example "local" */
  cluster!: string;
  /** Takes every notification; the addresses of the single notifications also say what they are about.
   * @example "https://erpgate.example/webhooks/cin7-core" */
  address!: string;
  /** Cin7's word for the kind of action.
   * @example "External" */
  actionType!: string;
  /** The headers are the authorisation, so Cin7's own is none.
   * @example "No Authorisation" */
  authorisation!: string;
  headers!: RegistrationHeaderDto[];
  /** Until when the push key before the current one is taken as well; null when there is none. */
  previousKeyValidUntil!: string | null;
  notifications!: RegistrationNotificationDto[];
  /** What to do, step by step. */
  instructions!: string[];
  /** What stands in the way of notifications arriving, as far as it can be seen from here. */
  warnings!: string[];
}
