/** How sure a statement is, in falling order of trust. */
export const ASSURANCES = ['official', 'company-confirmed', 'reported', 'relayed', 'estimated'] as const;
