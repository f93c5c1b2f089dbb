import { verdeelMetKosten } from '../../../domain/afdracht/met-kosten.ts';
import { kleinste, min, nietNegatief, NUL, som, type Centen } from '../../../domain/geld/centen.ts';
import { dag as alsDag, eersteDagVan, laatste, maand, maandVan, plusDagen, volgendeMaand, type Dag, type Maand } from '../../../domain/kalender/dag.ts';
import { beslagId, type Beslag } from '../../../domain/samenloop/beslag.ts';
import { coordineer } from '../../../domain/samenloop/coordinatie.ts';
import type { Partijnummer, Partijsoort } from '../../../domain/samenloop/partij.ts';
import type { Bericht, BerichtVan, BezorgdBericht } from '../contract/bericht.ts';
import { partijsleutel } from '../identiteit.ts';
import { vastId } from './kenmerken.ts';
import type { Bankopdracht } from './kringspel.ts';
import { vormVan } from '../contract/opgave.ts';
import { bevoegdheidVan, looptOp, opgaveOp } from './lopend.ts';
import type { Partijrij } from './partijbestand.ts';

/** Who a party is, and which kind each of the others is. */
export interface Wie {
  readonly nummer: Partijnummer;
  readonly soort: Partijsoort;
  readonly soortVan: (nummer: Partijnummer) => Partijsoort;
}

type Gemeld = Omit<BerichtVan<'overdrachtsgegevens'>['inhoud']['vorderingen'][number], 'partij'>;
interface Ander extends Gemeld {
  readonly nummer: Partijnummer;
  /** By which it knows its beslag; null: not told. */
  readonly zaak: string | null;
}

/**
 * The beslag of one row among those of others on that income: what is open, who the others are, and from which month this party collects. It is told
 * what happened, in order, and answers by messages; the same events give the same messages, with the same ids.
 */
export class Inning {
  readonly #rij: Partijrij;
  readonly #wie: Wie;
  readonly #anderen = new Map<string, Ander>();
  readonly #berichten: Bericht[] = [];
  readonly #betalingen: Bankopdracht[] = [];
  #open: Centen;
  #vanaf: Maand | null = null;
  #aangeboden: string | null = null;
  #klaarOp: Dag | null = null;

  constructor(rij: Partijrij, wie: Wie) {
    this.#rij = rij;
    this.#wie = wie;
    this.#open = rij.openstaand ?? NUL;
  }

  /** All that it has to say, in order. */
  get berichten(): readonly Bericht[] {
    return this.#berichten;
  }
  get betalingen(): readonly Bankopdracht[] {
    return this.#betalingen;
  }
  /** What is open by what it was told and paid itself. Unit: cents. */
  get open(): Centen {
    return this.#open;
  }
  /** Paid, and what it had to hand over is handed over: it signs off. */
  get klaarOp(): Dag | null {
    return this.#klaarOp;
  }

  /** Whether the derde pays this party on that day. */
  isBetaaldag(op: Dag): boolean {
    return this.volgendeBetaaldag(plusDagen(op, -1)) === op;
  }

