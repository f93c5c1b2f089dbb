#!/usr/bin/env node
import { Command } from 'commander';
import { opdrachten } from './opdracht/register.ts';

/** The headings of commander's help, in the language of the operator. */
const KOPPEN: Readonly<Record<string, string>> = { 'Usage:': 'Gebruik:', 'Arguments:': 'Argumenten:', 'Options:': 'Opties:', 'Commands:': 'Opdrachten:' };

/** The command line `invorderstraat`: builds the commands of the register and runs the one that was asked for. */
const programma = new Command('invorderstraat')
  .description('Invorderstraat: de stappen van de gemeentelijke invordering, hun termijnen, kosten en beslagvrije voet')
  .configureHelp({ styleTitle: (kop) => KOPPEN[kop] ?? kop })
  .showHelpAfterError('(zie invorderstraat --help)')
  .helpCommand('help [opdracht]', 'laat de hulp van een opdracht zien')
  .helpOption('-h, --help', 'laat deze hulp zien');

for (const { naam, samenvatting, vorm, laad } of opdrachten) {
  const opdracht = programma.command(naam).description(samenvatting).helpOption('-h, --help', 'laat deze hulp zien');
  vorm(opdracht);
  opdracht.action(async () => {
    const uitvoering = await laad();
    process.exitCode = await uitvoering.voerUit(opdracht.args, opdracht.opts());
  });
}

await programma.parseAsync();
