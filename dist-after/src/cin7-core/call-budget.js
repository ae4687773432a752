/**
 * Counts every call to one Cin7 account, by all processes together, in a rolling 60 s window.
 * Every call of `Cin7Client` passes through here; there is no other way out to Cin7.
 */
export class CallBudget {
}
//# sourceMappingURL=call-budget.js.map