/** Works through things in their order, up to `most` at a time. The first error ends it, once all that was begun is over. */
export async function inParallel(things, most, work) {
    const rest = things.values();
    const lanes = Array.from({ length: Math.min(most, things.length) }, async () => {
        for (const thing of rest)
            await work(thing);
    });
    const results = await Promise.allSettled(lanes);
    for (const result of results)
        if (result.status === 'rejected')
            throw result.reason;
}
//# sourceMappingURL=in-parallel.js.map