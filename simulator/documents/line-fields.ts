import type { Product } from './product.js';

/** The product measures and custom fields that Cin7 repeats on every line with a product (REFERENCE 3.5). */
export interface LineFields {
  ProductLength: number;
  ProductWidth: number;
  ProductHeight: number;
  ProductWeight: number;
  WeightUnits: string | null;
  DimensionsUnits: string | null;
  [customField: `ProductCustomField${number}`]: string | null;
}

/** The repeated fields of one line. */
export function lineFields(product: Product): LineFields {
  const fields: LineFields = {
    ProductLength: product.Length,
    ProductWidth: product.Width,
    ProductHeight: product.Height,
    ProductWeight: product.Weight,
    WeightUnits: product.WeightUnits,
    DimensionsUnits: product.DimensionsUnits,
  };
  for (let number = 1; number <= 10; number += 1) fields[`ProductCustomField${number}`] = null;
  return fields;
}

/** A copy of a step without the repeated product fields, as the fulfilment endpoints answer unless asked for them. */
export function withoutProductInfo<Step extends { Lines: object[] }>(step: Step): Step {
  return {
    ...step,
    Lines: step.Lines.map((line) => Object.fromEntries(Object.entries(line).filter(([key]) => !isProductInfo(key)))),
  };
}

function isProductInfo(key: string): boolean {
  return /^Product(Length|Width|Height|Weight|CustomField\d+)$|^(Weight|Dimensions)Units$/.test(key);
}
