const MOST_ROWS = 2_000;
/** Characters of content, roughly: an order with a thousand lines has some hundred thousand. */
const MOST_CHARACTERS = 8_000_000;
/** The newest changes, without a gap: everything from some place of the feed up to `head`. Bounded in rows and size. */
export class RecentChanges {
    /** The last position that was read; null before the first. */
    head = null;
    since = 0n;
    rows = [];
    size = 0;
    /** Forgets what it has and goes on from here. */
    beginAt(position) {
        this.clear();
        this.head = position;
        this.since = position;
    }
    clear() {
        this.head = null;
        this.rows = [];
        this.size = 0;
    }
    /** @param rows all changes after `head`, in order */
    add(rows) {
        for (const row of rows) {
            const position = BigInt(row.position);
            const size = sizeOf(row);
            this.rows.push({ row, position, size });
            this.size += size;
            this.head = position;
        }
        let dropped = 0;
        while (this.rows.length - dropped > MOST_ROWS || (this.size > MOST_CHARACTERS && dropped < this.rows.length)) {
            const oldest = this.rows[dropped];
            if (!oldest)
                break;
            this.size -= oldest.size;
            this.since = oldest.position;
            dropped += 1;
        }
        if (dropped > 0)
            this.rows.splice(0, dropped);
    }
    /** Everything after a position; null when that is not all here, or the position is not known. */
    after(position) {
        if (this.head === null || position < this.since || position > this.head)
            return null;
        if (position === this.head)
            return [];
        return this.rows.slice(this.firstAfter(position)).map(({ row }) => row);
    }
    firstAfter(position) {
        let [low, high] = [0, this.rows.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            const entry = this.rows[middle];
            if (entry && entry.position <= position)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
function sizeOf({ content }) {
    const lines = content && 'lines' in content ? content.lines.length : 0;
    return 2_000 + lines * 300;
}
//# sourceMappingURL=recent-changes.js.map