import { lookUpIgnoringCase } from './ignoring-case.js';
const AUSTRALIAN_STATES = {
    'Australian Capital Territory': 'ACT',
    'New South Wales': 'NSW',
    'Northern Territory': 'NT',
    Queensland: 'QLD',
    'South Australia': 'SA',
    Tasmania: 'TAS',
    Victoria: 'VIC',
    'Western Australia': 'WA',
};
/**
 * A state's short code, else the text as it is. `stateCodes` is the connection's setting of that name: full names to
 * codes, laid over the Australian ones.
 */
export function stateCode(state, stateCodes) {
    return lookUpIgnoringCase(stateCodes, state) ?? lookUpIgnoringCase(AUSTRALIAN_STATES, state) ?? state;
}
//# sourceMappingURL=state-codes.js.map