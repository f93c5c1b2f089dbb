import { centen, euro, NUL, som } from '../../domain/geld/centen.ts';
import { voluit } from '../../domain/kalender/dag.ts';
import { voorbehoudInWoorden } from '../../domain/uitleg/voorbehoud.ts';
import { isAlgemeneVraag } from '../../domain/uitleg/vragen.ts';
import { naarDag, naarDagOfLeeg } from '../opslag/dagen.ts';
import { vervallenVolgens } from '../opslag/terugbetaling.ts';
import { besluitInWoorden } from './besluit-in-woorden.ts';
import { leesUitkomst, spoorInWoorden } from './berekening-in-woorden.ts';
import type { Dossier } from './dossier.ts';
import { inWoorden } from './gebeurtenis-in-woorden.ts';
import { renteInWoorden, verjaringInWoorden } from './rente-in-woorden.ts';

/** The dossier of a claim as lines of Dutch text: what happened when and why, what it cost, how it was calculated. */
export function dossierTekst(dossier: Dossier): string[] {
  return [
    ...kop(dossier),
    ...deel('Tijdlijn', tijdlijn(dossier)),
    ...deel('Besluiten', dossier.besluiten.flatMap((besluit) => besluitInWoorden(besluit, dossier))),
    ...deel('Kosten', dossier.vordering.kosten.map(kosten)),
    ...deel('Brieven', dossier.brieven.map(brief)),
    ...deel('Betalingen', betalingen(dossier)),
    ...deel('Rente', [...renteInWoorden(dossier.rente), ...dossier.vordering.renten.map(inRekening)]),
    ...deel('Verjaring', verjaringInWoorden(dossier.verjaring)),
    ...deel('Verhaal op inkomen', [...dossier.vordering.verhaalVorderingen.map(verblijf), ...beslagen(dossier)]),
    ...deel('Deurwaarder', dossier.vordering.overdrachten.flatMap(overdracht)),
    ...deel('Beslagvrije voet', dossier.berekeningen.flatMap(berekening)),
    ...deel('Taken', dossier.taken.map(taak)),
    ...deel('Keten van besluiten', dossier.ketens.flatMap(({ gaten }) => gaten).map(({ zaak, besluitId, soort, reden, verwacht }) => `${zaak}: GAT bij besluit ${String(besluitId)} (${soort.replaceAll('_', ' ')}): ${reden.replaceAll('_', ' ')}, verwacht ${verwacht.join(' of ').replaceAll('_', ' ')}`), 'in orde'),
    ...deel('Keten van gebeurtenissen', dossier.ketens.map(({ zaak, fout }) => `${zaak}: ${fout === null ? 'in orde' : `VERBROKEN bij ${String(fout.volgnummer)} (${fout.reden.replaceAll('_', ' ')})`}`)),
  ];
}

function kop({ vordering: v, open }: Dossier): string[] {
  const namens = v.principaal.naam === v.opdrachtgever.naam ? '' : ` voor ${v.principaal.naam}`;
  const eindeOp = naarDagOfLeeg(v.eindeOp);
  return [
    `Dossier ${v.id}`,
    `${v.opdrachtgever.naam}${namens}: ${v.soort}, ${v.aanslagsoort} van ${voluit(naarDag(v.dagtekening))}, betalingskenmerk ${v.betalingskenmerk}`,
    `Hoofdsom ${euro(centen(v.hoofdsomCenten))}; betaaltermijn tot en met ${voluit(naarDag(v.laatsteBetaaldag))} (IW 9)`,
    ...termijnen(v),
    `Openstaand ${euro(open.totaal)}: kosten ${euro(open.kosten)}, hoofdsom ${euro(open.hoofdsom)}, rente ${euro(open.rente)} in rekening gebracht`,
    v.einde === null || eindeOp === null ? 'De vordering loopt' : `Einde: ${v.einde} op ${voluit(eindeOp)}`,
  ];
}

/** The terms of a claim that is payable in more than one, and whether it is payable at once. */
function termijnen({ betaaltermijnen, versneldOp, versneldGrond }: Dossier['vordering']): string[] {
  const elk = betaaltermijnen.map(({ laatsteDag, centen: bedrag }) => `${euro(centen(bedrag))} tot en met ${voluit(naarDag(laatsteDag))}`);
  return [
    ...(elk.length === 0 ? [] : [`In ${String(elk.length)} termijnen: ${elk.join('; ')} (Gemeentewet 250)`]),
    ...(versneldOp === null ? [] : [`Terstond en tot het volle bedrag invorderbaar sinds ${voluit(naarDag(versneldOp))} (IW 10 lid 1 onder ${versneldGrond ?? ''})`]),
  ];
}

