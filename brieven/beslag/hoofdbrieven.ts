import { z } from 'zod';
import { dag } from '../../domain/kalender/dag.ts';
import type { Sjabloon, Voorbeeld } from '../sjabloon.ts';
import { dagSchema } from '../sjabloon.ts';
import { dagtekst, derdegegevens, eersteMaand, schuldgegevens, voetgegevens } from './aan-derde.ts';
import { bevoegdheidSchema, partijenSchema, schuldSchema, voetSchema } from './schema.ts';
import { DEURWAARDER, hoofdbriefVoorbeeld, NAAR_PERCENTAGE } from './voorbeeld.ts';

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

function hoofdbrief(soort: string, titel: string, voorbeelden: readonly Voorbeeld[], lezer: 'derde' | 'deurwaarder' = 'derde'): Sjabloon {
  return { soort, versie: 1, bestand: `beslag/${soort}.typ`, lezer, lees: (inhoud, bij) => hoofdgegevens(hoofdbriefSchema.parse(inhoud), bij, titel), voorbeelden };
}

/** By each power the letter that reaches the derde, or the deurwaarder who goes to him. */
export const hoofdbrieven: readonly Sjabloon[] = [
  hoofdbrief('beschikking', 'Beschikking: betaal een deel van het inkomen aan ons', [
    gewoon,
    { naam: 'zonder-naam-en-rente', dagtekening: OP, inhoud: hoofdbriefVoorbeeld({ zonderNaam: true, rente: true }) },
  ]),
  hoofdbrief('kennisgeving', 'Kennisgeving van beslag: teken voor «gezien» en stuur terug', [
    { ...gewoon, inhoud: hoofdbriefVoorbeeld({ bevoegdheid: 'vereenvoudigd_derdenbeslag' }) },
    { ...percentage, inhoud: hoofdbriefVoorbeeld({ ...NAAR_PERCENTAGE, bevoegdheid: 'vereenvoudigd_derdenbeslag' }) },
  ]),
  hoofdbrief('betaalverzoek', 'Verzoek: betaal een deel van de uitkering aan ons', [{ ...gewoon, inhoud: hoofdbriefVoorbeeld({ bevoegdheid: 'betaling_op_verzoek' }) }]),
  hoofdbrief('verrekenopdracht', 'Verreken een deel van de uitkering', [{ ...percentage, inhoud: hoofdbriefVoorbeeld({ ...NAAR_PERCENTAGE, bevoegdheid: 'verrekening' }) }]),
  hoofdbrief('beslagopdracht', 'Opdracht om beslag te leggen', [{ ...gewoon, inhoud: hoofdbriefVoorbeeld({ ...DEURWAARDER, bevoegdheid: 'derdenbeslag' }) }], 'deurwaarder'),
  hoofdbrief(
    'wijziging_beslagopdracht',
    'Nieuwe cijfers bij de opdracht om beslag te leggen',
    [
      { ...gewoon, inhoud: hoofdbriefVoorbeeld({ ...DEURWAARDER, bevoegdheid: 'derdenbeslag', vanaf: '2026-04-20' }) },
      { naam: 'alleen-bedrag', dagtekening: OP, inhoud: hoofdbriefVoorbeeld({ ...DEURWAARDER, bevoegdheid: 'derdenbeslag', rente: true }) },
    ],
    'deurwaarder',
  ),
];
