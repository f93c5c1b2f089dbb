import { z } from 'zod';
import { dag, plusDagen, voluit } from '../../domain/kalender/dag.ts';
import { verklaring476a } from '../../domain/kalender/derdenbeslag.ts';
import { uitersteDag } from '../../domain/kalender/termijn.ts';
import { BESLAGWIJZEN } from '../../domain/regime/beslagwijze.ts';
import { briefkop, dagSchema, type Sjabloon } from '../sjabloon.ts';
import { bedrag, dagtekst, derdegegevens, schuldgegevens } from './aan-derde.ts';
import { aanInwonerSchema, bevoegdheidSchema, partijenSchema, schuldSchema } from './schema.ts';
import { inwonerVoorbeeld, partijenVoorbeeld, schuldVoorbeeld } from './voorbeeld.ts';

/** Whether the verklaring is a duty by law or policy; `zwijgen` only where the law lets silence have a consequence. */
const gevraagd = { bevoegdheid: bevoegdheidSchema, verklaring: z.enum(['wet', 'beleid']), zwijgen: z.string().optional() };
const formulierSchema = partijenSchema.extend({ ...gevraagd, ...schuldSchema }).loose();
const herinneringSchema = partijenSchema.extend({ ...gevraagd, taakVanaf: dagSchema.optional() }).loose();
/** By which power the verklaring came: the Besluit holds only where the law asks it. */
const ontvangstSchema = partijenSchema.extend({ ontvangenOp: dagSchema, bevoegdheid: bevoegdheidSchema.optional() }).loose();

/** What the derde declared (activities/beslaan/verklaring). */
const verklaardSchema = z
  .object({
    rechtsverhouding: z.enum(['geen_relatie', 'relatie_beeindigd', 'dienstverband', 'uitkering', 'pensioen', 'overig']),
    toelichting: z.string().nullish(),
    beeindigdOp: dagSchema.nullish(),
    nettoCenten: z.int().nullish(),
    andereBeslagen: z.array(z.object({ beslaglegger: z.string(), gelegdOp: dagSchema.nullish(), kenmerk: z.string().nullish() })).default([]),
    pandrechten: z.array(z.object({ pandhouder: z.string(), goed: z.string().nullish() })).default([]),
    overig: z.string().nullish(),
  })
  .loose();
const afschriftSchema = aanInwonerSchema.extend({ ontvangenOp: dagSchema, verklaring: verklaardSchema }).loose();

const WAT = {
  geen_relatie: 'U krijgt daar geen inkomen.',
  relatie_beeindigd: 'U krijgt daar geen inkomen meer.',
  dienstverband: 'U krijgt daar loon.',
  uitkering: 'U krijgt daar een uitkering.',
  pensioen: 'U krijgt daar een pensioen.',
  overig: 'U krijgt daar een andere betaling.',
} as const;

const GROND = { wet: ['Rv art. 476a', 'Rv art. 476b'], beleid: ['IW 1990 art. 19'] } as const;

const OP = dag('2026-04-14');
const FORMULIER = { ...partijenVoorbeeld(), bevoegdheid: 'vordering_iw19', gelegdOp: null, verklaring: 'beleid', ...schuldVoorbeeld() };
const ALLES = {
  rechtsverhouding: 'dienstverband',
  toelichting: 'In dienst sinds 1 februari 2021, 28 uur per week.',
  nettoCenten: 187_655,
  andereBeslagen: [{ beslaglegger: 'Deurwaarderskantoor Van Vliet en partners', gelegdOp: '2025-11-03', kenmerk: 'DW-2025-3391' }],
  pandrechten: [{ pandhouder: 'Kredietbank Oostpoort', goed: 'vakantiegeld' }],
  overig: 'Rijdt niet in een auto van de zaak.',
};

