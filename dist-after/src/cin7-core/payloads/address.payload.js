export function readAddress(address) {
    if (address === null)
        return null;
    return {
        ...address.source,
        DisplayAddressLine1: address.text('DisplayAddressLine1'),
        DisplayAddressLine2: address.text('DisplayAddressLine2'),
        Line1: address.text('Line1'),
        Line2: address.text('Line2'),
        City: address.text('City'),
        State: address.text('State'),
        Postcode: address.text('Postcode'),
        Country: address.text('Country'),
        Company: address.text('Company'),
        Contact: address.text('Contact'),
    };
}
//# sourceMappingURL=address.payload.js.map