/** The way through Cin7's pages in sentences, for a person who does it for the first time (REFERENCE 7.1, 9). */
export function registrationSteps(connectionId, notifications) {
    const required = notifications.filter((one) => one.isRequired).map(nameOf);
    const byHandOnly = notifications.filter((one) => one.isByHandOnly).map(nameOf);
    const unnamed = notifications.filter((one) => one.title === null);
    return [
        `Call POST /api/v1/connections/${connectionId}/registration/apply first: it makes everything in Cin7 that can be made from here and says what is left to do by hand. The steps below are for what is left.`,
        'In Cin7 Core open Settings > Automation > Notifications. If that page is missing, the account lacks the Automation module, and nothing can be sent: ask Cin7 to add it.',
        `Open each of these notifications and switch it to Active: ${required.join('; ')}.`,
        'For each choose the action type External and enter its own address from the list `notifications`. It tells ERPGate what the notification is about even where its body does not.',
        'For the authorisation choose No Authorisation; ERPGate recognises Cin7 by the two headers.',
        `Add the header CONNECTIONID with the value ${connectionId}, and the header APIKEY with the push key of this connection. The push key was shown when the connection was made; an administrator sees it again with POST /api/v1/connections/${connectionId}/push-api-key/reveal.`,
        ...byHandOnly.map((name) => `${name} can only be made by hand: Cin7's API for webhooks does not know it. Do not leave it out.`),
        ...unnamed.map((one) => `Recommended as well: the webhook of type ${one.webhookType}, if the page offers it under ${one.group}. ${one.meaning} Without it ERPGate notices later, when it compares.`),
        'Save, then change any product in Cin7 as a trial. Cin7 sends a minute later; then `lastReceivedAt` of product.updated shows the time here.',
        'Cin7 tries a notification six times within 76 minutes and then switches the whole notification off without saying so. ERPGate looks every five minutes and switches it on again; what it cannot see (`state` is `by_hand`) look after yourself when `lastReceivedAt` stays behind.',
    ];
}
function nameOf(one) {
    return `${one.group} / ${one.title ?? one.webhookType ?? one.topic}`;
}
//# sourceMappingURL=registration-steps.js.map