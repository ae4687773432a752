import { normalised } from '../cin7-core/payloads/payload-reader.js';
import { required } from '../cin7-core/payloads/required-values.js';
import { dimensionsOf, hasLength, volumeOf, weightOf } from '../warehouse/mapping/measures.js';
/**
 * A product as an item. Services are not for the warehouse.
 * @param defaultUnits null when `needsDefaultUnits` says that they play no part.
 * @param path where the product stands in Cin7's answer (`Products[0]`), for error messages.
 */
export function mapProduct(product, defaultUnits, settings, path = 'Products[0]') {
    const document = {
        externalId: required(product.ID, `${path}.ID`),
        reference: product.SKU,
        sourceUpdatedAt: product.LastModifiedOn,
    };
    if (normalised(product.Type) === 'SERVICE') {
        return { kind: 'ignored', ...document, reason: `${product.SKU ?? document.externalId} is a service, not goods.` };
    }
    const content = itemOf(product, required(product.SKU, `${path}.SKU`), defaultUnits, settings);
    return {
        kind: 'found',
        ...document,
        drafts: [{ recordType: 'item', part: '', content }],
        absence: 'source_gone',
        emptyReason: null,
    };
}
/** True when a measure of the product has no unit, so that the account's default is needed (one more call). */
export function needsDefaultUnits(product) {
    const isWeightBare = (product.Weight ?? 0) > 0 && product.WeightUnits === null;
    const isLengthBare = product.DimensionsUnits === null && (hasLength(productLengths(product)) || hasLength(cartonLengths(product)));
    return isWeightBare || isLengthBare;
}
function itemOf(product, sku, defaultUnits, settings) {
    const lengthUnit = product.DimensionsUnits ?? defaultUnits?.DefaultDimensionsUnits ?? null;
    const dimensions = dimensionsOf(productLengths(product), lengthUnit);
    return {
        itemCode: sku,
        name: product.Name ?? sku,
        itemGroup: settings.items.syncGroup ? product.Category : null,
        brand: product.Brand,
        status: normalised(product.Status) === 'DEPRECATED' ? 'inactive' : 'active',
        stockUnit: settings.items.syncStockUnit ? product.UOM : null,
        gtin: product.Barcode ?? sku,
        tracking: trackingOf(product.CostingMethod),
        expiryTracked: normalised(product.CostingMethod).includes('FEFO'),
        weight: weightOf(product.Weight, product.WeightUnits ?? defaultUnits?.DefaultWeightUnits ?? null),
        dimensions,
        volume: volumeOf(dimensions),
        carton: cartonOf(product, lengthUnit),
        attributes: attributesOf(product),
    };
}
/** Anything but plain FIFO says how pieces are told apart (REFERENCE 2.2, `CostingMethod`). */
function trackingOf(costingMethod) {
    const method = normalised(costingMethod);
    if (method.includes('SERIAL'))
        return 'serial';
    return method.includes('BATCH') ? 'batch' : 'none';
}
function cartonOf(product, lengthUnit) {
    const quantity = countOf(product.CartonQuantity);
    const innerQuantity = countOf(product.CartonInnerQuantity);
    const lengths = cartonLengths(product);
    const dimensions = dimensionsOf(lengths, lengthUnit);
    if (dimensions !== null)
        return { ...dimensions, quantity, innerQuantity };
    if (quantity === 0 && innerQuantity === 0)
        return null;
    // Only counts are known; the zero lengths need some unit, and in the metric one they mean the same.
    return { length: 0, width: 0, height: 0, unit: 'mm', quantity, innerQuantity };
}
function countOf(value) {
    return Number(Math.max(value ?? 0, 0).toFixed(4));
}
function productLengths(product) {
    return { length: product.Length, width: product.Width, height: product.Height };
}
function cartonLengths(product) {
    return { length: product.CartonLength, width: product.CartonWidth, height: product.CartonHeight };
}
function attributesOf(product) {
    const values = [
        product.AdditionalAttribute1,
        product.AdditionalAttribute2,
        product.AdditionalAttribute3,
        product.AdditionalAttribute4,
        product.AdditionalAttribute5,
        product.AdditionalAttribute6,
        product.AdditionalAttribute7,
        product.AdditionalAttribute8,
        product.AdditionalAttribute9,
        product.AdditionalAttribute10,
    ];
    const attributes = {};
    values.forEach((value, index) => {
        if (value !== null)
            attributes[String(index + 1)] = value;
    });
    return attributes;
}
//# sourceMappingURL=products.mapper.js.map