import * as openapi_import_1 from "./acknowledgements/acknowledgement.dto.js";
import * as openapi from "@nestjs/swagger";
import { ItemDto, OrderDto, ReceiptDto } from './record.dto.js';
/** An item as it stands, with what clients have said about it. */
export class StandingItemDto extends ItemDto {
    /** What was said last about the newest revision that was acknowledged; null when nothing was. */
    acknowledgement;
    /** What a client is waited for; nothing, with items. */
    awaiting;
    static _OPENAPI_METADATA_FACTORY() {
        return { acknowledgement: { required: true, type: () => openapi_import_1.LatestAcknowledgementDto, nullable: true, description: "What was said last about the newest revision that was acknowledged; null when nothing was." }, awaiting: { required: true, type: () => openapi_import_1.AwaitingDto, nullable: true, description: "What a client is waited for; nothing, with items." } };
    }
}
/** A receipt as it stands, with what clients have said about it. */
export class StandingReceiptDto extends ReceiptDto {
    /** What was said last about the newest revision that was acknowledged; null when nothing was. */
    acknowledgement;
    /** What a client is waited for. */
    awaiting;
    static _OPENAPI_METADATA_FACTORY() {
        return { acknowledgement: { required: true, type: () => openapi_import_1.LatestAcknowledgementDto, nullable: true, description: "What was said last about the newest revision that was acknowledged; null when nothing was." }, awaiting: { required: true, type: () => openapi_import_1.AwaitingDto, nullable: true, description: "What a client is waited for." } };
    }
}
/** An order as it stands, with what clients have said about it. */
export class StandingOrderDto extends OrderDto {
    /** What was said last about the newest revision that was acknowledged; null when nothing was. */
    acknowledgement;
    /** What a client is waited for. */
    awaiting;
    static _OPENAPI_METADATA_FACTORY() {
        return { acknowledgement: { required: true, type: () => openapi_import_1.LatestAcknowledgementDto, nullable: true, description: "What was said last about the newest revision that was acknowledged; null when nothing was." }, awaiting: { required: true, type: () => openapi_import_1.AwaitingDto, nullable: true, description: "What a client is waited for." } };
    }
}
class PageDto {
    /** Where the next page begins; null at the end. */
    nextCursor;
    static _OPENAPI_METADATA_FACTORY() {
        return { nextCursor: { required: true, type: () => String, nullable: true, description: "Where the next page begins; null at the end." } };
    }
}
/** One page of items. */
export class ItemPageDto extends PageDto {
    data;
    static _OPENAPI_METADATA_FACTORY() {
        return { data: { required: true, type: () => [StandingItemDto] } };
    }
}
/** One page of receipts. */
export class ReceiptPageDto extends PageDto {
    data;
    static _OPENAPI_METADATA_FACTORY() {
        return { data: { required: true, type: () => [StandingReceiptDto] } };
    }
}
/** One page of orders. */
export class OrderPageDto extends PageDto {
    data;
    static _OPENAPI_METADATA_FACTORY() {
        return { data: { required: true, type: () => [StandingOrderDto] } };
    }
}
//# sourceMappingURL=standing-record.dto.js.map