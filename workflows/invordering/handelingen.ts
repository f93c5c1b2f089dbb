import { patched } from '@temporalio/workflow';
import { STUITENDE_HANDELINGEN } from '../../domain/kalender/verjaring.ts';
import { BRIEFSTAPPEN, INVORDERFASEN, ROUTES, type Briefstap } from '../../contract/invordering.ts';
import { INTREKREDENEN, KWIJTSCHELDINGSBESLUITEN, PAUZEREDENEN, TE_KIEZEN_INTREKREDENEN } from '../../contract/zaak.ts';
import { bijHandeling } from '../kern/handeling.ts';
import { wachtNietOpAfweging } from './afweging.ts';
import { isRegistertaak, OMSCHRIJVING_REGISTER, toetsRegister } from '../kern/registers.ts';
import { eist, toetsPauze, weiger } from '../kern/weigering.ts';
import { haalUitDePost } from './briefstap.ts';
import { eistInEigenHand } from './deurwaarder.ts';
import { gaVerderOpRoute } from './route.ts';
import { stapInDePost, type Invordering } from './zaak.ts';

/** What an operator can do to a claim. */
export function zetHandelingen(zaak: Invordering): void {
  const kop = () => ({ vorderingId: zaak.ref, vandaag: zaak.vandaag() });

  bijHandeling('pauzeer', zaak.uitgevoerd, {
    omschrijving: 'Zet de straat stil: { sleutel, door, reden, totEnMet }. Reden: ' + PAUZEREDENEN.join(', ') + '.',
    toets: (invoer) => {
      toetsPauze(invoer, zaak.vandaag());
      eistInEigenHand(zaak);
      if (zaak.stand.pauze !== null) weiger('De vordering is al gepauzeerd. Hervat haar eerst.');
      if (zaak.stand.inVerhaal) weiger('De vordering zit in een verhaal. Pauzeer het verhaal.');
    },
    doe: async ({ sleutel, door, reden, totEnMet }) =>
      zaak.loop.doe(async () => {
        await zaak.invorderen.pauzeer({ ...kop(), sleutel, door, reden, totEnMet });
        zaak.stand.pauze = { reden, totEnMet };
        if (zaak.stand.taak === 'deurwaarder_terug' || zaak.stand.taak === 'opportuniteit_kiezen' || isRegistertaak(zaak.stand.taak)) zaak.stand.taak = null;
        const stap = stapInDePost(zaak);
        if (stap !== null) await haalUitDePost(zaak, stap.stap, stap.briefId); // a paused claim sends nothing
      }),
  });

  bijHandeling('hervat', zaak.uitgevoerd, {
    omschrijving: 'Laat een gepauzeerde of vastgelopen straat weer lopen: { sleutel, door }.',
    toets: () => {
      if (zaak.stand.pauze === null && zaak.stand.taak === null && zaak.stand.afweging?.verderVanaf == null) weiger('De vordering is niet gepauzeerd en wacht niet op een mens.');
      if (zaak.stand.pauze === null && zaak.stand.taak === 'route_wachten') weiger('De route staat op wachten. Gebruik «kiesRoute».');
    },
    doe: async ({ sleutel, door }) =>
      zaak.loop.doe(async () => {
        await zaak.invorderen.hervat({ ...kop(), sleutel, door });
        zaak.stand.pauze = null;
        zaak.stand.taak = null;
        wachtNietOpAfweging(zaak);
      }),
  });

  bijHandeling('beoordeelRegister', zaak.uitgevoerd, {
    omschrijving: OMSCHRIJVING_REGISTER,
    toets: toetsRegister,
    doe: async ({ sleutel, door, bevindingId, reden }) =>
      zaak.loop.doe(async () => {
        await zaak.invorderen.beoordeelRegister({ ...kop(), sleutel, door, bevindingId, reden });
        if (isRegistertaak(zaak.stand.taak)) zaak.stand.taak = null;
      }),
  });

  bijHandeling('trekIn', zaak.uitgevoerd, {
    omschrijving: 'Trekt de vordering in: { sleutel, door, reden }. Reden: ' + TE_KIEZEN_INTREKREDENEN.join(', ') + '. Kwijtschelding: «beslisKwijtschelding».',
    toets: ({ reden }) => {
      // A withdrawal for kwijtschelding stands in histories: the activity refuses it, not this check.
      if (!INTREKREDENEN.includes(reden)) weiger(`Onbekende reden. Kies uit: ${TE_KIEZEN_INTREKREDENEN.join(', ')}.`);
    },
    doe: async ({ sleutel, door, reden }) =>
      zaak.loop.doe(async () => {
        await zaak.invorderen.trekIn({ ...kop(), sleutel, door, reden });
        zaak.einde = 'ingetrokken';
      }),
  });

  bijHandeling('beslisKwijtschelding', zaak.uitgevoerd, {
    omschrijving: 'Beslist op een verzoek om kwijtschelding: { sleutel, door, besluit, centen, reden }; centen alleen bij «gedeeltelijk». Besluit: ' + KWIJTSCHELDINGSBESLUITEN.join(', ') + '.',
    toets: ({ besluit, centen, reden }) => {
      if (!KWIJTSCHELDINGSBESLUITEN.includes(besluit)) weiger(`Onbekend besluit. Kies uit: ${KWIJTSCHELDINGSBESLUITEN.join(', ')}.`);
      eist.tekst(reden, 'reden', 'waarop rust het besluit?');
      if (besluit === 'gedeeltelijk' && (centen === undefined || !Number.isSafeInteger(centen) || centen <= 0)) weiger('Geef bij «centen» een heel aantal centen van meer dan nul.');
      if (!zaak.stand.inVerhaal && zaak.stand.pauze?.reden !== 'kwijtschelding_gevraagd') weiger('Er is geen verzoek om kwijtschelding: pauzeer eerst met de reden kwijtschelding_gevraagd.');
    },
    doe: async ({ sleutel, door, besluit, centen, reden }) =>
      zaak.loop.doe(async () => {
        const { openstaandCenten, wachtTotEnMet } = await zaak.bijBrp.beslisKwijtschelding({ ...kop(), sleutel, door, besluit, reden, ...(centen === undefined ? {} : { centen }) });
        if (wachtTotEnMet === null) {
          zaak.einde = 'ingetrokken';
          return;
        }
        zaak.ziet(openstaandCenten);
        if (!zaak.stand.inVerhaal) zaak.stand.pauze = { reden: 'kwijtschelding_gevraagd', totEnMet: wachtTotEnMet };
      }),
  });

  bijHandeling('verminder', zaak.uitgevoerd, {
    omschrijving: 'Vermindert de vordering met een bedrag in centen; kosten worden opnieuw berekend: { sleutel, door, centen, reden }.',
    toets: ({ centen, reden }) => {
      if (!Number.isSafeInteger(centen) || centen <= 0) weiger('Geef bij «centen» een heel aantal centen van meer dan nul.');
      eist.tekst(reden, 'reden');
    },
    doe: async ({ sleutel, door, centen, reden }) =>
      zaak.loop.doe(async () => {
        const { openstaandCenten } = await zaak.bijBrp.verminder({ ...kop(), sleutel, door, centen, reden });
        zaak.ziet(openstaandCenten);
        const stap = stapInDePost(zaak);
        if (stap !== null) await haalUitDePost(zaak, stap.stap, stap.briefId); // it names the old amount: made again
      }),
  });

  bijHandeling('stelRenteVast', zaak.uitgevoerd, {
    omschrijving: 'Stelt de rente tot vandaag vast en brengt haar bij beschikking in rekening (IW 30, Awb 4:99): { sleutel, door }.',
    toets: () => {
      if (zaak.vandaag() <= zaak.stand.laatsteBetaaldag) weiger('De betaaltermijn loopt nog: er is geen rente.');
    },
    doe: async ({ sleutel, door }) =>
      zaak.loop.doe(async () => {
        zaak.ziet((await zaak.invorderen.stelRenteVast({ ...kop(), sleutel, door })).openstaandCenten);
      }),
  });

  bijHandeling('kiesRoute', zaak.uitgevoerd, {
    omschrijving: 'Kiest hoe er verhaald wordt: { sleutel, door, route }. Route: ' + ROUTES.join(', ') + '.',
    toets: ({ route }) => {
      if (!ROUTES.includes(route)) weiger(`Onbekende route. Kies uit: ${ROUTES.join(', ')}.`);
      if (zaak.stand.inVerhaal && route === zaak.stand.route) weiger('De vordering wordt al op deze manier verhaald.');
      eistInEigenHand(zaak);
    },
    doe: async ({ sleutel, door, route }) =>
      zaak.loop.doe(async () => {
        const vervolg = await zaak.invorderen.kiesRoute({ ...kop(), sleutel, door, route });
        zaak.stand.route = route;
        zaak.stand.inVerhaal = false;
        if (vervolg?.pauze !== undefined) zaak.stand.pauze = vervolg.pauze;
        if (zaak.stand.taak === 'route_wachten' || zaak.stand.taak === 'opportuniteit_kiezen') zaak.stand.taak = null;
        wachtNietOpAfweging(zaak);
        // The phase that asks which route: without it the claim would join the verhaal of before.
        if (route === 'wachten' && zaak.stand.fase === 'verhaal' && patched('wachten-uit-verhaal')) zaak.naar('vooraankondiging');
        if (vervolg != null) await gaVerderOpRoute(zaak, vervolg);
      }),
  });

  bijHandeling('meldBetekening', zaak.uitgevoerd, {
    omschrijving: 'Voert de dag in waarop het dwangbevel is betekend: { sleutel, door, op }.',
    toets: ({ op }) => {
      eist.dag(op, 'op', zaak.vandaag());
      if (zaak.stand.brieven.dwangbevel?.soort !== 'wacht_op_betekening') weiger('Er is geen verzonden dwangbevel waarvan de dag van betekening nog moet worden ingevoerd.');
    },
    doe: async ({ sleutel, door, op }) =>
      zaak.loop.doe(async () => {
        const { briefId, laatsteDag, volgendeStapVanaf, openstaandCenten } = await zaak.invorderen.boekBetekening({ ...kop(), sleutel, door, op });
        zaak.stand.brieven.dwangbevel = { soort: 'verzonden', briefId, laatsteDag, volgendeStapVanaf };
        if (INVORDERFASEN.indexOf(zaak.stand.fase) > INVORDERFASEN.indexOf('dwangbevel')) zaak.naar('dwangbevel');
        zaak.stand.openstaandCenten = openstaandCenten;
        if (zaak.stand.taak === 'betekening_invoeren') zaak.stand.taak = null;
      }),
  });

  bijHandeling('meldStuiting', zaak.uitgevoerd, {
    omschrijving: 'Legt vast wat de verjaring stuit buiten de straat om (Awb 4:105-4:106, IW 27): { sleutel, door, op, soort }. Soort: ' + STUITENDE_HANDELINGEN.join(', ') + '.',
    toets: ({ op, soort }) => {
      eist.dag(op, 'op', zaak.vandaag());
      if (!STUITENDE_HANDELINGEN.includes(soort)) weiger(`Onbekende soort. Kies uit: ${STUITENDE_HANDELINGEN.join(', ')}.`);
    },
    doe: async ({ sleutel, door, op, soort }) => zaak.loop.doe(async () => zaak.invorderen.meldStuiting({ ...kop(), sleutel, door, op, soort })),
  });

  bijHandeling('zetTerug', zaak.uitgevoerd, {
    omschrijving: 'Zet de vordering terug naar een eerdere stap; latere stappen en hun kosten vervallen: { sleutel, door, stap, reden }.',
    toets: ({ stap, reden }) => {
      if (!BRIEFSTAPPEN.includes(stap)) weiger(`Onbekende stap. Kies uit: ${BRIEFSTAPPEN.join(', ')}.`);
      eist.tekst(reden, 'reden');
      eistInEigenHand(zaak);
      if (vanafStap(stap).every((s) => zaak.stand.brieven[s] === undefined)) weiger(`De vordering is nog niet bij de stap ${stap} geweest.`);
    },
    doe: async ({ sleutel, door, stap, reden }) =>
      zaak.loop.doe(async () => {
        const { openstaandCenten, pauze } = await zaak.invorderen.zetTerug({ ...kop(), sleutel, door, stap, reden });
        for (const latere of vanafStap(stap)) zaak.laatBriefLos(latere);
        zaak.stand.openstaandCenten = openstaandCenten;
        zaak.stand.inVerhaal = false;
        if (pauze !== undefined) zaak.stand.pauze = pauze;
        zaak.naar(stap);
      }),
  });
}

function vanafStap(stap: Briefstap): readonly Briefstap[] {
  return BRIEFSTAPPEN.slice(BRIEFSTAPPEN.indexOf(stap));
}