  /** The first later day on which the derde pays this party, as things stand; null: it does not collect. */
  volgendeBetaaldag(na: Dag): Dag | null {
    const { betaaldag } = this.#rij;
    if (betaaldag === null || this.#vanaf === null || this.#open === 0 || this.#klaarOp !== null) return null;
    const opZijnVroegst = laatste(plusDagen(na, 1), eersteDagVan(this.#vanaf));
    const inMaand = (welke: Maand): Dag => plusDagen(eersteDagVan(welke), betaaldag - 1);
    const maandErvan = maandVan(opZijnVroegst);
    const op = inMaand(maandErvan) >= opZijnVroegst ? inMaand(maandErvan) : inMaand(volgendeMaand(maandErvan));
    return looptOp(this.#rij, op) ? op : null;
  }

  /** It laid its beslag; alone, it collects from the next month. */
  begin({ dag, alleen }: { readonly dag: Dag; readonly alleen: boolean }): void {
    if (alleen) this.#vanaf = volgendeMaand(maandVan(dag));
  }

  /** A message of another party about this income. */
  ontvang(op: Dag, { afzender, bericht }: BezorgdBericht): void {
    const sleutel = partijsleutel(afzender);
    switch (bericht.soort) {
      case 'vordering_aangemeld_bij_cdw':
        this.#anderen.set(sleutel, { ...bericht.inhoud, nummer: afzender, zaak: bericht.kenmerkAfzender });
        return;
      case 'vordering_gewijzigd': {
        const eerder = this.#anderen.get(sleutel);
        if (eerder !== undefined) this.#anderen.set(sleutel, { ...eerder, vordering: bericht.inhoud.vordering });
        return;
      }
      case 'overdrachtsgegevens':
        for (const { partij, ...rest } of bericht.inhoud.vorderingen) this.#anderen.set(partijsleutel(partij), { ...rest, nummer: partij, zaak: partijsleutel(partij) === sleutel ? bericht.kenmerkAfzender : null });
        return;
      case 'overdracht_aangeboden':
        this.#beantwoord(op, afzender, bericht);
        return;
      case 'overdracht_afgerond':
        this.#vanaf = maand(bericht.inhoud.vanafMaand);
        return;
      case 'overdracht_aanvaard':
        if (bericht.inhoud.overdrachtId === this.#aangeboden) this.#draagOver(op, afzender, bericht);
        return;
      case 'overdracht_geweigerd':
        if (bericht.inhoud.overdrachtId === this.#aangeboden) this.#klaarOp = op;
        return;
      case 'verdeelstaat': {
        const nog = bericht.inhoud.nogOpen.find(({ partij, kenmerk }) => kenmerk === this.#rij.kenmerk && partijsleutel(partij) === partijsleutel(this.#wie.nummer));
        if (nog === undefined) return;
        this.#open = nog.openstaand;
        if (nog.openstaand === 0) this.#klaarOp ??= op;
        return;
      }
      case 'beslag_gemeld':
      case 'afdracht_doorgezonden':
        return;
    }
  }

  /** The derde pays what is above the voet, as far as anything is open: it is divided by the law, paid on, and told. */
  betaal(op: Dag): void {
    const { kenmerk, inkomen, beslagvrije_voet: voet, derde } = this.#rij;
    if (!this.isBetaaldag(op) || inkomen === null || voet === null || derde === null) return;
    const anderen = [...this.#anderen.values()].filter(({ vordering: { openstaand, kosten } }) => openstaand + kosten > 0);
    const ontvangen = kleinste(nietNegatief(min(inkomen, voet)), som(this.#open, ...anderen.flatMap(({ vordering: { openstaand, kosten } }) => [openstaand, kosten])));
    const eigen = this.#eigenBeslag(derde);
    const idVan = ({ nummer }: Pick<Ander, 'nummer'>) => beslagId(partijsleutel(nummer));
    const beslagen = [eigen, ...anderen.map((een): Beslag => ({ ...VAST, id: idVan(een), bron: derde, partij: this.#wie.soortVan(een.nummer), vorm: vormVan(een.bevoegdheid), vordering: een.vordering.grondslag, gelegdOp: alsDag(een.gelegdOp), executoriaal: een.executoriaal, openstaand: een.vordering.openstaand }))];
    const verdeling = verdeelMetKosten({ peildatum: op, bron: derde, beslagen, alleVoorafVoldaanZeker: false, overdracht: null }, ontvangen, new Map(anderen.map((een) => [idVan(een), een.vordering.kosten])));
    if (verdeling.status !== 'verdeeld') throw new RangeError(`${kenmerk}: de nagebootste partij kan niet verdelen (${verdeling.status})`);
    const deelVan = (id: string) => verdeling.aandelen.find((een) => een.id === id) ?? { centen: NUL, kosten: NUL, opVordering: NUL };
    this.#open = min(this.#open, deelVan(eigen.id).centen);
    for (const een of anderen) {
      const { kosten, opVordering } = deelVan(idVan(een));
      this.#anderen.set(partijsleutel(een.nummer), { ...een, vordering: { ...een.vordering, openstaand: min(een.vordering.openstaand, opVordering), kosten: min(een.vordering.kosten, kosten) } });
    }
    const delen = anderen.map((een) => ({ een, bedrag: deelVan(idVan(een)).centen }));
    this.#verdeelstaat(op, ontvangen, deelVan(eigen.id).centen, delen);
    for (const { een, bedrag } of delen) this.#zendDoor(op, een, bedrag);
    if (this.#open === 0) this.#biedAan(op, derde, beslagen.filter(({ id }) => id !== eigen.id));
  }

  #eigenBeslag(derde: string): Beslag {
    const { kenmerk, grondslag, vanaf, executoriaal } = this.#rij;
    const { bevoegdheid } = bevoegdheidVan(this.#rij);
    if (bevoegdheid === undefined || grondslag === null) throw new RangeError(`${kenmerk}: wie int kent zijn eigen bevoegdheid en voorrang`);
    return { ...VAST, id: beslagId(partijsleutel(this.#wie.nummer)), bron: derde, partij: this.#wie.soort, vorm: vormVan(bevoegdheid), vordering: grondslag, gelegdOp: vanaf, executoriaal, openstaand: this.#open };
  }

  /** What is offered is taken over by who has a beslag there and an account for the money. */
  #beantwoord(op: Dag, afzender: Partijnummer, { berichtId, kenmerkAfzender, inhoud: { overdrachtId, vanafMaand } }: BerichtVan<'overdracht_aangeboden'>): void {
    const { rekening, partij, kenmerk } = this.#rij;
    const aan = { nummer: afzender, zaak: kenmerkAfzender };
    if (rekening === null || this.#klaarOp !== null || this.#open === 0 || !looptOp(this.#rij, op)) {
      this.#stuur(aan, 'overdracht_geweigerd', [berichtId], { overdrachtId, reden: 'geen_lopend_beslag', toelichting: null });
      return;
    }
    this.#stuur(aan, 'overdracht_aanvaard', [berichtId], { overdrachtId, vanafMaand, betaling: { rekening, tenNameVan: partij, betalingskenmerk: `${kenmerk}-afdracht` } });
  }

  /** Its claim is paid: the collection is for who is next by the rules, of those who still have something open (Rv 478 lid 3). */
  #biedAan(op: Dag, bron: string, anderen: readonly Beslag[]): void {
    const beslagen = anderen.filter(({ id }) => (this.#anderen.get(id)?.vordering.openstaand ?? NUL) > 0);
    const samenloop = coordineer({ peildatum: op, bron, beslagen, alleVoorafVoldaanZeker: false, overdracht: null });
    const over = samenloop.soort === 'inner' ? this.#anderen.get(samenloop.inner) : undefined;
    if (over === undefined) {
      this.#klaarOp = op;
      return;
    }
    this.#aangeboden = vastId(this.#rij.kenmerk, 'overdracht', op);
    this.#stuur(over, 'overdracht_aangeboden', [op], { overdrachtId: this.#aangeboden, grond: 'geeindigd', vanafMaand: volgendeMaand(maandVan(op)) });
  }

  /** What who takes over must know (AMvB art. 5), and that derde and debtor were told. */
  #draagOver(op: Dag, afzender: Partijnummer, { kenmerkAfzender, inhoud: { overdrachtId, vanafMaand } }: BerichtVan<'overdracht_aanvaard'>): void {
    const { beslagvrijeVoet, bvvVastgesteldOp, bvvGegevens } = opgaveOp(this.#rij, op, NUL);
    if (beslagvrijeVoet === undefined || bvvVastgesteldOp === undefined || bvvGegevens === undefined) throw new RangeError(`${this.#rij.kenmerk}: wie int kent de beslagvrije voet en waarop die rust`);
    const aan = { nummer: afzender, zaak: kenmerkAfzender };
    const vorderingen = [...this.#anderen.values()].filter(({ nummer }) => partijsleutel(nummer) !== partijsleutel(afzender)).map(({ nummer, zaak: _zaak, ...rest }) => ({ ...rest, partij: nummer }));
    this.#stuur(aan, 'overdrachtsgegevens', [overdrachtId], { overdrachtId, beslagvrijeVoet, bvvVastgesteldOp, bvvGegevens, verruimingIw19: false, bvvOpNihil: false, priveschuld: null, vorderingen, historie: [] });
    this.#stuur(aan, 'overdracht_afgerond', [overdrachtId], { overdrachtId, vanafMaand, derdeBerichtOp: op, schuldenaarBerichtOp: op });
    this.#klaarOp = op;
  }

  #verdeelstaat(op: Dag, ontvangen: Centen, eigen: Centen, delen: readonly { readonly een: Ander; readonly bedrag: Centen }[]): void {
    const van = this.#wie.nummer;
    const aandelen = [{ partij: van, kenmerk: this.#rij.kenmerk, bedrag: eigen }, ...delen.map(({ een, bedrag }) => ({ partij: een.nummer, kenmerk: een.vordering.kenmerk, bedrag }))];
    const nogOpen = delen.map(({ een: { nummer, vordering } }) => ({ partij: nummer, kenmerk: vordering.kenmerk, openstaand: this.#openVan(nummer) }));
    for (const { een } of delen) this.#stuur(een, 'verdeelstaat', [maandVan(op)], { maand: maandVan(op), ontvangen, ontvangenOp: op, aandelen, naarSchuldenaar: NUL, kosten: NUL, nogOpen });
  }

  #openVan(nummer: Partijnummer): Centen {
    const { vordering } = this.#anderen.get(partijsleutel(nummer)) ?? {};
    return vordering === undefined ? NUL : som(vordering.openstaand, vordering.kosten);
  }

  #zendDoor(op: Dag, een: Ander, bedrag: Centen): void {
    if (bedrag === 0 || een.betaling === null) return;
    const { betalingskenmerk } = een.betaling;
    this.#stuur(een, 'afdracht_doorgezonden', [maandVan(op)], { maand: maandVan(op), bedrag, ontvangenOp: op, betaaldOp: op, betalingskenmerk });
    this.#betalingen.push({ ontvanger: partijsleutel(een.nummer), bankkenmerk: vastId(this.#rij.kenmerk, 'bank', partijsleutel(een.nummer), op), betalingskenmerk, dag: op, centen: bedrag });
  }

  #stuur<S extends Bericht['soort']>(aan: Pick<Ander, 'nummer' | 'zaak'>, soort: S, waarover: readonly string[], inhoud: BerichtVan<S>['inhoud']): void {
    const { bsn, derde, kenmerk } = this.#rij;
    const hoofd = { berichtId: vastId(kenmerk, soort, partijsleutel(aan.nummer), ...waarover), ontvanger: aan.nummer, bsn, derde: derde === null ? null : { soort: 'rsin', nummer: derde }, kenmerkAfzender: kenmerk, kenmerkOntvanger: aan.zaak };
    // The union of the messages cannot see that kind and content belong together; the argument does.
    this.#berichten.push({ ...hoofd, soort, inhoud } as Bericht);
  }
}

const VAST = { tijdstip: null, afgemeldOp: null } as const;
