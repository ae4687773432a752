var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import * as openapi_import_1 from "../acknowledgements/acknowledgement.dto.js";
import * as openapi_import_2 from "../record.dto.js";
import * as openapi from "@nestjs/swagger";
import { IsIn, IsOptional } from 'class-validator';
import { RecordDto } from '../record.dto.js';
/** In whose field names a record is answered. */
export class RecordViewDto {
    /** `dotwms`: with the field names of .wms, beside the bookkeeping in ours. */
    view;
    static _OPENAPI_METADATA_FACTORY() {
        return { view: { required: false, description: "`dotwms`: with the field names of .wms, beside the bookkeeping in ours.", enum: ["dotwms"], enum: ['dotwms'] } };
    }
}
__decorate([
    IsIn(['dotwms']),
    IsOptional(),
    __metadata("design:type", String)
], RecordViewDto.prototype, "view", void 0);
/** What is ours of a record in the field names of .wms: needed to follow and to acknowledge it. */
export class DotwmsRecordDto extends RecordDto {
    /** What was said last about the newest revision that was acknowledged; null when nothing was. */
    acknowledgement;
    /** What a client is waited for. */
    awaiting;
    static _OPENAPI_METADATA_FACTORY() {
        return { acknowledgement: { required: true, type: () => openapi_import_1.LatestAcknowledgementDto, nullable: true, description: "What was said last about the newest revision that was acknowledged; null when nothing was." }, awaiting: { required: true, type: () => openapi_import_1.AwaitingDto, nullable: true, description: "What a client is waited for." } };
    }
}
/** One line of an order. */
export class DotwmsOrderLineDto {
    /** The SKU. @example "WIDGET-RED" */
    ItemCode;
    /** @example 10 */
    Quantity;
    /** @example "A-01" */
    BinLocation;
    static _OPENAPI_METADATA_FACTORY() {
        return { ItemCode: { required: true, type: () => String, description: "The SKU.", example: "WIDGET-RED" }, Quantity: { required: true, type: () => Number, example: 10 }, BinLocation: { required: true, type: () => String, nullable: true, example: "A-01" } };
    }
}
/** An order in the field names of .wms. What is not known is null. */
export class DotwmsOrderDto extends DotwmsRecordDto {
    /** Ours: do not pick what is `closed` or `cancelled`. @example "open" */
    status;
    cancellation;
    /** By the warehouse map. @example "MEL1" */
    WarehouseCode;
    /** @example "Cin7 Core API (Sales)" */
    OrderSource;
    /** Sale number . fulfilment number, with `-<warehouse code>` when a pick spans several; a transfer's number.
     * @example "SO-00044.1" */
    PackSlipNumber;
    /** `CUSTOMER`; with a transfer the receiving location. @example "CUSTOMER" */
    ParentCustomerCode;
    /** The customer; with a transfer the receiving location. @example "Hamilton Books" */
    CustomerCode;
    /** The customer's reference, the transfer's reference. @example "PO-778" */
    OrderNumber;
    /** A calendar day; with a transfer that names none the day (UTC) on which the order came. @example "2026-11-19" */
    OrderDate;
    /** `INTERNAL`; null with a transfer. @example "INTERNAL" */
    PackingSlipURL;
    /** By the carrier map. @example "DHL" */
    CarrierServiceCode;
    /** Company and contact, else the customer; with a transfer the receiving location. @example "Hamilton Books, Ada Hill" */
    DeliveryName;
    DeliveryAddress1;
    DeliveryAddress2;
    DeliverySuburb;
    /** Short code where known. @example "VIC" */
    DeliveryState;
    DeliveryPostcode;
    /** @example "Australia" */
    DeliveryCountry;
    DeliveryEmail;
    DeliveryPhone;
    /** Cin7's id of the sale; `TRANSFER` with a transfer. */
    Additional01;
    /** Cin7's id of the fulfilment or the transfer. */
    Additional02;
    /** `SALESORDER` or `TRANSFER`. @example "SALESORDER" */
    Additional03;
    Line;
    static _OPENAPI_METADATA_FACTORY() {
        return { status: { required: true, description: "Ours: do not pick what is `closed` or `cancelled`.", example: "open", enum: ["open", "closed", "cancelled"] }, cancellation: { required: true, type: () => openapi_import_2.CancellationDto, nullable: true }, WarehouseCode: { required: true, type: () => String, nullable: true, description: "By the warehouse map.", example: "MEL1" }, OrderSource: { required: true, type: () => String, example: "Cin7 Core API (Sales)" }, PackSlipNumber: { required: true, type: () => String, description: "Sale number . fulfilment number, with `-<warehouse code>` when a pick spans several; a transfer's number.", example: "SO-00044.1" }, ParentCustomerCode: { required: true, type: () => String, nullable: true, description: "`CUSTOMER`; with a transfer the receiving location.", example: "CUSTOMER" }, CustomerCode: { required: true, type: () => String, nullable: true, description: "The customer; with a transfer the receiving location.", example: "Hamilton Books" }, OrderNumber: { required: true, type: () => String, nullable: true, description: "The customer's reference, the transfer's reference.", example: "PO-778" }, OrderDate: { required: true, type: () => String, nullable: true, description: "A calendar day; with a transfer that names none the day (UTC) on which the order came.", example: "2026-11-19" }, PackingSlipURL: { required: true, type: () => String, nullable: true, description: "`INTERNAL`; null with a transfer.", example: "INTERNAL" }, CarrierServiceCode: { required: true, type: () => String, nullable: true, description: "By the carrier map.", example: "DHL" }, DeliveryName: { required: true, type: () => String, nullable: true, description: "Company and contact, else the customer; with a transfer the receiving location.", example: "Hamilton Books, Ada Hill" }, DeliveryAddress1: { required: true, type: () => String, nullable: true }, DeliveryAddress2: { required: true, type: () => String, nullable: true }, DeliverySuburb: { required: true, type: () => String, nullable: true }, DeliveryState: { required: true, type: () => String, nullable: true, description: "Short code where known.", example: "VIC" }, DeliveryPostcode: { required: true, type: () => String, nullable: true }, DeliveryCountry: { required: true, type: () => String, nullable: true, example: "Australia" }, DeliveryEmail: { required: true, type: () => String, nullable: true }, DeliveryPhone: { required: true, type: () => String, nullable: true }, Additional01: { required: true, type: () => String, description: "Cin7's id of the sale; `TRANSFER` with a transfer." }, Additional02: { required: true, type: () => String, description: "Cin7's id of the fulfilment or the transfer." }, Additional03: { required: true, type: () => String, description: "`SALESORDER` or `TRANSFER`.", example: "SALESORDER" }, Line: { required: true, type: () => [DotwmsOrderLineDto] } };
    }
}
/** One line of a receipt. */
export class DotwmsReceiptLineDto {
    /** The SKU. @example "WIDGET-RED" */
    ItemCode;
    /** @example 100 */
    Quantity;
    static _OPENAPI_METADATA_FACTORY() {
        return { ItemCode: { required: true, type: () => String, description: "The SKU.", example: "WIDGET-RED" }, Quantity: { required: true, type: () => Number, example: 100 } };
    }
}
/** A receipt in the field names of .wms. */
export class DotwmsReceiptDto extends DotwmsRecordDto {
    /** Ours. @example "open" */
    status;
    cancellation;
    /** The purchase's or transfer's number. @example "PO-00026" */
    ShipmentNumber;
    /** By the warehouse map. @example "MEL1" */
    WarehouseCode;
    Line;
    static _OPENAPI_METADATA_FACTORY() {
        return { status: { required: true, description: "Ours.", example: "open", enum: ["open", "closed", "cancelled"] }, cancellation: { required: true, type: () => openapi_import_2.CancellationDto, nullable: true }, ShipmentNumber: { required: true, type: () => String, description: "The purchase's or transfer's number.", example: "PO-00026" }, WarehouseCode: { required: true, type: () => String, nullable: true, description: "By the warehouse map.", example: "MEL1" }, Line: { required: true, type: () => [DotwmsReceiptLineDto] } };
    }
}
/** What is scanned for an item. */
export class DotwmsTradeItemDto {
    /** The barcode, or the SKU where there is none. @example "9300000000017" */
    GTIN;
    /** @example 1 */
    Quantity;
    /** In mm or in, as all lengths here. */
    Width;
    Height;
    Length;
    static _OPENAPI_METADATA_FACTORY() {
        return { GTIN: { required: true, type: () => String, description: "The barcode, or the SKU where there is none.", example: "9300000000017" }, Quantity: { required: true, type: () => Number, example: 1 }, Width: { required: true, type: () => Number, nullable: true, description: "In mm or in, as all lengths here." }, Height: { required: true, type: () => Number, nullable: true }, Length: { required: true, type: () => Number, nullable: true } };
    }
}
/** An item in the field names of .wms. */
export class DotwmsItemDto extends DotwmsRecordDto {
    /** Ours. @example "active" */
    status;
    /** The SKU. @example "WIDGET-RED" */
    ItemCode;
    /** @example "Widget red" */
    ItemName;
    /** Cin7's category, unless the connection's `items.syncGroup` is off. @example "Widgets" */
    ItemGroup;
    /** @example "NO" */
    IsDangerous;
    /** In kg, or lb for imperial units. @example 1.25 */
    ItemWeight;
    /** Length x width x height in mm3, or in3 for imperial units. @example 7200000 */
    ItemCubic;
    /** Unit of measure, unless the connection's `items.syncStockUnit` is off. @example "EA" */
    StockUnit;
    TradeItem;
    static _OPENAPI_METADATA_FACTORY() {
        return { status: { required: true, description: "Ours.", example: "active", enum: ["active", "inactive"] }, ItemCode: { required: true, type: () => String, description: "The SKU.", example: "WIDGET-RED" }, ItemName: { required: true, type: () => String, example: "Widget red" }, ItemGroup: { required: true, type: () => String, nullable: true, description: "Cin7's category, unless the connection's `items.syncGroup` is off.", example: "Widgets" }, IsDangerous: { required: true, type: () => String, example: "NO" }, ItemWeight: { required: true, type: () => Number, nullable: true, description: "In kg, or lb for imperial units.", example: 1.25 }, ItemCubic: { required: true, type: () => Number, nullable: true, description: "Length x width x height in mm3, or in3 for imperial units.", example: 7200000 }, StockUnit: { required: true, type: () => String, nullable: true, description: "Unit of measure, unless the connection's `items.syncStockUnit` is off.", example: "EA" }, TradeItem: { required: true, type: () => [DotwmsTradeItemDto] } };
    }
}
class PageDto {
    /** Where the next page begins; null at the end. */
    nextCursor;
    static _OPENAPI_METADATA_FACTORY() {
        return { nextCursor: { required: true, type: () => String, nullable: true, description: "Where the next page begins; null at the end." } };
    }
}
/** One page of orders in the field names of .wms. */
export class DotwmsOrderPageDto extends PageDto {
    data;
    static _OPENAPI_METADATA_FACTORY() {
        return { data: { required: true, type: () => [DotwmsOrderDto] } };
    }
}
/** One page of receipts in the field names of .wms. */
export class DotwmsReceiptPageDto extends PageDto {
    data;
    static _OPENAPI_METADATA_FACTORY() {
        return { data: { required: true, type: () => [DotwmsReceiptDto] } };
    }
}
/** One page of items in the field names of .wms. */
export class DotwmsItemPageDto extends PageDto {
    data;
    static _OPENAPI_METADATA_FACTORY() {
        return { data: { required: true, type: () => [DotwmsItemDto] } };
    }
}
//# sourceMappingURL=dotwms.dto.js.map