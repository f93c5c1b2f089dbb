/** What the workers of the measurement run: the street itself, and the bare workflow beside it. */
export * from '../../workflows/index.ts';
export { kaal } from './kaal.ts';
