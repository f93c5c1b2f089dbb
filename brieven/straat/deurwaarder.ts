import { z } from 'zod';
import { inGroepen } from '../betaling.ts';
import { bedrag, datum, datumOfLeeg } from '../schrijfwijze.ts';
import { briefkop, centenSchema, dagSchema, type Sjabloon } from '../sjabloon.ts';
import { metHoofdletter, naamVan } from './schuld.ts';
import { alsTekst } from './straatbrief.ts';
import { DOSSIER, EINDE, OPGAVE } from './voorbeelden-deurwaarder.ts';

/** The deurwaarder as he is kept with a letter to him (activities/deurwaarder/brief). */
const aanDeurwaarderSchema = z.object({ versie: z.literal(1), geadresseerde: z.object({ naam: z.string().min(1), soort: z.string(), gdwNummer: z.string().nullable(), adresregels: z.array(z.string().min(1)).min(1) }), vordering: z.object({ betalingskenmerk: z.string() }).loose() });

const openSchema = z.object({ hoofdsomCenten: centenSchema, kostenCenten: centenSchema, renteCenten: centenSchema, totaalCenten: centenSchema });

const opdrachtSchema = aanDeurwaarderSchema.extend({
  grond: z.array(z.string()),
  rekening: z.object({ iban: z.string().nullable() }).loose(),
  debiteur: z.object({ bsn: z.string() }),
  vordering: z.object({ betalingskenmerk: z.string(), soort: z.string(), dagtekening: dagSchema, hoofdsomCenten: centenSchema, regime: z.string(), grondslag: z.string().nullable(), wet: z.string().nullable(), betaaltermijnTotEnMet: dagSchema }).loose(),
  open: openSchema,
  rente: z.object({ soort: z.string(), centen: centenSchema.nullable(), totEnMet: dagSchema.nullable() }),
  titel: z.object({ soort: z.string(), dagtekening: dagSchema, betekening: z.string(), betekendOp: dagSchema.nullable() }),
  brieven: z.array(
    z.object({ soort: z.string(), dagtekening: dagSchema, terpostbezorgdOp: dagSchema.nullable(), teruggekomen: z.boolean(), naam: z.string().optional(), adresregels: z.array(z.string()).optional(), land: z.string().nullable().optional(), geheim: z.boolean().optional() }),
  ),
  verjaringLaatsteDag: dagSchema,
});

const opgaveSchema = aanDeurwaarderSchema.extend({ aanleiding: z.enum(['betaling', 'storno', 'vermindering', 'rente']), centen: centenSchema, open: openSchema });

const eindeSchema = aanDeurwaarderSchema.extend({ einde: z.string(), openstaandCenten: centenSchema });

const BETEKENINGEN: Readonly<Record<string, string>> = { post_iw13: 'per post (IW 13 lid 3)', post_pw60: 'per post (Pw 60 lid 5)', exploot: 'bij exploot' };
const EINDES: Readonly<Record<string, string>> = { teruggevraagd: 'wij nemen de vordering terug', voldaan: 'de vordering is betaald', ingetrokken: 'de vordering is ingetrokken', verjaard: 'de vordering is verjaard' };

function kopAan({ geadresseerde: { naam, adresregels, gdwNummer }, vordering }: z.infer<typeof aanDeurwaarderSchema>, titel: string, dagtekening: Parameters<typeof briefkop>[0]['dagtekening'], grond: readonly string[]) {
  return briefkop({
    titel,
    geadresseerde: { naam, aanhef: 'Geachte heer, mevrouw', adresregels, land: null },
    dagtekening,
    kenmerken: [{ naam: 'Betalingskenmerk', waarde: vordering.betalingskenmerk }, ...(gdwNummer === null ? [] : [{ naam: 'Uw GDW-nummer', waarde: gdwNummer }])],
    grond,
  });
}

function openRegels({ hoofdsomCenten, kostenCenten, renteCenten }: z.infer<typeof openSchema>) {
  return alsTekst([
    { naam: 'Hoofdsom', centen: hoofdsomCenten },
    { naam: 'Kosten', centen: kostenCenten },
    { naam: 'Rente die in rekening is gebracht', centen: renteCenten },
  ]);
}

