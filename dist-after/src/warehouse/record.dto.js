var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import * as openapi from "@nestjs/swagger";
import { ApiProperty } from '@nestjs/swagger';
/** Any JSON value; OpenAPI 3.0 has no shorter word for it. */
const ANY_VALUE = {
    nullable: true,
    oneOf: [
        { type: 'string' },
        { type: 'number' },
        { type: 'boolean' },
        { type: 'object', additionalProperties: true },
        { type: 'array', items: {} },
    ],
};
/** What every record carries besides its content. */
export class RecordDto {
    /** Our id. @example "0197a1de-7c3f-7b1a-9c55-0d8f3a0f2a11" */
    id;
    connectionId;
    /** Cin7's id of the document. @example "0e8a4c11-5555-4d5d-9e9e-000000000201" */
    externalId;
    /** +1 whenever the content changed. @example 1 */
    revision;
    /** Cin7's change stamp of the document this content was read from. @example "2026-11-20T05:11:02.117Z" */
    sourceUpdatedAt;
    createdAt;
    updatedAt;
    static _OPENAPI_METADATA_FACTORY() {
        return { id: { required: true, type: () => String, description: "Our id.", example: "0197a1de-7c3f-7b1a-9c55-0d8f3a0f2a11" }, connectionId: { required: true, type: () => String }, externalId: { required: true, type: () => String, description: "Cin7's id of the document.", example: "0e8a4c11-5555-4d5d-9e9e-000000000201" }, revision: { required: true, type: () => Number, description: "+1 whenever the content changed.", example: 1 }, sourceUpdatedAt: { required: true, type: () => String, nullable: true, description: "Cin7's change stamp of the document this content was read from.", example: "2026-11-20T05:11:02.117Z" }, createdAt: { required: true, type: () => String }, updatedAt: { required: true, type: () => String } };
    }
}
/** A number with its unit. */
export class MeasureDto {
    /** @example 1.25 */
    value;
    /** @example "kg" */
    unit;
    static _OPENAPI_METADATA_FACTORY() {
        return { value: { required: true, type: () => Number, example: 1.25 }, unit: { required: true, type: () => String, example: "kg" } };
    }
}
/** Outer dimensions of one piece. */
export class DimensionsDto {
    /** @example 300 */
    length;
    /** @example 200 */
    width;
    /** @example 120 */
    height;
    /** Metric units are kept in mm, imperial ones in in. @example "mm" */
    unit;
    static _OPENAPI_METADATA_FACTORY() {
        return { length: { required: true, type: () => Number, example: 300 }, width: { required: true, type: () => Number, example: 200 }, height: { required: true, type: () => Number, example: 120 }, unit: { required: true, description: "Metric units are kept in mm, imperial ones in in.", example: "mm", enum: ["in", "mm"] } };
    }
}
/** A carton of this item. */
export class CartonDto extends DimensionsDto {
    /** Pieces in one carton. @example 12 */
    quantity;
    /** Inner packs in one carton. @example 2 */
    innerQuantity;
    static _OPENAPI_METADATA_FACTORY() {
        return { quantity: { required: true, type: () => Number, description: "Pieces in one carton.", example: 12 }, innerQuantity: { required: true, type: () => Number, description: "Inner packs in one carton.", example: 2 } };
    }
}
/** One product of the merchant. */
export class ItemDto extends RecordDto {
    /** The SKU. @example "WIDGET-RED" */
    itemCode;
    /** @example "Widget red" */
    name;
    /** Cin7's category. @example "Widgets" */
    itemGroup;
    brand;
    /** @example "active" */
    status;
    /** Unit of measure. @example "EA" */
    stockUnit;
    /** The barcode, or the SKU where there is none. @example "9300000000017" */
    gtin;
    /** @example "none" */
    tracking;
    expiryTracked;
    /** In kg or lb. */
    weight;
    dimensions;
    /** In mm3 or in3. */
    volume;
    carton;
    /** Cin7's additional attributes that have a value, by their number. @example { "1": "Red" } */
    attributes;
    static _OPENAPI_METADATA_FACTORY() {
        return { itemCode: { required: true, type: () => String, description: "The SKU.", example: "WIDGET-RED" }, name: { required: true, type: () => String, example: "Widget red" }, itemGroup: { required: true, type: () => String, nullable: true, description: "Cin7's category.", example: "Widgets" }, brand: { required: true, type: () => String, nullable: true }, status: { required: true, example: "active", enum: ["active", "inactive"] }, stockUnit: { required: true, type: () => String, nullable: true, description: "Unit of measure.", example: "EA" }, gtin: { required: true, type: () => String, description: "The barcode, or the SKU where there is none.", example: "9300000000017" }, tracking: { required: true, example: "none", enum: ["none", "batch", "serial"] }, expiryTracked: { required: true, type: () => Boolean }, weight: { required: true, type: () => MeasureDto, nullable: true, description: "In kg or lb." }, dimensions: { required: true, type: () => DimensionsDto, nullable: true }, volume: { required: true, type: () => MeasureDto, nullable: true, description: "In mm3 or in3." }, carton: { required: true, type: () => CartonDto, nullable: true }, attributes: { required: true, type: "object", additionalProperties: { type: "string" }, description: "Cin7's additional attributes that have a value, by their number.", example: { "1": "Red" } } };
    }
}
/** A warehouse as the client knows it. */
export class WarehouseDto {
    /** By the connection's `warehouseMap`, else the location's name. @example "MEL1" */
    code;
    /** Cin7's id of the location. */
    locationId;
    /** @example "Main Warehouse" */
    locationName;
    static _OPENAPI_METADATA_FACTORY() {
        return { code: { required: true, type: () => String, nullable: true, description: "By the connection's `warehouseMap`, else the location's name.", example: "MEL1" }, locationId: { required: true, type: () => String, nullable: true, description: "Cin7's id of the location." }, locationName: { required: true, type: () => String, nullable: true, example: "Main Warehouse" } };
    }
}
/** Why and when a receipt or order was cancelled. */
export class CancellationDto {
    /** @example "voided" */
    reason;
    /** Cin7's change stamp that brought it. */
    at;
    static _OPENAPI_METADATA_FACTORY() {
        return { reason: { required: true, example: "voided", enum: ["voided", "pick_undone", "source_gone"] }, at: { required: true, type: () => String, description: "Cin7's change stamp that brought it." } };
    }
}
/** Who sends the goods. */
export class SupplierDto {
    id;
    /** @example "Carlton Supplies" */
    name;
    contact;
    phone;
    static _OPENAPI_METADATA_FACTORY() {
        return { id: { required: true, type: () => String, nullable: true }, name: { required: true, type: () => String, nullable: true, example: "Carlton Supplies" }, contact: { required: true, type: () => String, nullable: true }, phone: { required: true, type: () => String, nullable: true } };
    }
}
/** One line to receive. */
export class ReceiptLineDto {
    /** @example 1 */
    lineNumber;
    /** @example "WIDGET-RED" */
    itemCode;
    externalProductId;
    name;
    /** At most 4 decimals. @example 100 */
    quantity;
    supplierItemCode;
    comment;
    static _OPENAPI_METADATA_FACTORY() {
        return { lineNumber: { required: true, type: () => Number, example: 1 }, itemCode: { required: true, type: () => String, example: "WIDGET-RED" }, externalProductId: { required: true, type: () => String, nullable: true }, name: { required: true, type: () => String, nullable: true }, quantity: { required: true, type: () => Number, description: "At most 4 decimals.", example: 100 }, supplierItemCode: { required: true, type: () => String, nullable: true }, comment: { required: true, type: () => String, nullable: true } };
    }
}
/** Goods that will arrive: a purchase, or the receiving end of a transfer. */
export class ReceiptDto extends RecordDto {
    /** @example "purchase" */
    kind;
    /** @example "PO-00026" */
    reference;
    /** @example "open" */
    status;
    cancellation;
    supplier;
    warehouse;
    /** A calendar day of the merchant. @example "2026-12-05" */
    expectedOn;
    note;
    lines;
    static _OPENAPI_METADATA_FACTORY() {
        return { kind: { required: true, example: "purchase", enum: ["purchase", "transfer"] }, reference: { required: true, type: () => String, example: "PO-00026" }, status: { required: true, example: "open", enum: ["open", "closed", "cancelled"] }, cancellation: { required: true, type: () => CancellationDto, nullable: true }, supplier: { required: true, type: () => SupplierDto, nullable: true }, warehouse: { required: true, type: () => WarehouseDto }, expectedOn: { required: true, type: () => String, nullable: true, description: "A calendar day of the merchant.", example: "2026-12-05" }, note: { required: true, type: () => String, nullable: true }, lines: { required: true, type: () => [ReceiptLineDto] } };
    }
}
/** Who ordered; for a transfer the receiving location. */
export class CustomerDto {
    id;
    /** @example "Hamilton Books" */
    name;
    contact;
    email;
    phone;
    static _OPENAPI_METADATA_FACTORY() {
        return { id: { required: true, type: () => String, nullable: true }, name: { required: true, type: () => String, nullable: true, example: "Hamilton Books" }, contact: { required: true, type: () => String, nullable: true }, email: { required: true, type: () => String, nullable: true }, phone: { required: true, type: () => String, nullable: true } };
    }
}
/** Where the goods go. */
export class DeliverToDto {
    /** Company, else contact, else customer. @example "Hamilton Books" */
    name;
    company;
    contact;
    /** @example "3 Park Street" */
    line1;
    line2;
    /** @example "Southbank" */
    suburb;
    /** Short code where known. @example "VIC" */
    state;
    /** @example "3006" */
    postcode;
    /** As Cin7 has it, else the connection's default. @example "Australia" */
    country;
    /** ISO 3166-1 alpha-2 where known. @example "AU" */
    countryCode;
    phone;
    email;
    static _OPENAPI_METADATA_FACTORY() {
        return { name: { required: true, type: () => String, nullable: true, description: "Company, else contact, else customer.", example: "Hamilton Books" }, company: { required: true, type: () => String, nullable: true }, contact: { required: true, type: () => String, nullable: true }, line1: { required: true, type: () => String, nullable: true, example: "3 Park Street" }, line2: { required: true, type: () => String, nullable: true }, suburb: { required: true, type: () => String, nullable: true, example: "Southbank" }, state: { required: true, type: () => String, nullable: true, description: "Short code where known.", example: "VIC" }, postcode: { required: true, type: () => String, nullable: true, example: "3006" }, country: { required: true, type: () => String, nullable: true, description: "As Cin7 has it, else the connection's default.", example: "Australia" }, countryCode: { required: true, type: () => String, nullable: true, description: "ISO 3166-1 alpha-2 where known.", example: "AU" }, phone: { required: true, type: () => String, nullable: true }, email: { required: true, type: () => String, nullable: true } };
    }
}
/** One line to pick or dispatch. */
export class OrderLineDto {
    /** @example 1 */
    lineNumber;
    /** @example "WIDGET-RED" */
    itemCode;
    externalProductId;
    name;
    /** At most 4 decimals. @example 10 */
    quantity;
    /** @example "A-01" */
    binLocation;
    batchOrSerial;
    /** A calendar day. @example "2027-06-30" */
    expiresOn;
    static _OPENAPI_METADATA_FACTORY() {
        return { lineNumber: { required: true, type: () => Number, example: 1 }, itemCode: { required: true, type: () => String, example: "WIDGET-RED" }, externalProductId: { required: true, type: () => String, nullable: true }, name: { required: true, type: () => String, nullable: true }, quantity: { required: true, type: () => Number, description: "At most 4 decimals.", example: 10 }, binLocation: { required: true, type: () => String, nullable: true, example: "A-01" }, batchOrSerial: { required: true, type: () => String, nullable: true }, expiresOn: { required: true, type: () => String, nullable: true, description: "A calendar day.", example: "2027-06-30" } };
    }
}
/** Goods to dispatch: one authorised fulfilment of a sale from one warehouse, or the sending end of a transfer. */
export class OrderDto extends RecordDto {
    /** @example "sale" */
    kind;
    /** Sale number . fulfilment number, with `-<warehouse code>` when a pick spans several. @example "SO-00044.1" */
    reference;
    /** @example "SO-00044" */
    saleNumber;
    /** @example 1 */
    fulfilmentNumber;
    /** Cin7's id of the fulfilment, or of the transfer. */
    taskId;
    /** `closed` once the goods have left. @example "open" */
    status;
    cancellation;
    customer;
    /** The customer's own number. @example "PO-778" */
    customerReference;
    /** @example "2026-11-19" */
    orderedOn;
    /** @example "2026-11-25" */
    shipBy;
    /** The mapped code, else Cin7's text. @example "DHL Express" */
    carrier;
    shippingNotes;
    deliverTo;
    warehouse;
    lines;
    static _OPENAPI_METADATA_FACTORY() {
        return { kind: { required: true, example: "sale", enum: ["transfer", "sale"] }, reference: { required: true, type: () => String, description: "Sale number . fulfilment number, with `-<warehouse code>` when a pick spans several.", example: "SO-00044.1" }, saleNumber: { required: true, type: () => String, nullable: true, example: "SO-00044" }, fulfilmentNumber: { required: true, type: () => Number, nullable: true, example: 1 }, taskId: { required: true, type: () => String, description: "Cin7's id of the fulfilment, or of the transfer." }, status: { required: true, description: "`closed` once the goods have left.", example: "open", enum: ["open", "closed", "cancelled"] }, cancellation: { required: true, type: () => CancellationDto, nullable: true }, customer: { required: true, type: () => CustomerDto, nullable: true }, customerReference: { required: true, type: () => String, nullable: true, description: "The customer's own number.", example: "PO-778" }, orderedOn: { required: true, type: () => String, nullable: true, example: "2026-11-19" }, shipBy: { required: true, type: () => String, nullable: true, example: "2026-11-25" }, carrier: { required: true, type: () => String, nullable: true, description: "The mapped code, else Cin7's text.", example: "DHL Express" }, shippingNotes: { required: true, type: () => String, nullable: true }, deliverTo: { required: true, type: () => DeliverToDto, nullable: true }, warehouse: { required: true, type: () => WarehouseDto }, lines: { required: true, type: () => [OrderLineDto] } };
    }
}
/** One value that differs between two revisions. */
export class FieldChangeDto {
    /** Where. A line is named by its place from 0 in the revision before, one that was added in this revision.
     * @example "lines[0].quantity" */
    path;
    /** Null when it was not there. */
    before;
    /** Null when it is not there any more. */
    after;
    /** Which item a changed line is about; null with what is no line.
     * @example "WIDGET-RED" */
    itemCode;
    static _OPENAPI_METADATA_FACTORY() {
        return { path: { required: true, type: () => String, description: "Where. A line is named by its place from 0 in the revision before, one that was added in this revision.", example: "lines[0].quantity" }, before: { required: true, type: () => Object, description: "Null when it was not there." }, after: { required: true, type: () => Object, description: "Null when it is not there any more." }, itemCode: { required: true, type: () => String, nullable: true, description: "Which item a changed line is about; null with what is no line.", example: "WIDGET-RED" } };
    }
}
__decorate([
    ApiProperty(ANY_VALUE),
    __metadata("design:type", Object)
], FieldChangeDto.prototype, "before", void 0);
__decorate([
    ApiProperty(ANY_VALUE),
    __metadata("design:type", Object)
], FieldChangeDto.prototype, "after", void 0);
class RevisionDto {
    /** @example 2 */
    revision;
    /** @example "cancelled" */
    change;
    occurredAt;
    /** What differs from the revision before; empty for the first. Lines are compared with the lines that they were: by
     * product, bin, batch and expiry, not by their place. Made to the record before, with the lines put in the order of
     * `lineNumber`, the changes give this one. */
    changes;
    static _OPENAPI_METADATA_FACTORY() {
        return { revision: { required: true, type: () => Number, example: 2 }, change: { required: true, example: "cancelled", enum: ["cancelled", "created", "updated"] }, occurredAt: { required: true, type: () => String }, changes: { required: true, type: () => [FieldChangeDto], description: "What differs from the revision before; empty for the first. Lines are compared with the lines that they were: by\nproduct, bin, batch and expiry, not by their place. Made to the record before, with the lines put in the order of\n`lineNumber`, the changes give this one." } };
    }
}
/** One revision of an item. */
export class ItemRevisionDto extends RevisionDto {
    record;
    static _OPENAPI_METADATA_FACTORY() {
        return { record: { required: true, type: () => ItemDto } };
    }
}
/** One revision of a receipt. */
export class ReceiptRevisionDto extends RevisionDto {
    record;
    static _OPENAPI_METADATA_FACTORY() {
        return { record: { required: true, type: () => ReceiptDto } };
    }
}
/** One revision of an order. */
export class OrderRevisionDto extends RevisionDto {
    record;
    static _OPENAPI_METADATA_FACTORY() {
        return { record: { required: true, type: () => OrderDto } };
    }
}
class PageDto {
    /** Where the next page begins; null at the end. */
    nextCursor;
    static _OPENAPI_METADATA_FACTORY() {
        return { nextCursor: { required: true, type: () => String, nullable: true, description: "Where the next page begins; null at the end." } };
    }
}
export class ItemRevisionPageDto extends PageDto {
    data;
    static _OPENAPI_METADATA_FACTORY() {
        return { data: { required: true, type: () => [ItemRevisionDto] } };
    }
}
export class ReceiptRevisionPageDto extends PageDto {
    data;
    static _OPENAPI_METADATA_FACTORY() {
        return { data: { required: true, type: () => [ReceiptRevisionDto] } };
    }
}
export class OrderRevisionPageDto extends PageDto {
    data;
    static _OPENAPI_METADATA_FACTORY() {
        return { data: { required: true, type: () => [OrderRevisionDto] } };
    }
}
//# sourceMappingURL=record.dto.js.map