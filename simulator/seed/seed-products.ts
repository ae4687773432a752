import type { ProductInput } from '../documents/product.js';
import { stableId } from '../ids.js';

/** Invented goods: plain, with carton, batch, batch with expiry, serial, a service, one retired. */
const products: Omit<ProductInput, 'id'>[] = [
  { sku: 'BOOT-TAN-09', name: 'Ridgeline hiking boot tan 9', category: 'Footwear', brand: 'Ridgeline', price: 189, cost: 82, barcode: '9312345000017', weight: 1.4, length: 34, width: 24, height: 13 },
  { sku: 'BOOT-TAN-10', name: 'Ridgeline hiking boot tan 10', category: 'Footwear', brand: 'Ridgeline', price: 189, cost: 82, barcode: '9312345000024', weight: 1.45, length: 34, width: 24, height: 13 },
  { sku: 'SOCK-WOOL-M', name: 'Merino sock medium', category: 'Footwear', brand: 'Ridgeline', price: 24.5, cost: 9.2, barcode: '9312345000031', weight: 0.09, length: 20, width: 10, height: 3, carton: { length: 60, width: 40, height: 35, quantity: 48, innerQuantity: 6 } },
  { sku: 'TENT-2P', name: 'Two person tent', category: 'Shelter', brand: 'Outback Lite', price: 429, cost: 205, barcode: '9312345000048', weight: 2.6, length: 48, width: 16, height: 16 },
  { sku: 'MUG-ENAMEL', name: 'Enamel mug blue 350 ml', category: 'Kitchen', price: 14.95, cost: 4.1, barcode: '9312345000055', weight: 0.15, length: 9, width: 9, height: 8, carton: { length: 40, width: 30, height: 30, quantity: 24, innerQuantity: 4 } },
  { sku: 'GAS-230', name: 'Gas canister 230 g', category: 'Kitchen', price: 11.5, cost: 5.3, barcode: '9312345000062', weight: 0.38, costingMethod: 'FIFO - Batch' },
  { sku: 'BAR-MUESLI', name: 'Muesli bar macadamia', category: 'Food', brand: 'Bushtrack', price: 3.8, cost: 1.35, barcode: '9312345000079', weight: 0.05, costingMethod: 'FEFO - Batch', carton: { length: 39, width: 29, height: 22, quantity: 120, innerQuantity: 12 } },
  { sku: 'MEAL-CURRY', name: 'Freeze dried curry', category: 'Food', brand: 'Bushtrack', price: 15.9, cost: 7.4, barcode: '9312345000086', weight: 0.175, costingMethod: 'FEFO - Batch' },
  { sku: 'GPS-HAND', name: 'Handheld GPS', category: 'Electronics', brand: 'Truenorth', price: 599, cost: 340, barcode: '9312345000093', weight: 0.23, costingMethod: 'FIFO - Serial Number' },
  { sku: 'ROPE-10M', name: 'Accessory cord, by the metre', category: 'Climbing', price: 2.4, cost: 0.9, uom: 'm', weight: 0.06 },
  { sku: 'ENGRAVE', name: 'Engraving service', category: 'Services', type: 'Service', price: 12 },
  { sku: 'LAMP-OLD', name: 'Head lamp, first model', category: 'Electronics', price: 39, cost: 18, barcode: '9312345000109', status: 'Deprecated' },
];

/** The products of the seeded merchant; ids are the same in every run. */
export const SEED_PRODUCTS: ProductInput[] = products.map((product) => ({
  id: stableId(`product ${product.sku}`),
  uom: 'Item',
  weightUnits: product.type === 'Service' ? undefined : 'kg',
  dimensionsUnits: product.length === undefined ? undefined : 'cm',
  defaultLocation: 'Dandenong DC',
  ...product,
}));
