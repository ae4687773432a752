/** Ten fields, of which the given ones are filled. */
export function additionalAttributes(given = {}) {
    const attributes = {};
    for (let number = 1; number <= 10; number += 1)
        attributes[`AdditionalAttribute${number}`] = '';
    return Object.assign(attributes, given);
}
//# sourceMappingURL=additional-attributes.js.map