import { formatInstant } from '../dates.js';
import { invalid } from '../simulator-error.js';
import { DocumentBook } from './document-book.js';
import { buildProduct, productChanges, productNotice } from './product.js';
/** The products of one account. */
export class ProductBook {
    context;
    documents;
    createdAt = new Map();
    constructor(context) {
        this.context = context;
        this.documents = new DocumentBook({
            name: 'product',
            id: (product) => product.ID,
            number: (product) => product.SKU,
            stamp: (product) => product.LastModifiedOn,
            setStamp: (product, at) => (product.LastModifiedOn = formatInstant(at)),
            row: (product) => product,
            rowNumber: (product) => product.SKU,
        }, context.clock);
    }
    /** Creates products; Cin7 tells of all of them in one `Product/Updated` body. */
    create(inputs) {
        const products = inputs.map((input) => {
            if (!input.sku)
                throw invalid('A product needs a sku.');
            if (this.documents.find(input.sku) !== undefined)
                throw invalid(`There is already a product "${input.sku}".`);
            const product = this.documents.touch(buildProduct(input));
            this.createdAt.set(product.ID, this.context.clock.date());
            return product;
        });
        this.notify(products, 'Creation');
        return products;
    }
    /** Changes products; one notification names them all. */
    update(changes) {
        const products = changes.map(({ reference, changes: given }) => {
            const product = this.documents.get(reference);
            // Type cannot be changed later (REFERENCE 2.2), so `productChanges` leaves it out.
            const changed = { ...product, ...productChanges(given) };
            return this.documents.touch(changed);
        });
        this.notify(products, 'Update');
        return products;
    }
    /** `Event` is documented only as `Creation`; the word for a change is a guess nobody should rely on (REFERENCE 8.1). */
    notify(products, event) {
        if (products.length === 0)
            return;
        this.context.notify('Product/Updated', {
            NumberOfProducts: products.length,
            ProductDetailsList: products.map((product) => productNotice(product, event, this.createdAt.get(product.ID) ?? this.context.clock.date())),
            EventType: 'Product/Updated',
        });
    }
}
//# sourceMappingURL=product-book.js.map