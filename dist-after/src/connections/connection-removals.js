var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Injectable } from '@nestjs/common';
/**
 * What else ends with a connection, in the transaction that deletes it. Rooms above this one say so at their start; the
 * connection's row is locked while they work.
 */
let ConnectionRemovals = class ConnectionRemovals {
    removals = [];
    onRemove(removal) {
        this.removals.push(removal);
    }
    async run(tx, connectionId) {
        for (const removal of this.removals)
            await removal(tx, connectionId);
    }
};
ConnectionRemovals = __decorate([
    Injectable()
], ConnectionRemovals);
export { ConnectionRemovals };
//# sourceMappingURL=connection-removals.js.map