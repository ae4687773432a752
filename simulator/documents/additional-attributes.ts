/** The ten free fields of a document; unset ones are empty texts in Cin7's answers. */
export type AdditionalAttributes = Record<`AdditionalAttribute${number}`, string>;

/** Ten fields, of which the given ones are filled. */
export function additionalAttributes(given: Partial<AdditionalAttributes> = {}): AdditionalAttributes {
  const attributes: AdditionalAttributes = {};
  for (let number = 1; number <= 10; number += 1) attributes[`AdditionalAttribute${number}`] = '';
  return Object.assign(attributes, given);
}