/** The order with the dossier: title, letters with the address they went to, what is open (Awb 4:116, 4:123; IW 14). */
export const opdrachtDeurwaarder: Sjabloon = {
  soort: 'opdracht_deurwaarder',
  waarvoor: 'Hands a claim with its dossier over to a deurwaarder.',
  versie: 1,
  bestand: 'straat/opdracht_deurwaarder.typ',
  lezer: 'deurwaarder',
  lees: (inhoud, { huisstijl, dagtekening }) => {
    const brief = opdrachtSchema.parse(inhoud);
    const { vordering, titel, rente, brieven, rekening } = brief;
    const betekend = titel.betekendOp === null ? 'nog niet bekend' : datum(titel.betekendOp);
    return {
      kop: kopAan(brief, 'Opdracht tot tenuitvoerlegging van een dwangbevel', dagtekening, brief.grond),
      betalingskenmerk: vordering.betalingskenmerk,
      totaal: bedrag(brief.open.totaalCenten),
      titelKort: `dwangbevel van ${datum(titel.dagtekening)}`,
      schuldenaar: [
        { naam: 'Naam', waarde: brieven.find(({ naam }) => naam !== undefined)?.naam ?? 'zie het burgerservicenummer' },
        { naam: 'Burgerservicenummer', waarde: brief.debiteur.bsn },
      ],
      vordering: [
        { naam: 'Gaat over', waarde: `${naamVan(vordering.soort)}, ${vordering.regime === 'belasting' ? 'aanslag' : 'beschikking'} van ${datum(vordering.dagtekening)}, ${bedrag(vordering.hoofdsomCenten)}` },
        { naam: 'Regime', waarde: vordering.regime === 'belasting' ? 'gemeentelijke belasting' : (vordering.wet ?? 'Participatiewet') },
        { naam: 'Betaaltermijn tot en met', waarde: datum(vordering.betaaltermijnTotEnMet) },
        { naam: 'Titel', waarde: `dwangbevel van ${datum(titel.dagtekening)}, betekend ${BETEKENINGEN[titel.betekening] ?? titel.betekening} op ${betekend}` },
        { naam: 'Rente die loopt', waarde: rente.centen === null || rente.totEnMet === null ? 'niet berekend' : `${bedrag(rente.centen)} tot en met ${datum(rente.totEnMet)}, niet in rekening gebracht` },
        { naam: 'Verjaart na', waarde: datum(brief.verjaringLaatsteDag) },
      ],
      regels: openRegels(brief.open),
      brieven: brieven.map((een) => ({
        soort: metHoofdletter(een.soort.replaceAll('_', ' ')),
        van: datum(een.dagtekening),
        terPost: `${datumOfLeeg(een.terpostbezorgdOp) ?? 'onbekend'}${een.teruggekomen ? ' (kwam terug)' : ''}`,
        // A secret address is not given: he asks the BRP himself.
        adres: een.geheim === true ? 'adres is geheim: bevraag de BRP' : [...(een.adresregels ?? []), ...(een.land == null ? [] : [een.land])].join(', ') || 'geen',
      })),
      rekening: `${inGroepen(rekening.iban ?? huisstijl.betaling.iban)}${rekening.iban === null ? ` van ${huisstijl.betaling.tenaamstelling}` : ''}`,
      ondertekend: true,
    };
  },
  voorbeelden: DOSSIER,
};

/** What is open changed while he has the claim. */
export const opgaveDeurwaarder: Sjabloon = {
  soort: 'opgave_deurwaarder',
  waarvoor: 'Tells the deurwaarder who has a claim what is open on it now.',
  versie: 1,
  bestand: 'straat/opgave_deurwaarder.typ',
  lezer: 'deurwaarder',
  lees: (inhoud, { dagtekening }) => {
    const brief = opgaveSchema.parse(inhoud);
    const { aanleiding, centen, open } = brief;
    return { kop: kopAan(brief, 'Opgave van wat openstaat', dagtekening, []), betalingskenmerk: brief.vordering.betalingskenmerk, aanleiding, som: bedrag(Math.abs(centen)), totaal: bedrag(open.totaalCenten), regels: openRegels(open) };
  },
  voorbeelden: OPGAVE,
};

/** His order is over. */
export const eindeDeurwaarder: Sjabloon = {
  soort: 'einde_deurwaarder',
  waarvoor: 'Ends the order of a deurwaarder, with what he has to do then.',
  versie: 1,
  bestand: 'straat/einde_deurwaarder.typ',
  lezer: 'deurwaarder',
  lees: (inhoud, { dagtekening }) => {
    const brief = eindeSchema.parse(inhoud);
    return { kop: kopAan(brief, 'Einde van uw opdracht', dagtekening, []), betalingskenmerk: brief.vordering.betalingskenmerk, per: datum(dagtekening), open: bedrag(brief.openstaandCenten), reden: EINDES[brief.einde] ?? brief.einde.replaceAll('_', ' ') };
  },
  voorbeelden: EINDE,
};

