import type { DeliverTo } from '../record-content.js';
import { countryCode } from './country-codes.js';
import { stateCode } from './state-codes.js';

/** An address in our words, as far as the source document has it. */
export interface AddressParts {
  line1: string | null;
  line2: string | null;
  suburb: string | null;
  state: string | null;
  postcode: string | null;
  country: string | null;
}

export interface Recipient {
  /** Shown as `name` where neither company nor contact is given. */
  fallbackName: string | null;
  company: string | null;
  contact: string | null;
  phone: string | null;
  email: string | null;
}

/** The settings of a connection that decide about addresses. */
export interface AddressRules {
  defaultCountry: string;
  stateCodes: Record<string, string>;
}

export function deliverTo(recipient: Recipient, address: AddressParts, rules: AddressRules): DeliverTo {
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
