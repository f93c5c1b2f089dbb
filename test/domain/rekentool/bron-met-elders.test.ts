import { describe, expect, it } from 'vitest';
import { centen } from '../../../domain/geld/centen.ts';
import { stelInkomenVast } from '../../../domain/inkomen/inkomen.ts';
import type { Inkomstenverhouding } from '../../../domain/inkomen/polisgegevens.ts';
import { dag, laatsteVanMaand, plusMaanden } from '../../../domain/kalender/dag.ts';
import type { BrpGegevens } from '../../../domain/leefsituatie/brp-gegevens.ts';
import { leefsituatieUitBrp } from '../../../domain/leefsituatie/uit-brp.ts';
import { kiesBron, type Bronkeuze } from '../../../domain/rekentool/bronkeuze.ts';
import type { Elders, InhoudingVanAnder } from '../../../domain/rekentool/elders.ts';
import { reken } from '../../../domain/rekentool/rekentool.ts';

const PEILDATUM = dag('2026-07-01');
const BRP: BrpGegevens = { geboortedatum: { soort: 'dag', dag: dag('1980-05-05') }, overlijden: null, opschorting: null, verblijfplaats: { soort: 'woonadres', inOnderzoek: false }, partners: [], kinderen: [] };

/** An income of the first half of 2026 from one payer; whole euros a month. */
function verhouding(id: string, loonheffingennummer: string, loon: number): Inkomstenverhouding {
  const maanden = [0, 1, 2, 3, 4, 5].map((maand) => plusMaanden(dag('2026-01-01'), maand));
  return {
    id,
    begin: dag('2024-01-01'),
    eind: null,
    loonheffingennummer,
    perioden: [{ van: dag('2024-01-01'), tot: null, codeSoort: '15' }],
    opgaven: maanden.map((van) => ({
      van,
      tot: laatsteVanMaand(van),
      loonLbPh: centen(loon * 100),
      vakantiebijslagUitbetaald: centen(0),
      vakantiebijslagOpgebouwd: centen(0),
      extraPeriodeUitbetaald: null,
      extraPeriodeOpgebouwd: null,
      loonheffing: centen(0),
      bijdrageZvw: centen(0),
      waardePrivegebruikAuto: null,
    })),
  };
}
const LOON = verhouding('a', '000010078L01', 2_600);
const BIJBAAN = verhouding('b', '000010091L01', 300);
const TOESLAG: InhoudingVanAnder = { soort: 'verrekening', derde: null, toeslag: true, bedrag: '80', gelegdOp: null };

function kies(verhoudingen: readonly Inkomstenverhouding[], ...inhoudingen: readonly InhoudingVanAnder[]): Bronkeuze {
  const leefsituatie = leefsituatieUitBrp(BRP, PEILDATUM);
  if (leefsituatie.soort === 'onbeslist') throw new Error(leefsituatie.redenen.join());
  const elders: Elders = { inhoudingen, voorlopigeTeruggaaf: null, eigenSinds: null, op: dag('2026-06-30') };
  return kiesBron({ brp: BRP, leefsituatie, inkomen: stelInkomenVast({ inkomstenverhoudingen: verhoudingen }, PEILDATUM), inkomenEchtgenoot: null, elders }, PEILDATUM);
}

describe('wat anderen elders inhouden gaat mee in de vaststelling (Rv 475c lid 4, AMvB art. 3)', () => {
  it('met de routeervoorziening als herkomst, op de dag dat het is gevraagd', () => {
    expect(kies([LOON], TOESLAG)).toMatchObject({
      soort: 'gekozen',
      invoer: {
        andereInhoudingen: [{ soort: 'verrekening', op: 'toeslag', bedrag: '80' }],
        herkomst: { leefsituatie: { bron: 'BRP' }, 'andere inhoudingen': { soort: 'bron', bron: 'routeervoorziening', op: '2026-06-30' } },
      },
    });
  });

  it('ook waar een ander op het tweede inkomen beslag heeft, en wij op het eerste', () => {
    expect(kies([LOON, BIJBAAN], { soort: 'beslag', derde: '000010091', toeslag: false, bedrag: '25', gelegdOp: dag('2026-01-15') })).toMatchObject({
      soort: 'gekozen',
      bron: { id: 'a' },
      invoer: { andereInhoudingen: [{ soort: 'beslag', op: 'ander inkomen', bedrag: '25' }] },
    });
  });

  it('houdt niemand iets in, dan is er ook niets om te noemen', () => {
    const uit = kies([LOON]);
    expect(uit.soort === 'gekozen' ? [uit.invoer.andereInhoudingen, uit.invoer.herkomst?.['andere inhoudingen']] : uit.soort).toEqual([undefined, undefined]);
  });

  it('is niet opgegeven hoeveel, dan kijkt een mens', () => {
    expect(kies([LOON], { ...TOESLAG, bedrag: null })).toEqual({ soort: 'met_de_hand', redenen: ['Hoeveel een ander met verrekening inhoudt op toeslag is niet opgegeven.'], spoor: [] });
  });
});

describe('waar niets te nemen is', () => {
  it('zegt de uitkomst waarom: er loopt geen inkomen, of het is nul', () => {
    const van = (...verhoudingen: Inkomstenverhouding[]) => reken({ peildatum: PEILDATUM, brp: BRP, polis: { inkomstenverhoudingen: verhoudingen }, polisEchtgenoot: null }).resultaat;
    expect(van()).toMatchObject({ soort: 'niets_te_nemen', reden: 'geen_inkomen', uitleg: 'De polisadministratie kent geen inkomen dat nu loopt.' });
    expect(van(verhouding('a', '000010078L01', 0))).toMatchObject({ soort: 'niets_te_nemen', reden: 'geen_inkomen' });
  });
});
