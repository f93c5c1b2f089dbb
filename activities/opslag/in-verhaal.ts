/** Of the stays of claims in a verhaal: those that have no end. Who looks back, such as the verjaring and the dossier, reads all of them. */
export const IS_ERIN = { verlatenOp: null } as const;

/** The same in a verhaal that runs: where a claim is now. */
export const IN_LOPEND_VERHAAL = { ...IS_ERIN, verhaal: { geslotenOp: null } } as const;
