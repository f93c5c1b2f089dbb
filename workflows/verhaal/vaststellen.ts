import { patched } from '@temporalio/workflow';
import type { Opgehouden, VaststellingUitkomst } from '../../activities/verhalen/port.ts';
import type { BeslagId } from '../../contract/zaak.ts';
import { plusDagen } from '../../domain/kalender/dag.ts';
import { onthoudVoetWeer } from './voet-weer.ts';
import type { Verhaal } from './zaak.ts';

/** Step 3: leefsituatie from the BRP, income from the polisadministratie, then the beslagvrije voet. */
export async function stelVast(zaak: Verhaal): Promise<void> {
  const { stand } = zaak;
  const kop = { ...zaak.kop(), volgnummer: stand.volgnummer + 1 };
  await zaak.bijBrp.vraagLeefsituatie(kop);
  const gevraagd = await zaak.bijPolis.vraagInkomen(kop);
  if (gevraagd?.router === true && !(await vraagAnderen(zaak, kop))) return;
  const uitkomst = await zaak.verhalen.stelVast({ ...kop, aanleiding: stand.aanleiding, wijzigingId: null });
  stand.volgnummer = kop.volgnummer;
  await volgOp(zaak, uitkomst);
}

/** AMvB art. 3: what others take of this debtor. False while a party that has something running does not answer: the same vaststelling goes on the next day. */
async function vraagAnderen(zaak: Verhaal, kop: ReturnType<Verhaal['kop']> & { readonly volgnummer: number }): Promise<boolean> {
  if ((await zaak.bijRouter.vraagVaststelling(kop)).soort === 'beantwoord') return true;
  await zaak.loop.wachtTot(plusDagen(zaak.vandaag(), 1), 'een partij die bij deze persoon iets heeft lopen antwoordt de routeervoorziening nog niet; morgen opnieuw');
  return false;
}

/**
 * A vaststelling that a person ordered. What follows from it may have to wait for another day; then that is tried again, and
 * not the vaststelling, which counts once. A correction (`vraagBlijft`) asks no source: it changes what the derde leaves, and
 * what the verhaal waited for stays.
 */
export async function doeVaststelling(zaak: Verhaal, vaststelling: (volgnummer: number) => Promise<VaststellingUitkomst>, vraagBlijft = false): Promise<void> {
  let gedaan: VaststellingUitkomst | null = null;
  let open: Vraagstand | null = null;
  await zaak.loop.doe(async () => {
    if (gedaan === null) {
      const volgnummer = zaak.stand.volgnummer + 1;
      gedaan = await vaststelling(volgnummer);
      zaak.stand.volgnummer = volgnummer;
      if (vraagBlijft) open = openVraag(zaak);
    }
    await volgOp(zaak, gedaan);
    if (open !== null && patched('open-vraag-blijft')) Object.assign(zaak.stand, open);
  });
}

type Vraagstand = Pick<Verhaal['stand'], 'fase' | 'waarom' | 'taak' | 'opnieuwVanaf'>;

/** Questions before a beslag: with another voet they are asked anew. */
const VOOR_BESLAG: readonly string[] = ['samenloop', 'klein_restant', 'gegevens_nazien'];

/** What waits for an answer over fresh data, or for those data; null when nothing does. */
function openVraag({ stand: { fase, waarom, taak, opnieuwVanaf } }: Verhaal): Vraagstand | null {
  const gevraagd = fase === 'wachten' && taak !== null && !VOOR_BESLAG.includes(taak);
  return gevraagd || fase === 'vaststelling' ? { fase, waarom, taak, opnieuwVanaf } : null;
}

/** What a vaststelling leads to; the same for the first, the yearly and a corrected one. */
export async function volgOp(zaak: Verhaal, uitkomst: VaststellingUitkomst): Promise<void> {
  const { stand } = zaak;
  stand.taak = null;
  switch (uitkomst.soort) {
    case 'beslag': {
      if (uitkomst.samenMet !== undefined || lopendNaast(stand).length > 0) {
        const opgehouden = await legSamen(zaak, uitkomst);
        if (opgehouden !== null) {
          houdOp(zaak, opgehouden);
          return;
        }
      }
      const gelegd = await zaak.boeken.legBeslag({ ...zaak.kop(), berekeningId: uitkomst.berekeningId, bronId: uitkomst.bronId, ...(lopendNaast(stand).length > 0 ? { naast: true } : {}) });
      if (!('beslagId' in gelegd)) {
        houdOp(zaak, gelegd);
        return;
      }
      const { beslagId } = gelegd;
      if (stand.beslagId === beslagId) await zaak.boeken.geefDoor({ ...zaak.kop(), beslagId, berekeningId: uitkomst.berekeningId });
      stand.beslagId = beslagId;
      stand.fase = 'lopend';
      stand.waarom = 'lopend';
      stand.opnieuwVanaf = uitkomst.geldigTotEnMet === null ? null : plusDagen(uitkomst.geldigTotEnMet, 1);
      if (uitkomst.ookInPauze === true) stand.ookInPauze = true;
      else delete stand.ookInPauze;
      delete stand.voetWeerVanaf;
      onthoudVoetWeer(zaak, uitkomst.voetWeerVanaf);
      return;
    }
    case 'wachten':
      await laatBeslagLos(zaak);
      delete stand.voetWeerVanaf;
      stand.fase = 'wachten';
      stand.waarom = uitkomst.reden;
      stand.opnieuwVanaf = uitkomst.opnieuwVanaf;
      return;
    case 'voorgelegd':
      wachtOpMens(zaak, uitkomst.taak);
      return;
    default:
      return uitkomst satisfies never;
  }
}

