/** The repeated fields of one line. */
export function lineFields(product) {
    const fields = {
        ProductLength: product.Length,
        ProductWidth: product.Width,
        ProductHeight: product.Height,
        ProductWeight: product.Weight,
        WeightUnits: product.WeightUnits,
        DimensionsUnits: product.DimensionsUnits,
    };
    for (let number = 1; number <= 10; number += 1)
        fields[`ProductCustomField${number}`] = null;
    return fields;
}
/** A copy of a step without the repeated product fields, as the fulfilment endpoints answer unless asked for them. */
export function withoutProductInfo(step) {
    return {
        ...step,
        Lines: step.Lines.map((line) => Object.fromEntries(Object.entries(line).filter(([key]) => !isProductInfo(key)))),
    };
}
function isProductInfo(key) {
    return /^Product(Length|Width|Height|Weight|CustomField\d+)$|^(Weight|Dimensions)Units$/.test(key);
}
//# sourceMappingURL=line-fields.js.map