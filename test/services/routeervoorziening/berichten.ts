import { randomUUID } from 'node:crypto';
import { BERICHTSOORTEN, type Berichtsoort } from '../../../contract/routeervoorziening/berichtsoorten.ts';
import { Bericht, type BerichtVan } from '../../../adapters/routeervoorziening/contract/bericht.ts';
import type { Partijnummer } from '../../../domain/samenloop/partij.ts';
import { ALLES } from './gegevens.ts';
import { BSN, nummerVan } from './omgeving.ts';

const vordering = { kenmerk: 'V-1', grondslag: 'gemeentelijke_belasting', openstaand: 50_000, kosten: 1_200, peildatum: '2026-03-02' };
const betaling = { rekening: 'NL91ABNA0417164300', tenNameVan: 'Gemeente Waterstad', betalingskenmerk: '8012345678901234' };
const beslag = { bevoegdheid: { soort: 'vordering_iw19' }, executoriaal: true, gelegdOp: '2026-02-02' };
const aandeel = { partij: nummerVan('uwv'), kenmerk: 'V-9', bedrag: 7_500 };
const overdrachtId = '0b9f0b4e-6f0e-4b43-8f0e-2b9c62a1a001';

const INHOUD: Readonly<Record<Berichtsoort, object>> = {
  beslag_gemeld: { ...beslag, vordering },
  vordering_aangemeld_bij_cdw: { ...beslag, vordering, betaling },
  vordering_gewijzigd: { vordering, reden: 'betaling' },
  overdracht_aangeboden: { overdrachtId, grond: 'geeindigd', vanafMaand: '2026-04' },
  overdracht_aanvaard: { overdrachtId, vanafMaand: '2026-04', betaling },
  overdracht_geweigerd: { overdrachtId, reden: 'onbeslist', toelichting: null },
  overdrachtsgegevens: {
    overdrachtId, beslagvrijeVoet: 168_900, bvvVastgesteldOp: '2026-01-15', bvvGegevens: ALLES.bvvGegevens, verruimingIw19: false, bvvOpNihil: false, priveschuld: null,
    vorderingen: [{ partij: nummerVan('uwv'), ...beslag, vordering, betaling: null }],
    historie: [{ maand: '2026-02', ontvangen: 15_000, ontvangenOp: '2026-02-25', aandelen: [aandeel], naarSchuldenaar: 0 }],
  },
  overdracht_afgerond: { overdrachtId, vanafMaand: '2026-04', derdeBerichtOp: '2026-03-09', schuldenaarBerichtOp: '2026-03-09' },
  afdracht_doorgezonden: { maand: '2026-03', bedrag: 15_000, ontvangenOp: '2026-03-25', betaaldOp: '2026-03-26', betalingskenmerk: '8012345678901234' },
  verdeelstaat: { maand: '2026-03', ontvangen: 15_000, ontvangenOp: '2026-03-25', kosten: 0, aandelen: [aandeel], naarSchuldenaar: 7_500, nogOpen: [{ partij: nummerVan('uwv'), kenmerk: 'V-9', openstaand: 1_000 }] },
};

/** A message of each kind about Jan. */
export function bericht<S extends Berichtsoort>(soort: S, ontvanger: Partijnummer): BerichtVan<S> {
  return Bericht.parse({ berichtId: randomUUID(), ontvanger, bsn: BSN.jan, derde: { soort: 'rsin', nummer: '123456782' }, kenmerkAfzender: 'beslag-1', kenmerkOntvanger: null, soort, inhoud: INHOUD[soort] }) as BerichtVan<S>;
}

export const SOORTEN = BERICHTSOORTEN;
