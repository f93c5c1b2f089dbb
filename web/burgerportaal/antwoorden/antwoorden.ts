/**
 * What the inwoner answered: question key → value, as text. Nothing else is kept, and only in the memory of the page and
 * in the fragment of its address. Values are normal forms: a choice by its code, an amount as "1850.50" with its period,
 * a day as yyyy-mm-dd.
 */
export type Antwoorden = Readonly<Record<string, string>>;

/** Where the page is: the start, a question by its key, the overview of the answers, or the outcome. */
export type Plaats = string;

/** The four words that `Plaats` can be besides the key of a question. */
export const START: Plaats = 'start';
export const CONTROLE: Plaats = 'controle';
export const UITKOMST: Plaats = 'uitkomst';
