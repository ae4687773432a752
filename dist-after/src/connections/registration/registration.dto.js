import * as openapi from "@nestjs/swagger";
/** A header that Cin7 must send. */
export class RegistrationHeaderDto {
    /** @example "CONNECTIONID" */
    name;
    /** The value to enter; masked where it is a secret.
     * @example "0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10" */
    value;
    /** True: the value shown is not the one to enter; `push-api-key/reveal` answers that. */
    isMasked;
    static _OPENAPI_METADATA_FACTORY() {
        return { name: { required: true, type: () => String, example: "CONNECTIONID" }, value: { required: true, type: () => String, description: "The value to enter; masked where it is a secret.", example: "0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10" }, isMasked: { required: true, type: () => Boolean, description: "True: the value shown is not the one to enter; `push-api-key/reveal` answers that." } };
    }
}
/** One notification to switch on in Cin7, and what is known of it. */
export class RegistrationNotificationDto {
    /** @example "sale.picked" */
    topic;
    /** The group on Cin7's page of notifications.
     * @example "Sale" */
    group;
    /** Its title there; null where we do not know it.
     * @example "Sale has been picked" */
    title;
    /** The type in Cin7's webhook API; null where that has none.
     * @example "Sale/PickAuthorised" */
    webhookType;
    /** What ERPGate does with it. */
    meaning;
    /** False: recommended, but what it tells is also found without it, only later. */
    isRequired;
    /** True: Cin7's API cannot make it, a person has to. */
    isByHandOnly;
    /** The address to enter for this notification.
     * @example "https://erpgate.example/webhooks/cin7-core/sale-picked" */
    address;
    /** Whether Cin7 has it; null while that is not known. */
    registered;
    /** Whether it is switched on in Cin7; null while that is not known. */
    active;
    /** How it stands in Cin7; null while nobody has looked. */
    state;
    /** Since when. */
    stateSince;
    /** What is wrong; null when nothing is known to be. */
    detail;
    /** Whether `apply` has registered it, and the feed guard makes it anew when it is missing. */
    isManaged;
    lastCheckedAt;
    lastRepairedAt;
    /** When ERPGate last got one; null when never.
     * @example "2026-11-23T09:15:00.000Z" */
    lastReceivedAt;
    /** How many ERPGate has got. */
    receivedCount;
    static _OPENAPI_METADATA_FACTORY() {
        return { topic: { required: true, example: "sale.picked", enum: ["product.updated", "purchase.authorised", "sale.picked", "sale.voided", "sale.undone", "transfer.authorised"] }, group: { required: true, type: () => String, description: "The group on Cin7's page of notifications.", example: "Sale" }, title: { required: true, type: () => String, nullable: true, description: "Its title there; null where we do not know it.", example: "Sale has been picked" }, webhookType: { required: true, type: () => String, nullable: true, description: "The type in Cin7's webhook API; null where that has none.", example: "Sale/PickAuthorised" }, meaning: { required: true, type: () => String, description: "What ERPGate does with it." }, isRequired: { required: true, type: () => Boolean, description: "False: recommended, but what it tells is also found without it, only later." }, isByHandOnly: { required: true, type: () => Boolean, description: "True: Cin7's API cannot make it, a person has to." }, address: { required: true, type: () => String, description: "The address to enter for this notification.", example: "https://erpgate.example/webhooks/cin7-core/sale-picked" }, registered: { required: true, type: () => Boolean, nullable: true, description: "Whether Cin7 has it; null while that is not known." }, active: { required: true, type: () => Boolean, nullable: true, description: "Whether it is switched on in Cin7; null while that is not known." }, state: { required: true, nullable: true, description: "How it stands in Cin7; null while nobody has looked.", enum: ["active", "switched_off", "missing", "limit_reached", "changed", "not_available", "by_hand"] }, stateSince: { required: true, type: () => String, nullable: true, description: "Since when." }, detail: { required: true, type: () => String, nullable: true, description: "What is wrong; null when nothing is known to be." }, isManaged: { required: true, type: () => Boolean, description: "Whether `apply` has registered it, and the feed guard makes it anew when it is missing." }, lastCheckedAt: { required: true, type: () => String, nullable: true }, lastRepairedAt: { required: true, type: () => String, nullable: true }, lastReceivedAt: { required: true, type: () => String, nullable: true, description: "When ERPGate last got one; null when never.", example: "2026-11-23T09:15:00.000Z" }, receivedCount: { required: true, type: () => Number, description: "How many ERPGate has got." } };
    }
}
/** What to enter in Cin7 for a connection. */
export class RegistrationDto {
    connectionId;
    /** The deployment that the notifications go to.
     * @example "local" */
    cluster;
    /** Takes every notification; the addresses of the single notifications also say what they are about.
     * @example "https://erpgate.example/webhooks/cin7-core" */
    address;
    /** Cin7's word for the kind of action.
     * @example "External" */
    actionType;
    /** The headers are the authorisation, so Cin7's own is none.
     * @example "No Authorisation" */
    authorisation;
    headers;
    /** Until when the push key before the current one is taken as well; null when there is none. */
    previousKeyValidUntil;
    notifications;
    /** What to do, step by step. */
    instructions;
    /** What stands in the way of notifications arriving, as far as it can be seen from here. */
    warnings;
    static _OPENAPI_METADATA_FACTORY() {
        return { connectionId: { required: true, type: () => String }, cluster: { required: true, type: () => String, description: "The deployment that the notifications go to.", example: "local" }, address: { required: true, type: () => String, description: "Takes every notification; the addresses of the single notifications also say what they are about.", example: "https://erpgate.example/webhooks/cin7-core" }, actionType: { required: true, type: () => String, description: "Cin7's word for the kind of action.", example: "External" }, authorisation: { required: true, type: () => String, description: "The headers are the authorisation, so Cin7's own is none.", example: "No Authorisation" }, headers: { required: true, type: () => [RegistrationHeaderDto] }, previousKeyValidUntil: { required: true, type: () => String, nullable: true, description: "Until when the push key before the current one is taken as well; null when there is none." }, notifications: { required: true, type: () => [RegistrationNotificationDto] }, instructions: { required: true, type: () => [String], description: "What to do, step by step." }, warnings: { required: true, type: () => [String], description: "What stands in the way of notifications arriving, as far as it can be seen from here." } };
    }
}
//# sourceMappingURL=registration.dto.js.map