#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { opdrachten } from './opdracht/register.ts';
import { verkeerdeOpdracht } from './opdracht/verkeerde-opdracht.ts';

/** The words of commander's help, in the language of the operator. */
const KOPPEN: Readonly<Record<string, string>> = { 'Usage:': 'Gebruik:', 'Arguments:': 'Argumenten:', 'Options:': 'Opties:', 'Commands:': 'Opdrachten:' };
const inHetNederlands = (tekst: string): string => tekst.replace('[options]', '[opties]').replace('[command]', '[opdracht]').replace('(default: ', '(standaard: ');

/** The command line `invorderstraat`: builds the commands of the register and runs the one that was asked for. */
const programma = new Command('invorderstraat')
  .description('Invorderstraat: de stappen van de gemeentelijke invordering, hun termijnen, kosten en beslagvrije voet')
  .configureHelp({ styleTitle: (kop) => KOPPEN[kop] ?? kop, styleUsage: inHetNederlands, styleSubcommandTerm: inHetNederlands, styleOptionDescription: inHetNederlands })
  .configureOutput({ outputError: () => undefined })
  .exitOverride()
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

// Who reads along (`| head -1`) may have enough before all is written.
process.stdout.on('error', (fout: NodeJS.ErrnoException) => {
  if (fout.code !== 'EPIPE') throw fout;
  process.exit();
});

try {
  await programma.parseAsync();
} catch (fout) {
  if (!(fout instanceof CommanderError)) throw fout;
  const zin = verkeerdeOpdracht(fout);
  if (zin !== null) process.stderr.write(`invorderstraat: ${zin}\n(zie invorderstraat --help)\n`);
  process.exitCode = fout.exitCode === 0 ? 0 : 2;
}
