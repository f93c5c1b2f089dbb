export { beslag } from './beslag/beslag.ts';
export { invordering } from './invordering/invordering.ts';
export { overdracht } from './overdracht/overdracht.ts';
export { samenloop } from './samenloop/samenloop.ts';
export { terughaling } from './terughaling/terughaling.ts';
export { veegronde } from './veegronde/veegronde.ts';
export { verhaal } from './verhaal/verhaal.ts';
export { verzendrun } from './verzendrun/verzendrun.ts';
