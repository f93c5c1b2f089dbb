import { z } from 'zod';
import { centen } from '../../domain/geld/centen.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { betaalgegevens } from '../betaling.ts';
import { bedrag, datum, datumOfLeeg } from '../schrijfwijze.ts';
import { centenSchema, dagSchema, type Sjabloon } from '../sjabloon.ts';
import { aanDebiteurSchema, kopOver, over } from './straatbrief.ts';
import { AAN_DE_INWONER, MENSEN, SCHULDEN } from './voorbeelden.ts';

const ingetrokkenSchema = z.array(z.object({ soort: z.string(), dagtekening: dagSchema }).loose()).min(1);

/** What is kept with the letter that takes wrong ones back. */
const schema = aanDebiteurSchema.extend({
  versie: z.literal(1),
  reden: z.enum(['stap_overgeslagen', 'bedrag_verkeerd', 'verkeerde_persoon', 'dubbel', 'al_betaald', 'andere_fout']),
  ingetrokken: ingetrokkenSchema,
  bedragen: z.object({ vervallenKostenCenten: centenSchema, terugCenten: centenSchema, totaalCenten: centenSchema }).loose(),
  vervolg: z.object({ naar: z.string(), vanaf: dagSchema.nullable() }),
  stopt: z.object({ verhaal: z.boolean(), deurwaarder: z.boolean() }),
});

/** What is kept with the letter to who got the letter of another. */
const ontvangerSchema = aanDebiteurSchema.extend({ versie: z.literal(2), reden: z.literal('verkeerde_persoon'), ingetrokken: ingetrokkenSchema });

/** Letters of the street by the name that stood above them. */
const DWANGBEVEL = 'het dwangbevel (bevel om te betalen)';
const BRIEVEN: Readonly<Record<string, string>> = {
  aanmaning: 'de aanmaning (laatste waarschuwing)',
  dwangbevel: DWANGBEVEL,
  betekeningsopdracht: DWANGBEVEL,
  herinnering: 'de herinnering',
  vooraankondiging: 'de aankondiging vooraf',
  rentebeschikking: 'het besluit over rente',
  kwijtscheldingsbesluit: 'het besluit over minder te betalen',
  kostenherziening: 'de brief over lagere kosten',
};

/** A letter as a reader knows it: by its name and day. */
function metDag({ soort, dagtekening }: z.infer<typeof ingetrokkenSchema>[number]): string {
  return `${BRIEVEN[soort] ?? `de brief «${soort.replaceAll('_', ' ')}»`} van ${datum(dagtekening)}`;
}

const INHOUD = {
  versie: 1,
  ...AAN_DE_INWONER,
  reden: 'stap_overgeslagen',
  ingetrokken: [{ briefId: 12, soort: 'dwangbevel', dagtekening: '2026-02-19' }],
  bedragen: { vervallenKostenCenten: 8_100, terugCenten: 0, openHoofdsomCenten: 31_250, openKostenCenten: 0, openRenteCenten: 0, totaalCenten: 31_250 },
  vervolg: { naar: 'herinnering', vanaf: '2026-03-09' },
  stopt: { verhaal: false, deurwaarder: false },
  grond: ['beleid'],
};
const DAG = dag('2026-03-02');
const AAN_ONTVANGER = { versie: 2, ...AAN_DE_INWONER, reden: 'verkeerde_persoon', ingetrokken: INHOUD.ingetrokken, grond: ['beleid'] };
const KLAAR = { bedragen: { ...INHOUD.bedragen, openHoofdsomCenten: 0, totaalCenten: 0 }, vervolg: { naar: 'gesloten', vanaf: null } };

