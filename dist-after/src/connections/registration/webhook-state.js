/**
 * How the webhook of one topic stands in Cin7.
 * - `active`: there and as it should be.
 * - `switched_off`: there, but Cin7 sends nothing (REFERENCE 9: after six failed deliveries, without a word).
 * - `missing`: Cin7 has none of ours.
 * - `changed`: there, but another hand changed it, or it still has an old key.
 * - `not_available`: the account may not use webhooks, most likely for want of the Automation module.
 * - `by_hand`: Cin7's API does not know it; only a person can make it and see it.
 * - `limit_reached`: missing, and five others of its type leave no room.
 */
export const WEBHOOK_STATES = [
    'active',
    'switched_off',
    'missing',
    'changed',
    'not_available',
    'by_hand',
    'limit_reached',
];
//# sourceMappingURL=webhook-state.js.map