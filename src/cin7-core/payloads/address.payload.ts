import type { PayloadReader } from './payload-reader.js';

/** An address on a document (REFERENCE 3.7). The parts may be empty while the display lines are filled. */
export interface AddressPayload {
  DisplayAddressLine1: string | null;
  DisplayAddressLine2: string | null;
  Line1: string | null;
  Line2: string | null;
  City: string | null;
  State: string | null;
  Postcode: string | null;
  Country: string | null;
  Company: string | null;
  Contact: string | null;
}

export function readAddress(address: PayloadReader | null): AddressPayload | null {
  if (address === null) return null;
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
