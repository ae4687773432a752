import { readListPage } from './list-page.js';
/** The answer of `GET /product`, also with `ID=`: a list of none or one. */
export function readProductList(body) {
    return readListPage(body, 'Products', readProduct);
}
/** One product of a list or of a notification's `ProductDetailsList`. */
export function readProduct(product) {
    return {
        ...product.source,
        ID: product.guid('ID'),
        SKU: product.text('SKU'),
        Name: product.text('Name'),
        Category: product.text('Category'),
        Brand: product.text('Brand'),
        Type: product.text('Type'),
        CostingMethod: product.text('CostingMethod'),
        Status: product.text('Status'),
        UOM: product.text('UOM'),
        Barcode: product.text('Barcode'),
        Length: product.number('Length'),
        Width: product.number('Width'),
        Height: product.number('Height'),
        DimensionsUnits: product.text('DimensionsUnits'),
        Weight: product.number('Weight'),
        WeightUnits: product.text('WeightUnits'),
        CartonLength: product.number('CartonLength'),
        CartonWidth: product.number('CartonWidth'),
        CartonHeight: product.number('CartonHeight'),
        CartonQuantity: product.number('CartonQuantity'),
        CartonInnerQuantity: product.number('CartonInnerQuantity'),
        AdditionalAttribute1: product.text('AdditionalAttribute1'),
        AdditionalAttribute2: product.text('AdditionalAttribute2'),
        AdditionalAttribute3: product.text('AdditionalAttribute3'),
        AdditionalAttribute4: product.text('AdditionalAttribute4'),
        AdditionalAttribute5: product.text('AdditionalAttribute5'),
        AdditionalAttribute6: product.text('AdditionalAttribute6'),
        AdditionalAttribute7: product.text('AdditionalAttribute7'),
        AdditionalAttribute8: product.text('AdditionalAttribute8'),
        AdditionalAttribute9: product.text('AdditionalAttribute9'),
        AdditionalAttribute10: product.text('AdditionalAttribute10'),
        LastModifiedOn: product.instant('LastModifiedOn'),
    };
}
//# sourceMappingURL=product.payload.js.map