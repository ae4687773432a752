import { AwaitingDto, LatestAcknowledgementDto } from './acknowledgements/acknowledgement.dto.js';
import { ItemDto, OrderDto, ReceiptDto } from './record.dto.js';

/** An item as it stands, with what clients have said about it. */
export class StandingItemDto extends ItemDto {
  /** What was said last about the newest revision that was acknowledged; null when nothing was. */
  acknowledgement!: LatestAcknowledgementDto | null;
  /** What a client is waited for; nothing, with items. */
  awaiting!: AwaitingDto | null;
}

/** A receipt as it stands, with what clients have said about it. */
export class StandingReceiptDto extends ReceiptDto {
  /** What was said last about the newest revision that was acknowledged; null when nothing was. */
  acknowledgement!: LatestAcknowledgementDto | null;
  /** What a client is waited for. */
  awaiting!: AwaitingDto | null;
}

/** An order as it stands, with what clients have said about it. */
export class StandingOrderDto extends OrderDto {
  /** What was said last about the newest revision that was acknowledged; null when nothing was. */
  acknowledgement!: LatestAcknowledgementDto | null;
  /** What a client is waited for. */
  awaiting!: AwaitingDto | null;
}

class PageDto {
  /** Where the next page begins; null at the end. */
  nextCursor!: string | null;
}

/** One page of items. */
export class ItemPageDto extends PageDto {
  data!: StandingItemDto[];
}

/** One page of receipts. */
export class ReceiptPageDto extends PageDto {
  data!: StandingReceiptDto[];
}

/** One page of orders. */
export class OrderPageDto extends PageDto {
  data!: StandingOrderDto[];
}
