import * as openapi from "@nestjs/swagger";
/** The process runs. */
export class HealthDto {
    /** @example "ok" */
    status;
    static _OPENAPI_METADATA_FACTORY() {
        return { status: { required: true, example: "ok", enum: ["ok"] } };
    }
}
/** Whether each part that is needed is up. */
export class ReadinessDto {
    /** @example "ok" */
    status;
    /** By part. @example { "database": { "status": "up" }, "jobs": { "status": "up" } } */
    details;
    static _OPENAPI_METADATA_FACTORY() {
        return { status: { required: true, example: "ok", enum: ["error", "ok", "shutting_down"] }, details: { required: true, type: "object", additionalProperties: true, description: "By part.", example: { "database": { "status": "up" }, "jobs": { "status": "up" } } } };
    }
}
//# sourceMappingURL=health.dto.js.map