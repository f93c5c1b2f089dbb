import { z } from 'zod';
import type { Contactstand } from '../../contract/invordering.ts';
import { zaakVanVordering } from '../../contract/zaak.ts';
import { isDag, voluit, type Dag } from '../../domain/kalender/dag.ts';
import { magStap } from '../../domain/straat/mag-stap.ts';
import type { Straatstap } from '../../domain/straat/bewijs.ts';
import { SOCIALE_HANDELINGEN, volgendeSocialeStap } from '../../domain/sociaal/sociale-stap.ts';
import type { InvorderenPort } from '../invorderen/port.ts';
import type { Straat } from '../invorderen/straat.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { legVoor } from '../opslag/taak.ts';

const feitenSchema = z.object({ wat: z.enum(SOCIALE_HANDELINGEN), verderVanaf: z.string().refine(isDag), kwadrant: z.string().optional() }).loose();

/** Whether the policy has contact before a step: only then it need be looked for. Versnelde invordering (IW 10, 15) waits for none. */
export function kentContact({ beleid, dossier }: Straat, voor: Straatstap, vandaag: Dag): boolean {
  return dossier.weg.versneld !== true && (beleid(vandaag).socialeStappen ?? []).some((stap) => stap.voor === voor);
}

/**
 * The contact that must be tried before a step that has leave: the one that runs, or the next one of the policy, as a task.
 * Null when the street goes on. A contact whose days are over is closed without outcome. Each comes once in the life of a claim.
 * The caller holds the lock of the zaak.
 */
export async function contactVoor(tx: Transactie, straat: Straat, voor: Straatstap, vandaag: Dag): Promise<Contactstand | null> {
  if (magStap(voor, vandaag, straat.dossier).soort !== 'toegestaan') return null;
  const { zaak } = straat;
  const lopend = await lopendContact(tx, zaak, vandaag);
  if (lopend !== null) return lopend;
  const eerder = await tx.taak.findMany({ where: { zaak, sleutel: { startsWith: `${zaak}:sociale_stap:${voor}:` } }, select: { sleutel: true } });
  const gedaan = eerder.map(({ sleutel }) => Number(sleutel.split(':').at(-1)));
  const volgende = volgendeSocialeStap(straat.beleid(vandaag).socialeStappen ?? [], voor, gedaan, vandaag);
  return volgende === null ? null : vraagContact(tx, zaak, vandaag, { wat: volgende.wat, verderVanaf: volgende.verderVanaf, sleutel: `sociale_stap:${voor}:${String(volgende.nummer)}` }, { voor });
}

/** Asks a person to seek contact; the task says what, and from which day the street goes on without. */
export async function vraagContact(tx: Transactie, zaak: string, vandaag: Dag, contact: Contactstand, feiten: Readonly<Record<string, string>>): Promise<Contactstand> {
  const tekst = `Zoek contact met de inwoner: ${contact.wat}. Meld de uitkomst met «meldContact»; vanaf ${voluit(contact.verderVanaf)} gaat de straat zonder uitkomst verder.`;
  await legVoor(tx, zaak, 'sociale_stap', vandaag, contact.sleutel, tekst, { feiten: { wat: contact.wat, verderVanaf: contact.verderVanaf, ...feiten } });
  return contact;
}

/** The street goes on: the contact whose days are over is closed without outcome, whatever the policy has before the step that comes. */
export async function sluitContact(db: Database, { vorderingId, vandaag }: Parameters<InvorderenPort['sluitContact']>[0]): Promise<void> {
  const zaak = zaakVanVordering(vorderingId);
  await metZaak(db, zaak, async (tx) => {
    await lopendContact(tx, zaak, vandaag);
  });
}

/** A contact as its task holds it. */
export function leesContact({ zaak, sleutel, feiten }: { readonly zaak: string; readonly sleutel: string; readonly feiten: unknown }): Contactstand {
  const { wat, verderVanaf } = feitenSchema.parse(feiten);
  return { wat, verderVanaf, sleutel: sleutel.slice(zaak.length + 1) };
}

/** The contact that runs on a day; one whose days are over is closed without outcome. Null when none runs. The caller holds the lock of the zaak. */
export async function lopendContact(tx: Transactie, zaak: string, vandaag: Dag): Promise<Contactstand | null> {
  for (const taak of await tx.taak.findMany({ where: { zaak, soort: 'sociale_stap', afgedaanOp: null }, orderBy: { id: 'asc' } })) {
    const contact = leesContact(taak);
    if (vandaag < contact.verderVanaf) return contact;
    await rondTakenAf(tx, zaak, vandaag, 'geen uitkomst', { sleutelBegin: contact.sleutel });
    await schrijfGebeurtenis(tx, zaak, vandaag, 'contact_zonder_uitkomst', { wat: contact.wat });
    await vraagNaContact(tx, zaak, vandaag, contact.sleutel, taak.feiten);
  }
  return null;
}

/** Who cannot and will not pay gets contact first; where that brought nothing, a person looks again. */
export async function vraagNaContact(tx: Transactie, zaak: string, vandaag: Dag, sleutel: string, feiten: unknown): Promise<void> {
  if (feitenSchema.parse(feiten).kwadrant !== 'kan_niet_wil_niet') return;
  await legVoor(tx, zaak, 'kwadrant_beoordelen', vandaag, `kwadrant_beoordelen:${sleutel}`, 'Het contact leverde niets op. Bekijk deze inwoner opnieuw, en beoordeel met «beoordeelKwadrant» hoe het verder gaat.');
}
