import type { Contactstand } from '../../contract/invordering.ts';
import { zaakVanVordering } from '../../contract/zaak.ts';
import { laatste, plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import { behandelingVan, contactBij, kwadrantVan } from '../../domain/sociaal/kwadrant.ts';
import { gevolgVanContact } from '../../domain/sociaal/sociale-stap.ts';
import { beleidOp } from '../beleid/beleid.ts';
import { legBesluitVast } from '../invorderen/besluit-van-mens.ts';
import { HEROPENING } from '../invorderen/heropenen.ts';
import { PAUZES } from '../../domain/pauze/redenen.ts';
import type { InvorderenPort } from '../invorderen/port.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { legVoor } from '../opslag/taak.ts';
import { Weigering } from '../opslag/weigering.ts';
import { leesContact, vraagContact, vraagNaContact } from './contact.ts';

/**
 * Records what came of a contact, once per key, and what follows: a regeling or help is a pause by this same decision, who
 * cannot pay is to be assessed, data that may be wrong are looked at first. The days that go with a claim that was opened again run on,
 * also where the inwoner was not reached or will not pay.
 */
export async function meldContact(db: Database, { uitkomst, totEnMet, toelichting, contact, ...rest }: Parameters<InvorderenPort['meldContact']>[0]): ReturnType<InvorderenPort['meldContact']> {
  const zaak = zaakVanVordering(rest.vorderingId);
  const uitDeUitkomst = gevolgVanContact(uitkomst);
  const gevolg = uitDeUitkomst.soort === 'verder' && contact.startsWith(`${HEROPENING}:`) ? ({ soort: 'wachten', taak: null } as const) : uitDeUitkomst;
  return metZaak(db, zaak, async (tx) => {
    const inhoud = { uitkomst, ...(totEnMet === undefined ? {} : { totEnMet }) };
    if ((await legBesluitVast(tx, { ...rest, soort: 'contact', grond: ['beleid'], inhoud, tekst: { toelichting } })) === null) return { gevolg };
    const taak = await tx.taak.findUnique({ where: { sleutel: `${zaak}:${contact}` } });
    if (taak === null) throw new Weigering('Dit contact is niet gevraagd.');
    await rondTakenAf(tx, zaak, rest.vandaag, uitkomst, { sleutelBegin: contact });
    if (uitDeUitkomst.soort === 'verder') await vraagNaContact(tx, zaak, rest.vandaag, contact, taak.feiten);
    switch (gevolg.soort) {
      case 'pauze':
        if (totEnMet === undefined) throw new Weigering('Geef bij «totEnMet» tot wanneer dit is afgesproken.');
        await legBesluitVast(tx, { ...rest, soort: 'pauze', grond: PAUZES[gevolg.reden].grond, inhoud: { reden: gevolg.reden, totEnMet } });
        break;
      case 'wachten':
      case 'houden':
        if (gevolg.taak !== null) await legVoor(tx, zaak, gevolg.taak, rest.vandaag, `${gevolg.taak}:${rest.sleutel}`);
        break;
      case 'verder':
        break;
      default:
        gevolg satisfies never;
    }
    return { gevolg };
  });
}

/**
 * Records whether the inwoner can and wants to pay, with why, once per key; the policy chooses the treatment, and the contact
 * that it begins with is asked of a person. It shortens no term and skips no letter, nor the days that go with a claim that was opened again.
 */
export async function beoordeelKwadrant(db: Database, { kan, wil, toelichting, ...rest }: Parameters<InvorderenPort['beoordeelKwadrant']>[0]): ReturnType<InvorderenPort['beoordeelKwadrant']> {
  const zaak = zaakVanVordering(rest.vorderingId);
  return metZaak(db, zaak, async (tx) => {
    const vordering = await tx.vordering.findUniqueOrThrow({ where: { id: rest.vorderingId } });
    const beleid = (await beleidOp(tx, vordering, rest.vandaag)).kwadrant ?? { dagen: 0, behandeling: {} };
    const kwadrant = kwadrantVan(kan, wil);
    const behandeling = behandelingVan(kwadrant, beleid.behandeling);
    const wat = contactBij(behandeling);
    const heropend = await heropeningVan(tx, zaak, rest.vandaag);
    const vraag = wat === null ? null : { wat, verderVanaf: laatste(plusDagen(rest.vandaag, beleid.dagen), heropend?.verderVanaf ?? rest.vandaag), sleutel: `${heropend === null ? 'contact' : HEROPENING}:kwadrant:${rest.sleutel}` };
    if ((await legBesluitVast(tx, { ...rest, soort: 'kwadrant', grond: ['beleid'], inhoud: { kan, wil, kwadrant, behandeling }, tekst: { toelichting } })) !== null) {
      await rondTakenAf(tx, zaak, rest.vandaag, kwadrant, { soorten: ['kwadrant_beoordelen'] });
      // Somebody still tells the inwoner that his claim was opened, unless another contact takes the place of that one.
      if (vraag !== null || heropend === null) await rondTakenAf(tx, zaak, rest.vandaag, kwadrant, { soorten: ['sociale_stap'] });
      if (vraag !== null) await vraagContact(tx, zaak, rest.vandaag, vraag, { kwadrant, behandeling });
    }
    return { behandeling, contact: vraag ?? heropend };
  });
}

/** The days that an inwoner got when his claim was opened again, as long as they run; also when what came of that contact was told. */
async function heropeningVan(tx: Transactie, zaak: string, vandaag: Dag): Promise<Contactstand | null> {
  const taak = await tx.taak.findFirst({ where: { zaak, soort: 'sociale_stap', sleutel: { startsWith: `${zaak}:${HEROPENING}:`, endsWith: ':contact' } }, orderBy: { id: 'desc' } });
  const contact = taak === null ? null : leesContact(taak);
  return contact !== null && vandaag < contact.verderVanaf ? contact : null;
}
