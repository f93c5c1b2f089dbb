import type { Afwegingstand } from '../../contract/invordering.ts';
import { euro } from '../../domain/geld/centen.ts';
import { plusDagen, voluit } from '../../domain/kalender/dag.ts';
import type { Invordering } from './zaak.ts';

/** Weighs the beslag beside those of others (AMvB art. 2); the step that asked for it is tried again after it. */
export async function weegAf(zaak: Invordering, volgnummer: number): Promise<void> {
  const uitkomst = await zaak.bijRouter.weegAf({ vorderingId: zaak.ref, vandaag: zaak.vandaag(), volgnummer });
  switch (uitkomst.soort) {
    case 'nog_niet':
      await zaak.loop.wachtTot(plusDagen(zaak.vandaag(), 1), 'een partij die bij deze persoon iets heeft lopen antwoordt de routeervoorziening nog niet; morgen opnieuw');
      return;
    case 'verder':
    case 'wachten':
      zaak.stand.afweging = uitkomst.stand;
      return;
    case 'voorgelegd':
      zaak.stand.afweging = uitkomst.stand;
      zaak.legVoor(uitkomst.taak);
      return;
    default:
      return uitkomst satisfies never;
  }
}

/** Too little is left beside the others: the step waits until it is weighed again; false when it does not. */
export async function wachtOpAfweging(zaak: Invordering): Promise<boolean> {
  const { afweging } = zaak.stand;
  if (afweging?.verderVanaf == null) return false;
  if ((await zaak.loop.wachtTot(afweging.verderVanaf, 'een beslag naast die van anderen brengt te weinig op; daarna opnieuw afgewogen', zaak.stand.pauze)) === 'dag') zaak.stand.afweging = { ...afweging, verderVanaf: null };
  return true;
}

/** A person chose how it goes on. */
export function wachtNietOpAfweging({ stand }: Invordering): void {
  if (stand.afweging?.verderVanaf != null) stand.afweging = { ...stand.afweging, verderVanaf: null };
}

const OORDEEL = { niemand_anders: 'niemand anders heeft iets lopen', kansrijk: 'een beslag heeft zin', te_weinig: 'een beslag brengt te weinig op', onbekend: 'niet te zeggen', niet_gewogen: 'niet afgewogen' } as const satisfies Readonly<Record<Afwegingstand['oordeel'], string>>;
const VOORBEHOUD = { onvolledig: 'niet ieder antwoordde', onbereikbaar: 'de routeervoorziening antwoordde niet' } as const;

/** What an operator reads of it. */
export function afwegingInWoorden({ op, oordeel, voorbehoud, anderen, restCenten, aandeelCenten }: Afwegingstand): string {
  const cijfers = [
    ...(anderen === 0 ? [] : [`${String(anderen)} van anderen`]),
    ...(restCenten === null ? [] : [`${euro(restCenten)} per maand over`]),
    ...(aandeelCenten === null ? [] : [`${euro(aandeelCenten)} per maand voor deze vordering`]),
    ...(voorbehoud === null ? [] : [`onder voorbehoud: ${VOORBEHOUD[voorbehoud]}`]),
  ];
  return `opportuniteitsafweging van ${voluit(op)}: ${OORDEEL[oordeel]}${cijfers.length === 0 ? '' : ` (${cijfers.join('; ')})`}`;
}
