import { PayloadReader } from './payload-reader.js';

/** The account's company as `/me` gives it (REFERENCE 6.2). */
export interface CompanyPayload {
  Company: string | null;
  Currency: string | null;
  /** IANA zone name, such as `Australia/Melbourne`. */
  TimeZone: string | null;
  DefaultWeightUnits: string | null;
  DefaultDimensionsUnits: string | null;
}

export function readCompany(body: unknown): CompanyPayload {
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