function deel(titel: string, regels: readonly string[], leeg = 'geen'): string[] {
  return ['', titel.toUpperCase(), ...(regels.length === 0 ? [`  ${leeg}`] : regels.map((regel) => `  ${regel}`))];
}

function tijdlijn({ gebeurtenissen }: Dossier): string[] {
  return gebeurtenissen.map(({ dag, zaak, soort, inhoud }) => `${naarDag(dag)}  ${zaak.startsWith('invordering-') ? '' : `[${zaak}] `}${inWoorden(soort, inhoud)}`);
}

function kosten({ dag, soort, centen: bedrag, besluit: { grond }, vervallenOp }: Dossier['vordering']['kosten'][number]): string {
  const tarief = Array.isArray(grond) ? grond.map(String).filter((artikel) => artikel.startsWith('Kostenwet')) : [];
  return `${naarDag(dag)}  ${soort} ${euro(centen(bedrag))} (${tarief.join('; ')})${vervallen(vervallenOp)}`;
}

function inRekening({ centen: bedrag, dag, totEnMet, besluitId, vervallenOp }: Dossier['vordering']['renten'][number]): string {
  return `${naarDag(dag)}  in rekening gebracht bij besluit ${String(besluitId)}: ${euro(centen(bedrag))} tot en met ${voluit(naarDag(totEnMet))}${vervallen(vervallenOp)}`;
}

function brief({ id, soort, aan, dagtekening, terpostbezorgdOp, status, zaak, kanaal, postbewijs, retourcode }: Dossier['brieven'][number]): string {
  const gepost = naarDagOfLeeg(terpostbezorgdOp);
  const plek = zaak.startsWith('invordering-') ? '' : ` [${zaak}]`;
  return `brief ${String(id)}${plek}: ${soort.replaceAll('_', ' ')} aan ${aan}, dagtekening ${voluit(naarDag(dagtekening))}, ${gepost === null ? 'geen bewijs van terpostbezorging' : `ter post bezorgd op ${voluit(gepost)}`}, ${status.replaceAll('_', ' ')}${kanaal === null ? '' : `, ${kanaal}`}${postbewijs === null ? '' : `, postbewijs ${postbewijs}`}${retourcode === null ? '' : `, terug: ${retourcode.replaceAll('_', ' ')}`}`;
}

function betalingen({ vordering, terugbetalingen, besluiten }: Dossier): string[] {
  const toegerekend = vordering.toerekeningen.map(({ dag, betaling, kostenCenten, renteCenten, hoofdsomCenten }) => {
    const totaal = som(centen(kostenCenten), centen(renteCenten), centen(hoofdsomCenten));
    const overschot = betaling.overschotCenten === 0 ? '' : `, overschot ${euro(centen(betaling.overschotCenten))}`;
    return `${naarDag(dag)}  ${betaling.bron}${betaling.betaler === 'ander' ? ' (van een ander)' : ''} ${euro(totaal)}: kosten ${euro(centen(kostenCenten))}${renteCenten === 0 ? '' : `, rente ${euro(centen(renteCenten))}`}, hoofdsom ${euro(centen(hoofdsomCenten))}${overschot}`;
  });
  const metToerekening = new Set(vordering.toerekeningen.map(({ betalingId }) => betalingId));
  const zonder = vordering.betalingen
    .filter(({ id }) => !metToerekening.has(id))
    .map(({ dag, bron, betaler, centen: bedrag, geboektOp }) => `${naarDag(dag)}  ${bron}${betaler === 'ander' ? ' (van een ander)' : ''} ${euro(centen(bedrag))}: ${geboektOp === null ? 'nog niet geboekt' : 'geheel overschot'}`);
  const vervallen = vervallenVolgens(besluiten);
  const terug = terugbetalingen.map(({ id, dag, centen: bedrag, reden, uitbetaaldOp }) => `${naarDag(dag)}  terug te betalen ${euro(centen(bedrag))}: ${reden.replaceAll('_', ' ')}${vervallen.has(id) ? `; daarvan vervallen ${euro(vervallen.get(id) ?? NUL)}: de bank nam het terug` : ''}${uitbetaaldOp === null ? '' : `; uitbetaald op ${naarDag(uitbetaaldOp)}`}`);
  return [...toegerekend, ...zonder, ...terug];
}

/** When the claim was in which verhaal: what is named of that verhaal was for this claim in those days. */
function verblijf({ verhaalId, aangemeldOp, verlatenOp }: Dossier['vordering']['verhaalVorderingen'][number]): string {
  const eruit = naarDagOfLeeg(verlatenOp);
  return `in verhaal ${String(verhaalId)} sinds ${voluit(naarDag(aangemeldOp))}${eruit === null ? '' : `, eruit op ${voluit(eruit)}`}`;
}

