import { newId } from '../ids.js';
/** The customers, or the suppliers, of one account. */
export class PartyBook {
    parties = new Map();
    add(input) {
        const party = {
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
    resolve(given) {
        if (typeof given !== 'string')
            return this.parties.get(given.name.toLowerCase()) ?? this.add(given);
        const known = this.all().find((party) => party.id === given.toLowerCase() || party.name.toLowerCase() === given.toLowerCase());
        return known ?? this.add({ name: given });
    }
    all() {
        return [...this.parties.values()];
    }
}
//# sourceMappingURL=party-book.js.map