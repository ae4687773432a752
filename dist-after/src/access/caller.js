/** Whether the caller may see what belongs to a connection. Where not, answer 404: others' ids are not to be found out. */
export function mayRead(caller, connectionId) {
    return caller.connectionIds === null || caller.connectionIds.includes(connectionId.toLowerCase());
}
//# sourceMappingURL=caller.js.map