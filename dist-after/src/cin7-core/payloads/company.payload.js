import { PayloadReader } from './payload-reader.js';
export function readCompany(body) {
    const company = PayloadReader.of(body);
    return {
        ...company.source,
        Company: company.text('Company'),
        Currency: company.text('Currency'),
        TimeZone: company.text('TimeZone'),
        DefaultWeightUnits: company.text('DefaultWeightUnits'),
        DefaultDimensionsUnits: company.text('DefaultDimensionsUnits'),
    };
}
//# sourceMappingURL=company.payload.js.map