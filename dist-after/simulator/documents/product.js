import { formatInstant } from '../dates.js';
import { newId } from '../ids.js';
/** Arrays that `/product` fills only when asked for with its `Include...` parameters (REFERENCE 2.1). */
export const INCLUDED_ON_REQUEST = {
    includesuppliers: ['Suppliers'],
    includereorderlevels: ['ReorderLevels'],
    includebom: ['BillOfMaterialsProducts', 'BillOfMaterialsServices'],
    includemovements: ['Movements'],
    includeattachments: ['Attachments'],
    includecustomprices: ['CustomPrices'],
};
/** A new product with every documented key. */
export function buildProduct(input) {
    const product = {
        ID: (input.id ?? newId()).toLowerCase(),
        SKU: input.sku,
        Name: input.name ?? input.sku,
        Category: input.category ?? 'Other',
        Brand: input.brand ?? null,
        Type: input.type ?? 'Stock',
        CostingMethod: input.costingMethod ?? 'FIFO',
        DropShipMode: 'No Drop Ship',
        DefaultLocation: input.defaultLocation ?? null,
        ...measures(input),
        MinimumBeforeReorder: 0,
        ReorderQuantity: 0,
        ...prices(input.price ?? 0),
        AverageCost: input.cost ?? 0,
        ShortDescription: '',
        Description: '',
        InternalNote: '',
        ...numbered('AdditionalAttribute', ''),
        AttributeSet: null,
        DiscountRule: null,
        Tags: '',
        Status: input.status ?? 'Active',
        StockLocator: '',
        COGSAccount: null,
        RevenueAccount: null,
        ExpenseAccount: null,
        InventoryAccount: null,
        PurchaseTaxRule: null,
        SaleTaxRule: null,
        LastModifiedOn: '',
        Sellable: true,
        PickZones: '',
        ...assembly(),
        Suppliers: [],
        ReorderLevels: [],
        BillOfMaterialsProducts: [],
        BillOfMaterialsServices: [],
        Movements: [],
        Attachments: [],
        CustomPrices: [],
        ...carton(input),
        HSCode: null,
        CountryOfOrigin: null,
        CountryOfOriginCode: null,
    };
    return Object.assign(product, input.fields);
}
/** The fields of a product that an input names, for a change of an existing one. */
export function productChanges(input) {
    const pairs = [
        ['SKU', input.sku],
        ['Name', input.name],
        ['Category', input.category],
        ['Brand', input.brand],
        ['CostingMethod', input.costingMethod],
        ['Barcode', input.barcode],
        ['UOM', input.uom],
        ['PriceTier1', input.price],
        ['AverageCost', input.cost],
        ['Weight', input.weight],
        ['WeightUnits', input.weightUnits],
        ['Length', input.length],
        ['Width', input.width],
        ['Height', input.height],
        ['DimensionsUnits', input.dimensionsUnits],
        ['CartonLength', input.carton?.length],
        ['CartonWidth', input.carton?.width],
        ['CartonHeight', input.carton?.height],
        ['CartonQuantity', input.carton?.quantity],
        ['CartonInnerQuantity', input.carton?.innerQuantity],
        ['DefaultLocation', input.defaultLocation],
        ['Status', input.status],
    ];
    const given = Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
    return { ...given, ...input.fields };
}
/** One entry of a `Product/Updated` body: nearly the whole product, without the arrays and the carton (REFERENCE 8.1). */
export function productNotice(product, event, createdAt) {
    const omitted = new Set([...Object.values(INCLUDED_ON_REQUEST).flat()]);
    const kept = Object.entries(product).filter(([key]) => !omitted.has(key) && !key.startsWith('Carton'));
    const extras = {
        AlwaysShowQuantity: product['AlwaysShowQuantity'] ?? 0,
        BOMType: product['BOMType'] ?? 'None',
        WarrantyName: product['WarrantyName'] ?? null,
        // Without `Z`, as in the documented body.
        CreatedDate: formatInstant(createdAt).replace('Z', ''),
    };
    return { Event: event, ...Object.fromEntries(kept), ...extras };
}
function measures(input) {
    return {
        Length: input.length ?? 0,
        Width: input.width ?? 0,
        Height: input.height ?? 0,
        Weight: input.weight ?? 0,
        UOM: input.uom ?? 'Item',
        WeightUnits: input.weightUnits ?? null,
        DimensionsUnits: input.dimensionsUnits ?? null,
        Barcode: input.barcode ?? '',
    };
}
function carton(input) {
    return {
        CartonHeight: input.carton?.height ?? 0,
        CartonWidth: input.carton?.width ?? 0,
        CartonLength: input.carton?.length ?? 0,
        CartonQuantity: input.carton?.quantity ?? 0,
        CartonInnerQuantity: input.carton?.innerQuantity ?? 0,
    };
}
function prices(price) {
    const tiers = {};
    for (let number = 1; number <= 10; number += 1)
        tiers[`Tier ${number}`] = number === 1 ? price : 0;
    return { ...numbered('PriceTier', 0), PriceTier1: price, PriceTiers: tiers };
}
function assembly() {
    return {
        BillOfMaterial: false,
        AutoAssembly: false,
        AutoDisassembly: false,
        QuantityToProduce: 1,
        AssemblyInstructionURL: '',
        AssemblyCostEstimationMethod: 'Average Cost',
    };
}
function numbered(prefix, value) {
    return Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`${prefix}${index + 1}`, value]));
}
//# sourceMappingURL=product.js.map