function beslagen({ beslagen: rijen }: Dossier): string[] {
  return rijen.flatMap(({ id, verhaalId, derde, onderdeel, gelegdOp, geeindigdOp, einde, afdrachten }) => {
    const gelegd = naarDagOfLeeg(gelegdOp);
    const geeindigd = naarDagOfLeeg(geeindigdOp);
    const stand = `${gelegd === null ? 'nog niet gelegd' : `ligt sinds ${voluit(gelegd)}`}${geeindigd === null ? '' : `, geëindigd op ${voluit(geeindigd)} (${(einde ?? '').replaceAll('_', ' ')})`}`;
    return [
      `beslag ${String(id)} in verhaal ${String(verhaalId)} bij ${derde.naam} (${derde.loonheffingennummer}), Rv 475c lid 1 onder ${onderdeel}: ${stand}`,
      ...afdrachten.map(({ periode, ontvangenOp, centen: bedrag, verwachtCenten }) => `  afdracht over ${periode}: ${euro(centen(bedrag))} op ${voluit(naarDag(ontvangenOp))}${verwachtCenten === null ? '' : `, verwacht ${euro(centen(verwachtCenten))}`}`),
    ];
  });
}

function overdracht({ id, deurwaarder, op, openstaandCenten, geeindigdOp, einde, afrekeningen }: Dossier['vordering']['overdrachten'][number]): string[] {
  const terug = naarDagOfLeeg(geeindigdOp);
  const nummer = deurwaarder.gdwNummer === null ? '' : `, GDW ${deurwaarder.gdwNummer}`;
  return [
    `overdracht ${String(id)} aan ${deurwaarder.soort} ${deurwaarder.code}${nummer} op ${voluit(naarDag(op))}, toen open ${euro(centen(openstaandCenten))}${terug === null ? '; loopt' : `; geëindigd op ${voluit(terug)} (${(einde ?? '').replaceAll('_', ' ')})`}`,
    ...afrekeningen.map(({ dag, geindCenten, kostenCenten, afgedragenCenten, ambtshandelingOp, einde: gaf }) => {
      const daad = naarDagOfLeeg(ambtshandelingOp);
      return `  ${naarDag(dag)}  geïnd ${euro(centen(geindCenten))}, zijn kosten ${euro(centen(kostenCenten))}, afgedragen ${euro(centen(afgedragenCenten))}${daad === null ? '' : `; daad van tenuitvoerlegging op ${voluit(daad)}`}${gaf === null ? '' : `; gaf terug: ${gaf.replaceAll('_', ' ')}`}`;
    }),
  ];
}

function berekening({ id, dag, vanaf, peildatum, aanleiding, normversie, spoor, uitkomst }: Dossier['berekeningen'][number]): string[] {
  const gelezen = leesUitkomst(uitkomst);
  const bedrag = gelezen?.voet?.beslagvrijeVoetCenten;
  const voet = bedrag == null ? (gelezen?.voet?.opgave ?? 'geen bedrag') : euro(centen(bedrag));
  const gevolg = gelezen === null ? 'niet leesbaar' : [gelezen.antwoord.soort, gelezen.antwoord.reden, gelezen.antwoord.taak].filter((deel) => deel !== undefined).join(': ').replaceAll('_', ' ');
  return [
    `${naarDag(dag)}  berekening ${String(id)} (${aanleiding}): ${voet}, vanaf ${voluit(naarDag(vanaf))}, peildatum ${voluit(naarDag(peildatum))}, normen ${normversie ?? 'geen'}; gevolg: ${gevolg}`,
    ...spoorInWoorden(spoor).map((regel) => `    ${regel}`),
    ...(gelezen?.opmerkingen ?? []).map((opmerking) => `    let op: ${opmerking}`),
    ...(gelezen?.voorbehouden ?? []).map((voorbehoud) => `    voorbehoud: ${voorbehoudInWoorden(voorbehoud)}`),
    ...(gelezen?.vragen ?? []).filter((vraag) => !isAlgemeneVraag(vraag)).map(({ tekst }) => `    vraag aan de inwoner: ${tekst}`),
  ];
}

function taak({ dag, soort, tekst, zaak, afgedaanOp, uitkomst }: Dossier['taken'][number]): string {
  const klaar = naarDagOfLeeg(afgedaanOp);
  return `${naarDag(dag)}  ${soort} [${zaak}]: ${tekst} ${klaar === null ? '(open)' : `(afgedaan op ${voluit(klaar)}: ${uitkomst ?? ''})`}`;
}

function vervallen(op: Date | null): string {
  const dag = naarDagOfLeeg(op);
  return dag === null ? '' : `; vervallen op ${voluit(dag)}`;
}
