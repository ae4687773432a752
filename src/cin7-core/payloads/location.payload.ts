import { type ListPage, readListPage } from './list-page.js';
import type { PayloadReader } from './payload-reader.js';

/** A warehouse, or a bin of one, as `/ref/location` gives it (REFERENCE 6.1). */
export interface LocationPayload {
  ID: string | null;
  /** Not unique: a bin may be called like a warehouse. */
  Name: string | null;
  /** The warehouse a bin belongs to; null for a warehouse. */
  ParentID: string | null;
  ParentName: string | null;
  IsDefault: boolean | null;
  IsDeprecated: boolean | null;
  FixedAssetsLocation: boolean | null;
  AddressLine1: string | null;
  AddressLine2: string | null;
  AddressCitySuburb: string | null;
  AddressStateProvince: string | null;
  AddressZipPostCode: string | null;
  AddressCountry: string | null;
  Bins: BinPayload[];
}

export interface BinPayload {
  ID: string | null;
  Name: string | null;
  IsDeprecated: boolean | null;
}

export function readLocationList(body: unknown): ListPage<LocationPayload> {
  return readListPage(body, 'LocationList', (location) => ({
    ...location.source,
    ID: location.guid('ID'),
    Name: location.text('Name'),
    ParentID: location.guid('ParentID'),
    ParentName: location.text('ParentName'),
    IsDefault: location.flag('IsDefault'),
    IsDeprecated: isDeprecated(location),
    FixedAssetsLocation: location.flag('FixedAssetsLocation'),
    AddressLine1: location.text('AddressLine1'),
    AddressLine2: location.text('AddressLine2'),
    AddressCitySuburb: location.text('AddressCitySuburb'),
    AddressStateProvince: location.text('AddressStateProvince'),
    AddressZipPostCode: location.text('AddressZipPostCode'),
    AddressCountry: location.text('AddressCountry'),
    Bins: location.list('Bins').map((bin) => ({
      ...bin.source,
      ID: bin.guid('ID'),
      Name: bin.text('Name'),
      IsDeprecated: isDeprecated(bin),
    })),
  }));
}

/** Answers say `IsDeprecated`, the table of the document `Deprecated` (REFERENCE 10 no. 24). */
function isDeprecated(place: PayloadReader): boolean | null {
  return place.flag('IsDeprecated') ?? place.flag('Deprecated');
}
