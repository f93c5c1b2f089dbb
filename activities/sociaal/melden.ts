import { zaakVanVordering } from '../../contract/zaak.ts';
import { plusDagen } from '../../domain/kalender/dag.ts';
import { behandelingVan, contactBij, kwadrantVan } from '../../domain/sociaal/kwadrant.ts';
import { gevolgVanContact } from '../../domain/sociaal/sociale-stap.ts';
import { beleidOp } from '../beleid/beleid.ts';
import { legBesluitVast } from '../invorderen/besluit-van-mens.ts';
import { HEROPENING } from '../invorderen/heropenen.ts';
import { PAUZES } from '../../domain/pauze/redenen.ts';
import type { InvorderenPort } from '../invorderen/port.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { metZaak, type Database } from '../opslag/database.ts';
import { legVoor } from '../opslag/taak.ts';
import { Weigering } from '../opslag/weigering.ts';
import { vraagContact, vraagNaContact } from './contact.ts';

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
        await vraagNaContact(tx, zaak, rest.vandaag, contact, taak.feiten);
        break;
      default:
        gevolg satisfies never;
    }
    return { gevolg };
  });
}

/**
 * Records whether the inwoner can and wants to pay, with why, once per key; the policy chooses the treatment, and the contact
 * that it begins with is asked of a person. It shortens no term and skips no letter.
 */
export async function beoordeelKwadrant(db: Database, { kan, wil, toelichting, ...rest }: Parameters<InvorderenPort['beoordeelKwadrant']>[0]): ReturnType<InvorderenPort['beoordeelKwadrant']> {
  const zaak = zaakVanVordering(rest.vorderingId);
  return metZaak(db, zaak, async (tx) => {
    const vordering = await tx.vordering.findUniqueOrThrow({ where: { id: rest.vorderingId } });
    const beleid = (await beleidOp(tx, vordering, rest.vandaag)).kwadrant ?? { dagen: 0, behandeling: {} };
    const kwadrant = kwadrantVan(kan, wil);
    const behandeling = behandelingVan(kwadrant, beleid.behandeling);
    const wat = contactBij(behandeling);
    const contact = wat === null ? null : { wat, verderVanaf: plusDagen(rest.vandaag, beleid.dagen), sleutel: `contact:kwadrant:${rest.sleutel}` };
    if ((await legBesluitVast(tx, { ...rest, soort: 'kwadrant', grond: ['beleid'], inhoud: { kan, wil, kwadrant, behandeling }, tekst: { toelichting } })) !== null) {
      await rondTakenAf(tx, zaak, rest.vandaag, kwadrant, { soorten: ['kwadrant_beoordelen', 'sociale_stap'] });
      if (contact !== null) await vraagContact(tx, zaak, rest.vandaag, contact, { kwadrant, behandeling });
    }
    return { behandeling, contact };
  });
}
