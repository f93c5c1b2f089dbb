import { dag } from '../../domain/kalender/dag.ts';
import type { Sjabloon, Voorbeeld } from '../sjabloon.ts';
import { hoofdbrief2Schema, hoofdgegevens2, type Hoofdbrief2 } from './voet-of-coordinator.ts';
import { COORDINATOR_ZONDER_ADRES, DEURWAARDER, hoofdbriefVoorbeeld, NAAR_PERCENTAGE, verwijzendVoorbeeld } from './voorbeeld.ts';

const OP = dag('2026-04-14');
const VEREENVOUDIGD = { bevoegdheid: 'vereenvoudigd_derdenbeslag' } as const;
const DERDENBESLAG = { ...DEURWAARDER, bevoegdheid: 'derdenbeslag' } as const;

interface Opgave {
  readonly waarvoor: string;
  readonly titel: string;
  /** Where another coordinates. */
  readonly titelVerwezen: string;
  readonly voorbeelden: readonly Voorbeeld[];
  readonly lezer?: 'derde' | 'deurwaarder';
  readonly ondertekend?: boolean;
}

function hoofdbrief(soort: string, { waarvoor, titel, titelVerwezen, voorbeelden, lezer = 'derde', ondertekend = false }: Opgave): Sjabloon {
  const titelVan = ({ coordinator }: Hoofdbrief2): string => (coordinator === undefined ? titel : titelVerwezen);
  return {
    soort,
    waarvoor,
    versie: 2,
    bestand: `beslag/${soort}-2.typ`,
    lezer,
    lees: (inhoud, bij) => {
      const brief = hoofdbrief2Schema.parse(inhoud);
      return { ...hoofdgegevens2(brief, bij, titelVan(brief)), ondertekend };
    },
    voorbeelden,
  };
}

const voorbeeld = (naam: string, inhoud: unknown): Voorbeeld => ({ naam, dagtekening: OP, inhoud });

/** The letters that reach the derde by a beslag, or the deurwaarder who goes to him: with our own voet, or with who coordinates in its place (Rv 475i lid 5). */
export const hoofdbrieven2: readonly Sjabloon[] = [
  hoofdbrief('beschikking', {
    waarvoor: 'The vordering of IW 19: the derde must pay the part of the income above the beslagvrije voet, to us or to who coordinates.',
    titel: 'Beschikking: betaal een deel van het inkomen aan ons',
    titelVerwezen: 'Beschikking: onze vordering op het inkomen',
    ondertekend: true,
    voorbeelden: [
      voorbeeld('gewoon', hoofdbriefVoorbeeld()),
      voorbeeld('zonder-naam-en-rente', hoofdbriefVoorbeeld({ zonderNaam: true, rente: true })),
      voorbeeld('ander-coordineert', verwijzendVoorbeeld()),
      voorbeeld('ander-coordineert-zonder-adres', verwijzendVoorbeeld({ zonderNaam: true, rente: true }, COORDINATOR_ZONDER_ADRES)),
    ],
  }),
  hoofdbrief('kennisgeving', {
    waarvoor: 'Lays the vereenvoudigd derdenbeslag of Rv 479g: the derde signs «gezien» and sends the sheet back; he pays us, or who coordinates.',
    titel: 'Kennisgeving van beslag: teken voor «gezien» en stuur terug',
    titelVerwezen: 'Kennisgeving van beslag: teken voor «gezien» en stuur terug',
    ondertekend: true,
    voorbeelden: [
      voorbeeld('gewoon', hoofdbriefVoorbeeld(VEREENVOUDIGD)),
      voorbeeld('bijstand', hoofdbriefVoorbeeld({ ...NAAR_PERCENTAGE, ...VEREENVOUDIGD })),
      voorbeeld('ander-coordineert', verwijzendVoorbeeld(VEREENVOUDIGD)),
    ],
  }),
  hoofdbrief('beslagopdracht', {
    waarvoor: 'Orders the deurwaarder to lay a derdenbeslag (Rv 475), with the claims and the voet, or with who coordinates.',
    titel: 'Opdracht om beslag te leggen',
    titelVerwezen: 'Opdracht om beslag te leggen',
    lezer: 'deurwaarder',
    voorbeelden: [voorbeeld('gewoon', hoofdbriefVoorbeeld(DERDENBESLAG)), voorbeeld('ander-coordineert', verwijzendVoorbeeld(DERDENBESLAG))],
  }),
  hoofdbrief('wijziging_beslagopdracht', {
    waarvoor: 'Other figures for a derdenbeslag that the deurwaarder has yet to lay or to report.',
    titel: 'Nieuwe cijfers bij de opdracht om beslag te leggen',
    titelVerwezen: 'Nieuwe cijfers bij de opdracht om beslag te leggen',
    lezer: 'deurwaarder',
    voorbeelden: [
      voorbeeld('gewoon', hoofdbriefVoorbeeld({ ...DERDENBESLAG, vanaf: '2026-04-20' })),
      voorbeeld('alleen-bedrag', hoofdbriefVoorbeeld({ ...DERDENBESLAG, rente: true })),
      voorbeeld('ander-coordineert', verwijzendVoorbeeld({ ...DERDENBESLAG, rente: true })),
    ],
  }),
];
