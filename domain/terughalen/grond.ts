import type { Regime } from '../regime/grond.ts';

/**
 * The articles on which it rests that a letter of the street is taken back. The laws that were collected know no article for
 * taking back by oneself: who may make the letter may undo it, which is policy. Where a step was skipped, those that ask it
 * (IW 11–12; Awb 4:112, 4:117 lid 1).
 */
export function grondVanTerughaling(reden: string, regime: Regime): readonly string[] {
  if (reden !== 'stap_overgeslagen') return ['beleid'];
  return regime === 'belasting' ? ['IW 11', 'IW 12'] : ['Awb 4:112', 'Awb 4:117 lid 1'];
}