/** A new beslag waits, for a person or for a day, and a beslag that runs goes on. After the day the voet is determined anew. */
function houdOp(zaak: Verhaal, opgehouden: Opgehouden): void {
  if ('taak' in opgehouden) {
    wachtOpMens(zaak, opgehouden.taak);
    return;
  }
  zaak.stand.fase = 'wachten';
  zaak.stand.waarom = opgehouden.voorAankondiging === true ? 'vooraankondiging' : 'wachtdagen_na_kwijtschelding';
  zaak.stand.opnieuwVanaf = plusDagen(opgehouden.wachtTotEnMet, 1);
}

/** Nothing follows before a person has answered; a beslag that runs goes on. */
function wachtOpMens(zaak: Verhaal, taak: string): void {
  const { stand } = zaak;
  if (stand.voetWeerVanaf === undefined && stand.ookInPauze === true) onthoudVoetWeer(zaak, stand.opnieuwVanaf);
  stand.fase = 'wachten';
  stand.waarom = taak;
  stand.taak = taak;
  stand.opnieuwVanaf = null;
}

type Gelegd = Extract<VaststellingUitkomst, { soort: 'beslag' }>;

const lopendNaast = ({ naast = [] }: Verhaal['stand']): readonly BeslagId[] => naast;

/**
 * One voet over more derden: the others get their part, and what ran elsewhere is lifted. Also where it was spread before and is
 * not any more. Answers what came before one of them, or null.
 */
async function legSamen(zaak: Verhaal, { berekeningId, bronId, samenMet = [] }: Gelegd): Promise<Opgehouden | null> {
  const { stand } = zaak;
  const liepen = [...(stand.beslagId === null ? [] : [stand.beslagId]), ...lopendNaast(stand)];
  const gelegd = await zaak.boeken.legBeslag({ ...zaak.kop(), berekeningId, bronId, naast: true });
  if (!('beslagId' in gelegd)) return gelegd;
  const { beslagId: eerste } = gelegd;
  // A part that becomes the main one is told its new voet here: the caller knows only the main one of before.
  if (eerste !== stand.beslagId && liepen.includes(eerste)) await zaak.boeken.geefDoor({ ...zaak.kop(), beslagId: eerste, berekeningId });
  const naast: BeslagId[] = [];
  for (const deel of samenMet) {
    const naastgelegd = await zaak.boeken.legBeslag({ ...zaak.kop(), ...deel, naast: true });
    if (!('beslagId' in naastgelegd)) {
      // What was laid by then is known, and what ran runs on.
      stand.naast = [...new Set([...liepen, eerste, ...naast])].filter((id) => id !== stand.beslagId);
      return naastgelegd;
    }
    const { beslagId } = naastgelegd;
    if (liepen.includes(beslagId)) await zaak.boeken.geefDoor({ ...zaak.kop(), beslagId, berekeningId: deel.berekeningId });
    naast.push(beslagId);
  }
  for (const beslagId of liepen) {
    if (beslagId !== eerste && !naast.includes(beslagId)) await zaak.verhalen.beeindigBeslag({ ...zaak.kop(), beslagId, reden: 'geen_ruimte' });
  }
  stand.naast = naast;
  return null;
}

/** Nothing can be taken any more: the running beslag is lifted. */
async function laatBeslagLos(zaak: Verhaal): Promise<void> {
  for (const beslagId of lopendNaast(zaak.stand)) await zaak.verhalen.beeindigBeslag({ ...zaak.kop(), beslagId, reden: 'geen_ruimte' });
  if (zaak.stand.beslagId === null) return;
  await zaak.verhalen.beeindigBeslag({ ...zaak.kop(), beslagId: zaak.stand.beslagId, reden: 'geen_ruimte' });
}