/** A wrong letter after it went: it does not count any more, its costs lapse, and what is true instead. */
export const intrekking: Sjabloon = {
  soort: 'intrekking',
  waarvoor: 'Takes back a letter that was wrong: what does not count any more, what is paid back, and what still holds.',
  versie: 1,
  bestand: 'straat/intrekking.typ',
  lezer: 'inwoner',
  lees: (inhoud, { huisstijl, dagtekening }) => {
    const { geadresseerde, vordering, grond, reden, ingetrokken, bedragen, vervolg, stopt, ...brief } = schema.parse(inhoud);
    const { vervallenKostenCenten, terugCenten, totaalCenten } = bedragen;
    const klaar = totaalCenten === 0;
    // Whether anything is asked of the reader is what went wrong: nothing is, until it was found out.
    const vraagt = !klaar && reden !== 'verkeerde_persoon';
    return {
      ...over({ ...brief, vordering }),
      kop: kopOver(vordering, { titel: ingetrokken.length === 1 ? 'Onze brief was fout' : 'Onze brieven waren fout', geadresseerde, dagtekening, grond }),
      reden,
      ingetrokken: ingetrokken.map(metDag),
      vervallen: bedrag(vervallenKostenCenten),
      terug: terugCenten === 0 ? null : bedrag(terugCenten),
      open: klaar || vraagt ? bedrag(totaalCenten) : null,
      klaar,
      vanaf: datumOfLeeg(vraagt ? vervolg.vanaf : null),
      // A beslag that lies goes on; a person tells what becomes of it.
      inBeslag: vervolg.naar === 'beslag',
      stopt,
      ondertekend: true,
      ...(vraagt ? { betaling: betaalgegevens(centen(totaalCenten), vordering.betalingskenmerk, huisstijl) } : {}),
    };
  },
  voorbeelden: [
    { naam: 'dwangbevel te vroeg', dagtekening: DAG, inhoud: INHOUD },
    { naam: 'kosten al betaald, twee brieven', dagtekening: DAG, inhoud: { ...INHOUD, ingetrokken: [{ briefId: 11, soort: 'aanmaning', dagtekening: '2026-01-19' }, ...INHOUD.ingetrokken], bedragen: { ...INHOUD.bedragen, vervallenKostenCenten: 9_100, terugCenten: 9_100 } } },
    { naam: 'had al betaald', dagtekening: DAG, inhoud: { ...INHOUD, reden: 'al_betaald', ...KLAAR, stopt: { verhaal: true, deurwaarder: false } } },
    { naam: 'verkeerde persoon, bij de deurwaarder', dagtekening: DAG, inhoud: { ...INHOUD, vordering: SCHULDEN.premie, principaal: 'Inning Zorgpremie (fictief)', reden: 'verkeerde_persoon', ...KLAAR, stopt: { verhaal: false, deurwaarder: true } } },
    { naam: 'verkeerde persoon, er staat iets open', dagtekening: DAG, inhoud: { ...INHOUD, reden: 'verkeerde_persoon' } },
    { naam: 'verkeerd bedrag, terwijl er beslag ligt', dagtekening: DAG, inhoud: { ...INHOUD, vordering: SCHULDEN.bijstand, reden: 'bedrag_verkeerd', vervolg: { naar: 'beslag', vanaf: null }, bedragen: { ...INHOUD.bedragen, totaalCenten: 124_000 } } },
    { naam: 'dubbel', dagtekening: DAG, inhoud: { ...INHOUD, reden: 'dubbel', ingetrokken: [{ briefId: 11, soort: 'aanmaning', dagtekening: '2026-02-19' }] } },
    { naam: 'andere fout', dagtekening: DAG, inhoud: { ...INHOUD, reden: 'andere_fout' } },
  ],
};

/** From version 2 on, also to who got the letter of another: what he read in it, that it was not for him, and nothing of how the claim stands. */
export const intrekking2: Sjabloon = {
  ...intrekking,
  versie: 2,
  bestand: 'straat/intrekking-2.typ',
  lees: (inhoud, bij) => {
    if (!z.object({ versie: z.literal(2) }).safeParse(inhoud).success) return { ...intrekking.lees(inhoud, bij), ontvanger: false };
    const { geadresseerde, vordering, grond, ingetrokken } = ontvangerSchema.parse(inhoud);
    const titel = ingetrokken.length === 1 ? 'Onze brief was niet voor u' : 'Onze brieven waren niet voor u';
    return { kop: kopOver(vordering, { titel, geadresseerde, dagtekening: bij.dagtekening, grond }), ontvanger: true, ingetrokken: ingetrokken.map(metDag), ondertekend: true };
  },
  voorbeelden: [
    ...intrekking.voorbeelden,
    { naam: 'aan wie de brief van een ander kreeg', dagtekening: DAG, inhoud: AAN_ONTVANGER },
    { naam: 'aan wie twee brieven van een ander kreeg, bewindvoerder', dagtekening: DAG, inhoud: { ...AAN_ONTVANGER, geadresseerde: MENSEN.bewind, vordering: SCHULDEN.bijstand, ingetrokken: [{ briefId: 11, soort: 'aanmaning', dagtekening: '2026-01-19' }, ...INHOUD.ingetrokken] } },
  ],
};
