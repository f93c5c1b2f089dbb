import { dag } from '../../domain/kalender/dag.ts';
import type { Sjabloon } from '../sjabloon.ts';
import { dagSchema } from '../sjabloon.ts';
import { dagtekst } from './aan-derde.ts';
import { hoofdgegevens2, metVoetOfCoordinator } from './voet-of-coordinator.ts';
import { DEURWAARDER, hoofdbriefVoorbeeld, verwijzendVoorbeeld } from './voorbeeld.ts';

const briefSchema = metVoetOfCoordinator({ gelegdOp: dagSchema.nullable() });

const OP = dag('2026-04-14');
const DERDENBESLAG = { ...DEURWAARDER, bevoegdheid: 'derdenbeslag' } as const;
const VERDER = { gelegdOp: '2026-02-03' };

/** From version 3 on it says for which beslag it is: once one lies, the order that changed is for a further one beside it, and what lies stays as it is. */
export const wijzigingOpdracht3: Sjabloon = {
  soort: 'wijziging_beslagopdracht',
  waarvoor: 'Other figures for a derdenbeslag, or for a further one beside it, that the deurwaarder has yet to lay or to report.',
  versie: 3,
  bestand: 'beslag/wijziging_beslagopdracht-3.typ',
  lezer: 'deurwaarder',
  lees: (inhoud, bij) => {
    const brief = briefSchema.parse(inhoud);
    const gelegdOp = brief.gelegdOp === null ? null : dagtekst(brief.gelegdOp);
    const titel = gelegdOp === null ? 'Nieuwe cijfers bij de opdracht om beslag te leggen' : 'Nieuwe cijfers bij de opdracht voor een verder beslag';
    return { ...hoofdgegevens2(brief, bij, titel), ondertekend: false, gelegdOp };
  },
  voorbeelden: [
    { naam: 'gewoon', dagtekening: OP, inhoud: hoofdbriefVoorbeeld({ ...DERDENBESLAG, vanaf: '2026-04-20' }) },
    { naam: 'alleen-bedrag', dagtekening: OP, inhoud: hoofdbriefVoorbeeld({ ...DERDENBESLAG, rente: true }) },
    { naam: 'ander-coordineert', dagtekening: OP, inhoud: verwijzendVoorbeeld({ ...DERDENBESLAG, rente: true }) },
    { naam: 'verder', dagtekening: OP, inhoud: { ...hoofdbriefVoorbeeld({ ...DERDENBESLAG, vanaf: '2026-04-20' }), ...VERDER } },
    { naam: 'verder-ander-coordineert', dagtekening: OP, inhoud: { ...verwijzendVoorbeeld({ ...DERDENBESLAG, rente: true }), ...VERDER } },
  ],
};
