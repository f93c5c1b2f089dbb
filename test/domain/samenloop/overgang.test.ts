import { describe, expect, it } from 'vitest';
import { dag } from '../../../domain/kalender/dag.ts';
import type { Overdracht } from '../../../domain/samenloop/overdracht.ts';
import { beoordeelSamenloop } from '../../../domain/samenloop/samenloop.ts';
import type { Samenloopvraag } from '../../../domain/samenloop/vraag.ts';
import { A, B, C, bijstand, gdw, gemeentebelasting, rijksbelasting, uwv, vraagOver } from './beslagen.ts';

const einde = (op: string) => ({ afgemeldOp: dag(op) });

describe('Rv 478 lid 3: wie inde gaat niet door', () => {
  it('de volgende neemt over, ook als hij als enige overblijft', () => {
    expect(beoordeelSamenloop(vraagOver([gdw('A', '2026-01-12', einde('2026-05-01')), gdw('B', '2026-02-10')]))).toMatchObject({
      inner: B,
      cdw: null,
      overname: { van: A, naar: B, regel: 'R5' },
      regels: ['R5'],
    });
  });

  it('houden er twee na elkaar op, dan komt de inning van de laatste', () => {
    const drie = [gdw('A', '2026-01-12', einde('2026-04-01')), gdw('B', '2026-02-10', einde('2026-05-01')), gdw('C', '2026-03-02')];
    expect(beoordeelSamenloop(vraagOver(drie))).toMatchObject({ inner: C, overname: { van: B, naar: C } });
  });

  it('houdt een ander op, dan verandert er niets en wordt de eerdere overname nog genoemd', () => {
    const drie = [gdw('A', '2026-01-12', einde('2026-04-01')), gdw('B', '2026-02-10'), gdw('C', '2026-03-02', einde('2026-05-01'))];
    expect(beoordeelSamenloop(vraagOver(drie))).toMatchObject({ inner: B, overname: { van: A, naar: B } });
    expect(beoordeelSamenloop(vraagOver([gdw('A', '2026-01-12'), gdw('B', '2026-02-10', einde('2026-05-01'))]))).toMatchObject({ inner: A, overname: null });
  });

  it('wie weg was voordat het volgende beslag kwam, droeg niets over', () => {
    expect(beoordeelSamenloop(vraagOver([gdw('A', '2026-01-12', einde('2026-02-01')), gdw('B', '2026-02-10')]))).toMatchObject({ inner: B, overname: null, regels: [] });
  });

  it('komt er daarna een hogere vordering van artikel 19, dan int die niet door overname', () => {
    const drie = [gdw('A', '2026-01-12', einde('2026-04-01')), gdw('B', '2026-02-10'), rijksbelasting('C', '2026-05-02')];
    expect(beoordeelSamenloop(vraagOver(drie))).toMatchObject({ inner: C, overname: null, regels: ['R3'] });
  });

  it('een afmelding op de dag zelf telt, een latere niet', () => {
    const op = (dagAf: string) => beoordeelSamenloop(vraagOver([gdw('A', '2026-01-12', einde(dagAf)), gdw('B', '2026-02-10')]));
    expect(op('2026-06-15')).toMatchObject({ inner: B, overname: { van: A, naar: B } });
    expect(op('2026-06-16')).toMatchObject({ inner: A, overname: null });
  });

  it('een afmelding die nog komt verbergt de overname van eerder niet', () => {
    const drie = [gdw('A', '2026-01-12', einde('2026-05-01')), gdw('B', '2026-02-10', einde('2026-06-20')), gdw('C', '2026-03-02')];
    expect(beoordeelSamenloop(vraagOver(drie))).toMatchObject({ inner: B, overname: { van: A, naar: B } });
  });

  it('de laatste overname telt, in welke volgorde de beslagen ook worden genoemd', () => {
    const drie = [gdw('B', '2026-02-10', einde('2026-05-01')), gdw('A', '2026-01-12', einde('2026-04-01')), gdw('C', '2026-03-02')];
    expect(beoordeelSamenloop(vraagOver(drie))).toMatchObject({ inner: C, overname: { van: B, naar: C } });
  });

  it('wie niet inde en ophoudt droeg niets over', () => {
    const twee = [gdw('A', '2026-01-12', { ...einde('2026-05-01'), bron: 'pensioen' }), gdw('B', '2026-02-10')];
    expect(beoordeelSamenloop(vraagOver(twee))).toMatchObject({ inner: B, overname: null });
  });
});

