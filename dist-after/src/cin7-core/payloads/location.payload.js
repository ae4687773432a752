import { readListPage } from './list-page.js';
export function readLocationList(body) {
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
function isDeprecated(place) {
    return place.flag('IsDeprecated') ?? place.flag('Deprecated');
}
//# sourceMappingURL=location.payload.js.map