/** The verklaring of the derde: asked, asked again, received, and its copy to the debtor (Rv 476a, 476b; Besluit verklaring derdenbeslag). */
export const verklaringsbrieven: readonly Sjabloon[] = [
  {
    soort: 'verklaringsformulier',
    waarvoor: 'The form on which the derde declares what he owes (Rv 476a lid 2, 476b), with its terms.',
    versie: 1,
    bestand: 'beslag/verklaringsformulier.typ',
    lezer: 'derde',
    lees: (inhoud, bij) => {
      const brief = formulierSchema.parse(inhoud);
      // Only the vordering of IW 19 lies by its posting: of the others the day is not known yet.
      const bijPosting = brief.bevoegdheid === 'vordering_iw19';
      return {
        ...derdegegevens(brief, bij, 'Verklaar wat u aan deze persoon betaalt', GROND[brief.verklaring]),
        totaal: schuldgegevens(brief).totaal,
        wet: brief.verklaring === 'wet',
        zwijgen: brief.zwijgen ?? null,
        naarDeurwaarder: brief.bevoegdheid === 'derdenbeslag',
        vanafDag: bijPosting ? voluit(uitersteDag(verklaring476a(bij.dagtekening).termijn)) : null,
        beginpunt: bijPosting ? `de dagtekening van deze brief (${voluit(bij.dagtekening)})` : 'het beslag',
      };
    },
    voorbeelden: [
      { naam: 'beleid', dagtekening: OP, inhoud: FORMULIER },
      { naam: 'wet-479g', dagtekening: OP, inhoud: { ...FORMULIER, ...schuldVoorbeeld({ bevoegdheid: 'vereenvoudigd_derdenbeslag' }), bevoegdheid: 'vereenvoudigd_derdenbeslag', verklaring: 'wet', zwijgen: 'Rv art. 479f' } },
      { naam: 'wet-477a', dagtekening: OP, inhoud: { ...FORMULIER, bevoegdheid: 'derdenbeslag', verklaring: 'wet', zwijgen: 'Rv art. 477a lid 1' } },
    ],
  },
  {
    soort: 'herinnering_verklaring',
    waarvoor: 'Reminds the derde of the verklaring that did not come.',
    versie: 1,
    bestand: 'beslag/herinnering_verklaring.typ',
    lezer: 'derde',
    lees: (inhoud, bij) => {
      const brief = herinneringSchema.parse(inhoud);
      return {
        ...derdegegevens(brief, bij, 'Herinnering: stuur ons uw verklaring', GROND[brief.verklaring]),
        zwijgen: brief.zwijgen ?? null,
        naarDeurwaarder: brief.bevoegdheid === 'derdenbeslag',
        uiterlijk: brief.taakVanaf === undefined ? null : voluit(plusDagen(dag(brief.taakVanaf), -1)),
      };
    },
    voorbeelden: [
      { naam: 'beleid', dagtekening: OP, inhoud: { ...partijenVoorbeeld({ zonderNaam: true }), bevoegdheid: 'vordering_iw19', verklaring: 'beleid', taakVanaf: '2026-04-28' } },
      { naam: 'wet-479g', dagtekening: OP, inhoud: { ...partijenVoorbeeld({ zonderNaam: true }), bevoegdheid: 'vereenvoudigd_derdenbeslag', verklaring: 'wet', zwijgen: 'Rv art. 479f', taakVanaf: '2026-04-28' } },
      { naam: 'wet', dagtekening: OP, inhoud: { ...partijenVoorbeeld({ zonderNaam: true }), bevoegdheid: 'derdenbeslag', verklaring: 'wet', zwijgen: 'Rv art. 477a lid 1', taakVanaf: '2026-04-28' } },
    ],
  },
  {
    soort: 'ontvangstbevestiging_verklaring',
    waarvoor: 'The receipt for the verklaring (Besluit verklaring derdenbeslag art. 2 lid 2).',
    versie: 1,
    bestand: 'beslag/ontvangstbevestiging_verklaring.typ',
    lezer: 'derde',
    lees: (inhoud, bij) => {
      const brief = ontvangstSchema.parse(inhoud);
      const wet = brief.bevoegdheid !== undefined && BESLAGWIJZEN[brief.bevoegdheid].verklaring === 'wet';
      return { ...derdegegevens(brief, bij, 'Wij hebben uw verklaring ontvangen', wet ? ['Besluit verklaring derdenbeslag art. 2 lid 2'] : []), wet, ontvangenOp: dagtekst(brief.ontvangenOp) };
    },
    voorbeelden: [
      { naam: 'gewoon', dagtekening: OP, inhoud: { ...partijenVoorbeeld(), bevoegdheid: 'vordering_iw19', ontvangenOp: '2026-04-13' } },
      { naam: 'wet', dagtekening: OP, inhoud: { ...partijenVoorbeeld(), bevoegdheid: 'vereenvoudigd_derdenbeslag', ontvangenOp: '2026-04-13' } },
    ],
  },
  {
    soort: 'afschrift_verklaring',
    waarvoor: 'The copy of the verklaring for the inwoner (Rv 476b lid 3).',
    versie: 1,
    bestand: 'beslag/afschrift_verklaring.typ',
    lezer: 'inwoner',
    lees: (inhoud, bij) => {
      const { geadresseerde, kenmerk, derde, grond, ontvangenOp, verklaring } = afschriftSchema.parse(inhoud);
      return {
        kop: briefkop({ titel: 'Dit verklaart wie uw inkomen betaalt', geadresseerde, dagtekening: bij.dagtekening, kenmerken: [{ naam: 'Ons kenmerk', waarde: kenmerk }], grond }),
        kenmerk,
        derde,
        ontvangenOp: dagtekst(ontvangenOp),
        verklaring: verklaard(verklaring),
      };
    },
    voorbeelden: [
      { naam: 'alles', dagtekening: OP, inhoud: { ...inwonerVoorbeeld(), grond: ['Rv art. 476b lid 3'], ontvangenOp: '2026-04-13', verklaringId: 8, verklaring: ALLES } },
      { naam: 'geen-relatie', dagtekening: OP, inhoud: { ...inwonerVoorbeeld(), grond: ['Rv art. 476b lid 3'], ontvangenOp: '2026-04-13', verklaringId: 9, verklaring: { rechtsverhouding: 'relatie_beeindigd', beeindigdOp: '2026-03-31', toelichting: 'Contract liep af.', nettoCenten: null } } },
    ],
  },
];

function verklaard({ rechtsverhouding, beeindigdOp, toelichting, nettoCenten, andereBeslagen, pandrechten, overig }: z.infer<typeof verklaardSchema>) {
  return {
    wat: beeindigdOp == null ? WAT[rechtsverhouding] : `${WAT[rechtsverhouding]} De laatste dag was ${dagtekst(beeindigdOp)}.`,
    toelichting: toelichting ?? null,
    netto: nettoCenten == null ? null : bedrag(nettoCenten),
    beslagen: andereBeslagen.map(({ beslaglegger, gelegdOp, kenmerk }) => ({ wie: beslaglegger, sinds: gelegdOp == null ? null : dagtekst(gelegdOp), kenmerk: kenmerk ?? null })),
    pandrechten: pandrechten.map(({ pandhouder, goed }) => ({ wie: pandhouder, goed: goed ?? null })),
    overig: overig ?? null,
  };
}
