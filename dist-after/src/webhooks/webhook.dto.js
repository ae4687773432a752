import * as openapi from "@nestjs/swagger";
/** What Cin7 is answered once its notification is committed. */
export class AcceptedNotificationDto {
    /** Our id of the stored notification.
     * @example "0197a1de-7c3f-7b1a-9c55-0d8f3a0f2a11" */
    notificationId;
    /** @example "accepted" */
    status;
    static _OPENAPI_METADATA_FACTORY() {
        return { notificationId: { required: true, type: () => String, description: "Our id of the stored notification.", example: "0197a1de-7c3f-7b1a-9c55-0d8f3a0f2a11" }, status: { required: true, example: "accepted", enum: ["accepted"] } };
    }
}
//# sourceMappingURL=webhook.dto.js.map