import { newId } from '../ids.js';
import type { AddressInput } from './address.js';

/** A customer or supplier, as documents copy it. */
export interface Party {
  id: string;
  name: string;
  contact: string | null;
  email: string | null;
  phone: string | null;
  address: AddressInput;
}

export type PartyInput = Partial<Party> & { name: string };

/** The customers, or the suppliers, of one account. */
export class PartyBook {
  private readonly parties = new Map<string, Party>();

  add(input: PartyInput): Party {
    const party: Party = {
      id: (input.id ?? newId()).toLowerCase(),
      name: input.name,
      contact: input.contact ?? null,
      email: input.email ?? null,
      phone: input.phone ?? null,
      address: input.address ?? {},
    };
    this.parties.set(party.name.toLowerCase(), party);
    return party;
  }

  /** The party with that name or id; a new name makes a new party. */
  resolve(given: string | PartyInput): Party {
    if (typeof given !== 'string') return this.parties.get(given.name.toLowerCase()) ?? this.add(given);
    const known = this.all().find(
      (party) => party.id === given.toLowerCase() || party.name.toLowerCase() === given.toLowerCase(),
    );
    return known ?? this.add({ name: given });
  }

  all(): Party[] {
    return [...this.parties.values()];
  }
}
