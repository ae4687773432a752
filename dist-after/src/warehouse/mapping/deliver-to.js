import { countryCode } from './country-codes.js';
import { stateCode } from './state-codes.js';
export function deliverTo(recipient, address, rules) {
    const country = address.country ?? (rules.defaultCountry.trim() || null);
    return {
        name: recipient.company ?? recipient.contact ?? recipient.fallbackName,
        company: recipient.company,
        contact: recipient.contact,
        line1: address.line1,
        line2: address.line2,
        suburb: address.suburb,
        state: stateCode(address.state, rules.stateCodes),
        postcode: address.postcode,
        country,
        countryCode: countryCode(country),
        phone: recipient.phone,
        email: recipient.email,
    };
}
//# sourceMappingURL=deliver-to.js.map