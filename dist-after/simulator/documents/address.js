/** Address of a billing party. */
export function billingAddress(input = {}) {
    return {
        DisplayAddressLine1: words(input.line1, input.line2),
        DisplayAddressLine2: words(input.city, input.state, input.postcode, input.country),
        Line1: input.line1 ?? '',
        Line2: input.line2 ?? '',
        City: input.city ?? '',
        State: input.state ?? '',
        Postcode: input.postcode ?? '',
        Country: input.country ?? '',
    };
}
/** A purchase's shipping address: no company and contact there (REFERENCE 3.7). */
export function purchaseShippingAddress(input = {}) {
    return { ...billingAddress(input), ShipToOther: false };
}
/** A sale's shipping address. */
export function saleShippingAddress(input = {}) {
    return {
        ...billingAddress(input),
        Company: input.company ?? '',
        Contact: input.contact ?? '',
        ShipToOther: false,
    };
}
function words(...parts) {
    return parts.filter(Boolean).join(' ');
}
//# sourceMappingURL=address.js.map