/** The settings cannot be used. `faults` has one line for each, fit to be shown to the person who starts the process. */
export class SettingsError extends Error {
    faults;
    constructor(faults) {
        const count = faults.length === 1 ? 'one setting is' : `${faults.length} settings are`;
        super([`ERPGate cannot start: ${count} wrong.`, ...faults.map((fault) => `- ${fault}`)].join('\n'));
        this.name = 'SettingsError';
        this.faults = faults;
    }
}
//# sourceMappingURL=settings-error.js.map