import * as openapi from "@nestjs/swagger";
/** A connection that a person has to do something about. */
export class UnwellConnectionDto {
    connectionId;
    name;
    /** What, and what to do. */
    reason;
    since;
    static _OPENAPI_METADATA_FACTORY() {
        return { connectionId: { required: true, type: () => String }, name: { required: true, type: () => String }, reason: { required: true, type: () => String, description: "What, and what to do." }, since: { required: true, type: () => String } };
    }
}
/** How all connections are. */
export class ConnectionHealthDto {
    status;
    /** All there are. */
    connections;
    paused;
    /** How many need somebody; the first hundred are in `unwell`. */
    needsAttention;
    unwell;
    static _OPENAPI_METADATA_FACTORY() {
        return { status: { required: true, enum: ["ok", "needs_attention"] }, connections: { required: true, type: () => Number, description: "All there are." }, paused: { required: true, type: () => Number }, needsAttention: { required: true, type: () => Number, description: "How many need somebody; the first hundred are in `unwell`." }, unwell: { required: true, type: () => [UnwellConnectionDto] } };
    }
}
//# sourceMappingURL=connection-health.dto.js.map