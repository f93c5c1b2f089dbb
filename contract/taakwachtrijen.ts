/**
 * One task queue for workflows and ordinary activities; one per outside source, so that each has its own
 * rate limit. An activity that questions a source runs on the queue of that source.
 */
export const TAAKWACHTRIJ = { zaken: 'invorderstraat', brp: 'invorderstraat-brp', polis: 'invorderstraat-polis', router: 'invorderstraat-router' } as const;
export type Taakwachtrij = (typeof TAAKWACHTRIJ)[keyof typeof TAAKWACHTRIJ];
