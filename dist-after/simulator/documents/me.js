import { stableId } from '../ids.js';
/** A company with every documented key. */
export function buildMe(given = {}) {
    return {
        Company: 'Wattle & Gum Outfitters Pty Ltd',
        Currency: 'AUD',
        TimeZone: 'Australia/Melbourne',
        DefaultWeightUnits: 'kg',
        DefaultDimensionsUnits: 'cm',
        LockDate: null,
        OpeningBalanceDate: '2022-07-01T00:00:00',
        TaxCalculationMethod: 'Total',
        DefaultSaleTaxRuleId: stableId('tax rule: GST on Income'),
        DefaultSaleTaxRuleName: 'GST on Income',
        MaximumDecimalPlacesInQuantity: 'N2',
        ApplyCustomerDiscountsAfterOtherDiscounts: false,
        DiscountRule: 'Discount',
        AutomaticallyApplyDiscounts: false,
        RoundingTable: [],
        ...given,
    };
}
//# sourceMappingURL=me.js.map