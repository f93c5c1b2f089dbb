import { z } from 'zod';
import { sleutelVanZaak } from '../../contract/zaak.ts';
import { leesAdresregels } from '../opslag/adresregels.ts';
import { Weigering } from '../opslag/weigering.ts';
import type { Taakantwoord } from '../taken/antwoord.ts';
import { vulAdresIn } from './adres-derde.ts';

const overDeurwaarder = z.object({ deurwaarderBij: z.string() });

/**
 * The question who of several deurwaarders lays the beslag, answered with his code: the order that waits goes to him. The answer stays with
 * the task, and holds for every later order of the verhaal (deurwaarder.ts). Of a beslag that has ended nothing goes any more.
 */
export const deurwaarderantwoord: Taakantwoord = {
  gaatOver: (feiten) => overDeurwaarder.safeParse(feiten).success,
  doe: async (tx, { zaak, feiten, uitkomst, gesloten, vandaag }) => {
    if (gesloten) return;
    const { deurwaarderBij: opdrachtgeverId } = overDeurwaarder.parse(feiten);
    const alle = await tx.deurwaarder.findMany({ where: { opdrachtgeverId }, orderBy: { code: 'asc' } });
    if (alle.length === 0) throw new Weigering('Deze opdrachtgever heeft nog geen deurwaarder. Zet er eerst een in het bestand van de opdrachtgever (`npx invorderstraat importeer`).');
    const gekozen = alle.find(({ code }) => code === uitkomst);
    if (gekozen === undefined) throw new Weigering(`Doe deze taak af met als uitkomst de code van de deurwaarder die de opdracht krijgt: ${alle.map(({ code }) => code).join(', ')}.`);
    await vulAdresIn(tx, zaak, { beslagId: Number(sleutelVanZaak(zaak)), aan: 'deurwaarder', naam: gekozen.naam, adresregels: leesAdresregels(gekozen.adresregels), vandaag });
  },
  stand: async () => Promise.resolve(null),
};
