/** An address as one gives it to the simulator. */
export interface AddressInput {
  line1?: string;
  line2?: string;
  city?: string;
  state?: string;
  postcode?: string;
  country?: string;
  /** Sales only. */
  company?: string;
  contact?: string;
}

/** A document's address (REFERENCE 3.7). */
export interface DocumentAddress {
  DisplayAddressLine1: string;
  DisplayAddressLine2: string;
  Line1: string | null;
  Line2: string | null;
  City: string | null;
  State: string | null;
  Postcode: string | null;
  Country: string | null;
}

/** A shipping address says in addition whether the goods go to somebody else. */
export interface ShippingAddress extends DocumentAddress {
  Company?: string | null;
  Contact?: string | null;
  ShipToOther: boolean;
}

/** Address of a billing party. */
export function billingAddress(input: AddressInput = {}): DocumentAddress {
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
export function purchaseShippingAddress(input: AddressInput = {}): ShippingAddress {
  return { ...billingAddress(input), ShipToOther: false };
}

/** A sale's shipping address. */
export function saleShippingAddress(input: AddressInput = {}): ShippingAddress {
  return {
    ...billingAddress(input),
    Company: input.company ?? '',
    Contact: input.contact ?? '',
    ShipToOther: false,
  };
}

function words(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}