describe('Rv 478 lid 4: overdracht in onderlinge overeenstemming', () => {
  const over = (anders: Partial<Overdracht> = {}): Pick<Samenloopvraag, 'overdracht'> => ({ overdracht: { van: A, naar: B, kennisgevingDerde: true, kennisgevingGeexecuteerde: true, ...anders } });
  const twee = [gdw('A', '2026-01-12'), gdw('B', '2026-02-10')];

  it('geeft de inning aan de andere deurwaarder', () => {
    expect(beoordeelSamenloop(vraagOver(twee, over()))).toMatchObject({ cdw: B, overname: { van: A, naar: B, regel: 'R6' }, regels: ['R1', 'R6'] });
  });

  it('blijft gelden als wie overdroeg daarna is voldaan', () => {
    const drie = [gdw('A', '2026-01-12', einde('2026-05-01')), gdw('B', '2026-02-10'), gdw('C', '2026-03-02')];
    expect(beoordeelSamenloop(vraagOver(drie, over({ naar: C })))).toMatchObject({ cdw: C, overname: { van: A, naar: C, regel: 'R6' } });
  });

  it('blijft dat ook als wie overdroeg niet als eerste wordt genoemd', () => {
    const drie = [gdw('B', '2026-02-10'), gdw('A', '2026-01-12', einde('2026-05-01')), gdw('C', '2026-03-02')];
    expect(beoordeelSamenloop(vraagOver(drie, over({ naar: C })))).toMatchObject({ cdw: C, overname: { van: A, naar: C, regel: 'R6' } });
  });

  it('zet alleen in de plaats van wie overdroeg: wijst de wet daarnaast een derde aan, dan blijft het open', () => {
    const drie = [bijstand('A', '2026-01-12'), gdw('B', '2026-02-10'), gdw('C', '2026-03-02', { vordering: 'terugvordering_uwv' })];
    expect(beoordeelSamenloop(vraagOver(drie, over()))).toMatchObject({ soort: 'onbeslist', kandidaten: [B, C] });
  });

  it('keert terug als wie haar kreeg ophoudt', () => {
    const drie = [gdw('A', '2026-01-12'), gdw('B', '2026-02-10'), gdw('C', '2026-03-02', einde('2026-05-01'))];
    expect(beoordeelSamenloop(vraagOver(drie, over({ naar: C })))).toMatchObject({ cdw: A, overname: { van: C, naar: A, regel: 'R5' } });
  });

  it.each([
    ['zonder kennisgeving aan de derde', twee, over({ kennisgevingDerde: false }), 'geen kennisgeving aan de derde (Rv'],
    ['zonder kennisgeving aan de geëxecuteerde', twee, over({ kennisgevingGeexecuteerde: false }), 'geen kennisgeving aan de geëxecuteerde (Rv'],
    ['aan wie geen deurwaarder is', [gdw('A', '2026-01-12'), bijstand('B', '2026-02-10')], over(), 'alleen aan een deurwaarder'],
    ['aan een conservatoir beslag', [gdw('A', '2026-01-12'), gdw('B', '2026-02-10', { executoriaal: false })], over(), 'geen executoriaal beslag'],
    ['door wie niet int', [...twee, gdw('C', '2026-03-02')], over({ van: C }), 'C was niet bevoegd tot de inning'],
    ['aan zichzelf', twee, over({ naar: A }), 'telt niet'],
  ])('werkt niet %s', (_wat, beslagen, overdracht, reden) => {
    const uit = beoordeelSamenloop(vraagOver(beslagen, overdracht));
    expect(uit).toMatchObject({ cdw: A, overname: null });
    expect(uit.reden).toContain(reden);
  });

  it('werkt niet van wie op een andere bron ligt, of verrekent: die had hier niets over te dragen', () => {
    const daarna = [gdw('B', '2026-02-10'), gdw('C', '2026-03-02')];
    const elders = [gdw('A', '2026-01-12', { bron: 'pensioen' }), ...daarna];
    const verrekening = [bijstand('A', '2026-01-12', { vorm: { bevoegdheid: 'verrekening' } }), ...daarna];
    for (const beslagen of [elders, verrekening]) {
      const uit = beoordeelSamenloop(vraagOver(beslagen, over({ naar: C })));
      expect(uit).toMatchObject({ cdw: B, overname: null });
      expect(uit.reden).toContain('A was niet bevoegd tot de inning');
    }
  });

  it('werkt zij niet en houdt wie overdroeg op, dan neemt de volgende over (lid 3)', () => {
    const drie = [gdw('A', '2026-01-12', einde('2026-05-01')), gdw('B', '2026-02-10'), gdw('C', '2026-03-02')];
    expect(beoordeelSamenloop(vraagOver(drie, over({ naar: C, kennisgevingDerde: false })))).toMatchObject({ cdw: B, overname: { van: A, naar: B, regel: 'R5' } });
  });

  it('was wie ophield niet bevoegd, dan telt zijn overdracht ook daarna niet', () => {
    const vier = [gdw('B', '2026-01-12'), gdw('A', '2026-02-10', einde('2026-05-01')), gdw('C', '2026-03-02')];
    expect(beoordeelSamenloop(vraagOver(vier, over({ naar: C })))).toMatchObject({ cdw: B, overname: null });
  });

  it('lost op wat open was: wie ook int, na de overdracht is het dezelfde', () => {
    const vorm = { bevoegdheid: 'derdenbeslag', deurwaarder: 'belastingdeurwaarder' } as const;
    expect(beoordeelSamenloop(vraagOver([gemeentebelasting('A', '2026-01-12', { vorm }), gdw('B', '2026-02-10')], over()))).toMatchObject({ soort: 'inner', cdw: B });
    expect(beoordeelSamenloop(vraagOver([gemeentebelasting('A', '2026-01-12', { vorm }), gdw('B', '2026-02-10')], over()))).toMatchObject({
      soort: 'inner',
      cdw: B,
      reden: 'De inning komt toe aan beslag B: de inning is in onderlinge overeenstemming overgedragen.',
    });
  });

  it('lost ook op dat Rv 478 lid 1 en lid 2 een ander aanwijzen, en rust dan op beide', () => {
    expect(beoordeelSamenloop(vraagOver([bijstand('A', '2026-01-12'), gdw('B', '2026-02-10'), uwv('C', '2026-03-02')], over()))).toMatchObject({ soort: 'inner', cdw: B, regels: ['R1', 'R2', 'R6'] });
  });
});
