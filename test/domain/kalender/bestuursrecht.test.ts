import { describe, expect, it } from 'vitest';
import { aanmaningAwb, betaaltermijnBeschikking } from '../../../domain/kalender/bestuursrecht.ts';
import { dag } from '../../../domain/kalender/dag.ts';

describe('Awb 4:87 lid 1: betaaltermijn van een beschikking', () => {
  it('wordt anders dan een aanslag wel verlengd als zij op zaterdag eindigt', () => {
    expect(betaaltermijnBeschikking(dag('2026-02-28'))).toMatchObject({ laatsteDag: '2026-04-13', verlengdDoor: ['zaterdag', 'zondag'] });
  });
});

describe('Awb 4:112 lid 1: aanmaning', () => {
  it('loopt twee weken vanaf de dag na toezending', () => {
    expect(aanmaningAwb(dag('2026-09-15'))).toMatchObject({ laatsteDag: '2026-09-29', volgendeStapVanaf: '2026-09-30' });
  });

  it('eindigt niet op zondag', () => {
    expect(aanmaningAwb(dag('2026-09-20'))).toMatchObject({ laatsteDag: '2026-10-05', verlengdDoor: ['zondag'] });
  });
});
