import { ISO_COUNTRIES } from './iso-countries.js';
/** Names and spellings in use that are not the English names of the Unicode data. */
const ALIASES = {
    america: 'US',
    aotearoa: 'NZ',
    'aotearoa new zealand': 'NZ',
    'bolivia plurinational state of': 'BO',
    bosnia: 'BA',
    britain: 'GB',
    'brunei darussalam': 'BN',
    burma: 'MM',
    'cabo verde': 'CV',
    'china mainland': 'CN',
    congo: 'CG',
    'cote divoire': 'CI',
    'czech republic': 'CZ',
    'democratic republic of the congo': 'CD',
    deutschland: 'DE',
    'dr congo': 'CD',
    'east timor': 'TL',
    england: 'GB',
    eswatini: 'SZ',
    'great britain': 'GB',
    holland: 'NL',
    'hong kong': 'HK',
    'hong kong sar': 'HK',
    'iran islamic republic of': 'IR',
    'ivory coast': 'CI',
    korea: 'KR',
    'korea republic of': 'KR',
    'lao peoples democratic republic': 'LA',
    macao: 'MO',
    macau: 'MO',
    macedonia: 'MK',
    'mainland china': 'CN',
    'micronesia federated states of': 'FM',
    'moldova republic of': 'MD',
    myanmar: 'MM',
    'northern ireland': 'GB',
    palestine: 'PS',
    'palestine state of': 'PS',
    'peoples republic of china': 'CN',
    'republic of ireland': 'IE',
    'republic of korea': 'KR',
    'russian federation': 'RU',
    scotland: 'GB',
    'sint maarten': 'SX',
    swaziland: 'SZ',
    'syrian arab republic': 'SY',
    'taiwan province of china': 'TW',
    'taiwan roc': 'TW',
    'tanzania united republic of': 'TZ',
    'the bahamas': 'BS',
    'the gambia': 'GM',
    'the netherlands': 'NL',
    'the philippines': 'PH',
    turkey: 'TR',
    uae: 'AE',
    uk: 'GB',
    'united states of america': 'US',
    vatican: 'VA',
    'vatican city state': 'VA',
    'venezuela bolivarian republic of': 'VE',
    'viet nam': 'VN',
    wales: 'GB',
};
const CODES = buildCodes();
/** The ISO 3166-1 alpha-2 code of a country given by English name, alpha-2 or alpha-3 code; null when not known. */
export function countryCode(country) {
    return country === null ? null : (CODES.get(plain(country)) ?? null);
}
function buildCodes() {
    const names = new Intl.DisplayNames('en', { type: 'region' });
    const shortNames = new Intl.DisplayNames('en', { type: 'region', style: 'short' });
    const codes = new Map();
    for (const [alpha2, alpha3] of ISO_COUNTRIES) {
        codes.set(plain(names.of(alpha2) ?? alpha2), alpha2);
        codes.set(plain(shortNames.of(alpha2) ?? alpha2), alpha2);
        codes.set(plain(alpha3), alpha2);
        codes.set(plain(alpha2), alpha2);
    }
    for (const [alias, alpha2] of Object.entries(ALIASES))
        codes.set(alias, alpha2);
    return codes;
}
/** For comparing names: lower case, no accents, no punctuation, "and" for "&". */
function plain(name) {
    return name
        .normalize('NFD')
        .replace(/[\u0300-\u036f.'’]/g, '')
        .replaceAll('&', ' and ')
        .toLowerCase()
        .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
        .trim();
}
//# sourceMappingURL=country-codes.js.map