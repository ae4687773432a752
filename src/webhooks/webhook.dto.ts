/** What Cin7 is answered once its notification is committed. */
export class AcceptedNotificationDto {
  /** Our id of the stored notification.
   * @example "0197a1de-7c3f-7b1a-9c55-0d8f3a0f2a11" */
  notificationId!: string;
  /** @example "accepted" */
  status!: 'accepted';
}
