import { z } from 'zod';
import { dag } from '../../domain/kalender/dag.ts';
import { inGroepen } from '../betaling.ts';
import type { Huisstijl } from '../huisstijl.ts';
import { centenSchema, dagSchema, type Sjabloon } from '../sjabloon.ts';
import { bedrag, dagtekst, derdegegevens } from './aan-derde.ts';
import { bezwaarTot, inwonergegevens } from './aan-inwoner.ts';
import { aanInwonerSchema, partijenSchema } from './schema.ts';
import { inwonerVoorbeeld, partijenVoorbeeld } from './voorbeeld.ts';

/** Another party that coordinates: who it is, and where derde and debtor reach it. */
const coordinatorSchema = z.object({
  naam: z.string().min(1),
  /** Empty where no party told it. */
  adresregels: z.array(z.string().min(1)),
  telefoon: z.string().nullish(),
  iban: z.string().nullish(),
  tenaamstelling: z.string().nullish(),
  /** By which that party knows the case. */
  kenmerk: z.string().nullish(),
});

/** Who coordinates, and since when (Rv 478 lid 1–4); the open amount of our own beslag beside it, cents. */
const overgang = z.discriminatedUnion('rol', [
  z.object({ rol: z.enum(['ander_coordineert', 'ander_neemt_over']), vanaf: dagSchema, coordinator: coordinatorSchema, openstaandCenten: centenSchema.nullish() }).loose(),
  z.object({ rol: z.literal('wij_nemen_over'), vanaf: dagSchema, openstaandCenten: centenSchema.nullish() }).loose(),
]);
type Overgang = z.infer<typeof overgang>;

const TITELS = {
  ander_coordineert: { derde: 'Een andere partij int: betaal daar', debiteur: 'Een andere partij regelt het beslag op uw inkomen' },
  ander_neemt_over: { derde: 'Een andere partij neemt de inning over: betaal daar', debiteur: 'Een andere partij regelt het beslag op uw inkomen' },
  wij_nemen_over: { derde: 'Wij nemen de inning over: betaal aan ons', debiteur: 'Wij regelen het beslag op uw inkomen' },
} as const;

function overgangsgegevens(over: Overgang, kenmerk: string, huisstijl: Huisstijl) {
  return {
    rol: over.rol,
    vanaf: dagtekst(over.vanaf),
    beslagen: over.openstaandCenten == null ? null : bedrag(over.openstaandCenten),
    coordinator: over.rol === 'wij_nemen_over' ? onszelf(kenmerk, huisstijl) : ander(over.coordinator),
  };
}

function ander({ naam, adresregels, telefoon, iban, tenaamstelling, kenmerk }: z.infer<typeof coordinatorSchema>) {
  return { naam, adres: adresregels.length === 0 ? null : adresregels.join(', '), telefoon: telefoon ?? null, iban: iban == null ? null : inGroepen(iban), tenaamstelling: tenaamstelling ?? null, kenmerk: kenmerk ?? null };
}

function onszelf(kenmerk: string, { naam, adresregels, contact, betaling }: Huisstijl) {
  return { naam, adres: adresregels.join(', '), telefoon: contact.telefoon, iban: inGroepen(betaling.iban), tenaamstelling: betaling.tenaamstelling, kenmerk };
}

const OP = dag('2026-09-15');
const ANDER = { naam: 'Deurwaarderskantoor Van Vliet en partners', adresregels: ['Postbus 900', '1200 AX WATERSTAD'], telefoon: '0123 456 789', iban: 'NL91ABNA0417164300', tenaamstelling: 'Derdengelden Van Vliet', kenmerk: 'DW-2025-3391' };
const OVERGANGEN = [
  { naam: 'ander-coordineert', inhoud: { rol: 'ander_coordineert', vanaf: '2026-09-15', openstaandCenten: 96_311, coordinator: ANDER } },
  { naam: 'ander-neemt-over', inhoud: { rol: 'ander_neemt_over', vanaf: '2026-10-01', openstaandCenten: 96_311, coordinator: { naam: ANDER.naam, adresregels: ANDER.adresregels } } },
  { naam: 'wij-nemen-over', inhoud: { rol: 'wij_nemen_over', vanaf: '2026-10-01' } },
];

/** The notices to derde and debtor of who coordinates (Rv 478; to the debtor 475i lid 5 a). */
export const cdwBrieven: readonly Sjabloon[] = [
  {
    soort: 'cdw_derde',
    waarvoor: 'Tells the derde who coordinates the beslagen on an income, from when, and where to pay (Rv 478).',
    versie: 1,
    bestand: 'beslag/cdw_derde.typ',
    lezer: 'derde',
    lees: (inhoud, bij) => {
      const [brief, over] = [partijenSchema.parse(inhoud), overgang.parse(inhoud)];
      return { ...derdegegevens(brief, bij, TITELS[over.rol].derde, ['Rv art. 478']), ...overgangsgegevens(over, brief.kenmerk, bij.huisstijl) };
    },
    voorbeelden: OVERGANGEN.map(({ naam, inhoud }) => ({ naam, dagtekening: OP, inhoud: { ...partijenVoorbeeld(), ...inhoud } })),
  },
  {
    soort: 'cdw_debiteur',
    waarvoor: 'Refers the inwoner to who coordinates the beslagen on the income (Rv 475i lid 5, 478).',
    versie: 1,
    bestand: 'beslag/cdw_debiteur.typ',
    lezer: 'inwoner',
    lees: (inhoud, bij) => {
      const [brief, over] = [aanInwonerSchema.parse(inhoud), overgang.parse(inhoud)];
      return { ...inwonergegevens({ ...brief, grond: ['Rv art. 475i lid 5', 'Rv art. 478'] }, bij, TITELS[over.rol].debiteur), ...bezwaarTot(brief, bij), ...overgangsgegevens(over, brief.kenmerk, bij.huisstijl) };
    },
    voorbeelden: OVERGANGEN.map(({ naam, inhoud }) => ({ naam, dagtekening: OP, inhoud: { ...inwonerVoorbeeld({ bevoegdheid: 'derdenbeslag' }), ...inhoud } })),
  },
];
