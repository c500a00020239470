/** The version of the contract (CONTRACT.md) that this service follows: events, paths, errors and formulas. */
export const CONTRACT_VERSION = '1.1';
