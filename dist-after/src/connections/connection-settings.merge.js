import { invalidRequest } from '../platform/http/problem.js';
/** The settings that map texts to texts; their keys are compared without case. */
export const SETTING_MAPS = ['warehouseMap', 'carrierMap', 'stateCodes'];
const MOST_MAP_ENTRIES = 5_000;
/**
 * Lays a JSON merge patch (RFC 7396) over the stored settings: what is not named stays, null removes, that is returns
 * to the default. The patch has been validated; the result is plain and new.
 */
export function mergeSettings(stored, patch) {
    return patch === null ? {} : mergePatch(stored, patch);
}
/**
 * The same, for settings that are to be in force.
 * @throws ProblemError 400 when they contradict themselves together
 */
export function mergedSettings(stored, patch) {
    const settings = mergeSettings(stored, patch);
    const faults = faultsOfMaps(settings);
    if (faults.length > 0)
        throw invalidRequest(faults);
    return settings;
}
/** What only shows once patch and stored settings are together. */
export function faultsOfMaps(settings) {
    return SETTING_MAPS.flatMap((name) => {
        const path = `settings.${name}`;
        const keys = Object.keys(settings[name] ?? {});
        if (keys.length > MOST_MAP_ENTRIES) {
            return [{ path, message: `has ${keys.length} entries, at most ${MOST_MAP_ENTRIES} are kept` }];
        }
        const seen = new Map();
        for (const key of keys) {
            const first = seen.get(key.trim().toLowerCase());
            if (first !== undefined) {
                const message = `has ${JSON.stringify(first)} and ${JSON.stringify(key)}, which are the same without case; remove one by setting it to null`;
                return [{ path, message }];
            }
            seen.set(key.trim().toLowerCase(), key);
        }
        return [];
    });
}
function mergePatch(target, patch) {
    if (!isObject(patch))
        return patch;
    const merged = new Map(isObject(target) ? Object.entries(target) : []);
    for (const [key, value] of Object.entries(patch)) {
        if (value === null)
            merged.delete(key);
        // A DTO holds its unnamed fields as undefined.
        else if (value !== undefined)
            merged.set(key, mergePatch(merged.get(key), value));
    }
    return Object.fromEntries(merged);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
//# sourceMappingURL=connection-settings.merge.js.map