import { z } from 'zod';
import { dag } from '../../domain/kalender/dag.ts';
import type { Sjabloon, Voorbeeld } from '../sjabloon.ts';
import { dagSchema } from '../sjabloon.ts';
import { dagtekst, derdegegevens, eersteMaand, schuldgegevens, voetgegevens } from './aan-derde.ts';
import { bevoegdheidSchema, partijenSchema, schuldSchema, voetSchema } from './schema.ts';
import { DEURWAARDER, hoofdbriefVoorbeeld, NAAR_ANDERE_GEMEENTE, NAAR_PERCENTAGE } from './voorbeeld.ts';

export const hoofdbriefSchema = partijenSchema
  .extend({ bevoegdheid: bevoegdheidSchema, grond: z.array(z.string()), voet: voetSchema, vanaf: dagSchema.optional(), ...schuldSchema })
  .loose();
export type Hoofdbrief = z.infer<typeof hoofdbriefSchema>;

/** What the letters that tell the derde what to pay over have in common. */
export function hoofdgegevens(brief: Hoofdbrief, bij: Parameters<Sjabloon['lees']>[1], titel: string) {
  return {
    ...derdegegevens(brief, bij, titel, brief.grond),
    ...schuldgegevens(brief),
    voet: voetgegevens(brief.voet),
    eersteMaand: eersteMaand(bij.dagtekening),
    vanaf: brief.vanaf === undefined ? null : dagtekst(brief.vanaf),
  };
}

const OP = dag('2026-04-14');
const gewoon: Voorbeeld = { naam: 'gewoon', dagtekening: OP, inhoud: hoofdbriefVoorbeeld() };
const percentage: Voorbeeld = { naam: 'bijstand', dagtekening: OP, inhoud: hoofdbriefVoorbeeld(NAAR_PERCENTAGE) };

interface Opgave {
  readonly waarvoor: string;
  readonly titel: string;
  readonly voorbeelden: readonly Voorbeeld[];
  readonly lezer?: 'derde' | 'deurwaarder';
  /** Whether the organisation decides something by it. */
  readonly ondertekend?: boolean;
}

function hoofdbrief(soort: string, { waarvoor, titel, voorbeelden, lezer = 'derde', ondertekend = false }: Opgave): Sjabloon {
  return { soort, waarvoor, versie: 1, bestand: `beslag/${soort}.typ`, lezer, lees: (inhoud, bij) => ({ ...hoofdgegevens(hoofdbriefSchema.parse(inhoud), bij, titel), ondertekend }), voorbeelden };
}

/** By each power the letter that reaches the derde, or the deurwaarder who goes to him. */
export const hoofdbrieven: readonly Sjabloon[] = [
  hoofdbrief('beschikking', {
    waarvoor: 'The vordering of IW 19: the derde must pay the part of the income above the beslagvrije voet.',
    titel: 'Beschikking: betaal een deel van het inkomen aan ons',
    ondertekend: true,
    voorbeelden: [gewoon, { naam: 'zonder-naam-en-rente', dagtekening: OP, inhoud: hoofdbriefVoorbeeld({ zonderNaam: true, rente: true }) }],
  }),
  hoofdbrief('kennisgeving', {
    waarvoor: 'Lays the vereenvoudigd derdenbeslag of Rv 479g: the derde signs «gezien» and sends the sheet back.',
    titel: 'Kennisgeving van beslag: teken voor «gezien» en stuur terug',
    ondertekend: true,
    voorbeelden: [
      { ...gewoon, inhoud: hoofdbriefVoorbeeld({ bevoegdheid: 'vereenvoudigd_derdenbeslag' }) },
      { ...percentage, inhoud: hoofdbriefVoorbeeld({ ...NAAR_PERCENTAGE, bevoegdheid: 'vereenvoudigd_derdenbeslag' }) },
    ],
  }),
  hoofdbrief('betaalverzoek', {
    waarvoor: 'Asks UWV, SVB or another gemeente to pay from the benefit (Participatiewet 60a).',
    titel: 'Verzoek: betaal een deel van de uitkering aan ons',
    voorbeelden: [{ ...gewoon, inhoud: hoofdbriefVoorbeeld({ ...NAAR_ANDERE_GEMEENTE, bevoegdheid: 'betaling_op_verzoek' }) }],
  }),
  hoofdbrief('verrekenopdracht', {
    waarvoor: 'Tells who pays the benefit for the opdrachtgever itself to offset it (Awb 4:93).',
    titel: 'Verreken een deel van de uitkering',
    voorbeelden: [{ ...percentage, inhoud: hoofdbriefVoorbeeld({ ...NAAR_PERCENTAGE, bevoegdheid: 'verrekening' }) }],
  }),
  hoofdbrief('beslagopdracht', {
    waarvoor: 'Orders the deurwaarder to lay a derdenbeslag (Rv 475), with the voet and the claims.',
    titel: 'Opdracht om beslag te leggen',
    lezer: 'deurwaarder',
    voorbeelden: [{ ...gewoon, inhoud: hoofdbriefVoorbeeld({ ...DEURWAARDER, bevoegdheid: 'derdenbeslag' }) }],
  }),
  hoofdbrief('wijziging_beslagopdracht', {
    waarvoor: 'Other figures for a derdenbeslag that the deurwaarder has yet to lay or to report.',
    titel: 'Nieuwe cijfers bij de opdracht om beslag te leggen',
    lezer: 'deurwaarder',
    voorbeelden: [
      { ...gewoon, inhoud: hoofdbriefVoorbeeld({ ...DEURWAARDER, bevoegdheid: 'derdenbeslag', vanaf: '2026-04-20' }) },
      { naam: 'alleen-bedrag', dagtekening: OP, inhoud: hoofdbriefVoorbeeld({ ...DEURWAARDER, bevoegdheid: 'derdenbeslag', rente: true }) },
    ],
  }),
];
