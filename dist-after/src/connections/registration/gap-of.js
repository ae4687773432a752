/**
 * How much earlier than the last good look a gap begins. Cin7 tries for 76 minutes before it switches a webhook off
 * (REFERENCE 9), and what it tried in vain meanwhile is lost, although the webhook still looked well.
 */
const OVERLAP_MS = 2 * 60 * 60_000;
/**
 * From when on a topic's notifications may be missing; null when none are. A reconciliation is due when a webhook is
 * found that does not deliver any more, so that nothing waits for its repair, and again when it delivers once more,
 * whoever mended it: what happened in between is only complete from then on.
 *
 * @param known how it stood at the last look; undefined when there was none
 * @param deliversNow after whatever was mended
 * @param connectedAt from when on the connection is responsible at all
 */
export function gapOf(finding, known, deliversNow, connectedAt) {
    const lastGoodAt = known?.lastGoodAt ?? null;
    const deliveredBefore = lastGoodAt !== null && known !== undefined && lastGoodAt >= known.lastCheckedAt;
    const isFound = !finding.isDelivering && deliveredBefore;
    const isMended = deliversNow && (!finding.isDelivering || (known !== undefined && !deliveredBefore));
    if (!isFound && !isMended)
        return null;
    if (lastGoodAt !== null)
        return new Date(Math.max(lastGoodAt.getTime() - OVERLAP_MS, connectedAt.getTime()));
    // Never seen well: a webhook that was just made leaves no gap, one that was there and dead leaves the whole time.
    return finding.hook !== null && !finding.isDelivering ? connectedAt : null;
}
//# sourceMappingURL=gap-of.js.map