/** A connection that a person has to do something about. */
export class UnwellConnectionDto {
  connectionId!: string;
  name!: string;
  /** What, and what to do. */
  reason!: string;
  since!: string;
}

/** How all connections are. */
export class ConnectionHealthDto {
  status!: 'ok' | 'needs_attention';
  /** All there are. */
  connections!: number;
  paused!: number;
  /** How many need somebody; the first hundred are in `unwell`. */
  needsAttention!: number;
  unwell!: UnwellConnectionDto[];
}
