import { Injectable } from '@nestjs/common';
import { AccountCache } from './account-cache.js';
import type { Cin7Account, Cin7CallOptions } from './cin7-client.service.js';
import { LocationDirectory } from './location-directory.js';
import { findPlace } from './location-lookup.js';
import type { LocationMention } from './noted-locations.js';
import { LocationsResource } from './resources/locations.resource.js';

const KEPT_MS = 10 * 60_000;
/** A location that is not in the book may be new; looking again costs calls, so at most once in this time. */
const LOOK_AGAIN_MS = 60_000;

/** The locations of each account, kept in memory for a while: every document names some and they hardly change. */
@Injectable()
export class LocationBook {
  private readonly cache = new AccountCache<LocationDirectory>(KEPT_MS);

  constructor(private readonly locations: LocationsResource) {}

  /** The account's locations, read again when one of the mentioned ones is not among those we know. */
  async directoryFor(
    account: Cin7Account,
    mentions: readonly LocationMention[] = [],
    options: Pick<Cin7CallOptions, 'purpose'> = {},
  ): Promise<LocationDirectory> {
    // No signal: others may be waiting for the same reading.
    const { purpose } = options;
    const read = async () => new LocationDirectory(await this.locations.getAll(account, { purpose }));
    const directory = await this.cache.get(account.accountId, read);
    const isKnown = mentions.every((mention) => isInBook(directory, mention));
    return isKnown ? directory : this.cache.get(account.accountId, read, LOOK_AGAIN_MS);
  }
}

function isInBook(directory: LocationDirectory, { id, text }: LocationMention): boolean {
  if (id === null && text === null) return true;
  if (findPlace(directory, id, text).warehouse !== null) return true;
  // Reading again would not tell which of two warehouses of one name is meant.
  return text !== null && directory.sharedName(text) !== null;
}
