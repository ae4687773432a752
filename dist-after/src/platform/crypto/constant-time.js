import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
const salt = randomBytes(32);
/** Compares two texts in a time that tells neither where they differ nor how long the expected one is. */
export function isEqualInConstantTime(given, expected) {
    // Digests have equal lengths, which timingSafeEqual demands; the salt keeps their bytes unguessable from outside.
    const digest = (text) => createHmac('sha256', salt).update(text).digest();
    return timingSafeEqual(digest(given), digest(expected));
}
//# sourceMappingURL=constant-time.js.map