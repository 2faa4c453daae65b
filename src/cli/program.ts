import { Argument, Command as CommanderCommand, Option } from 'commander';
import { failOnChoices } from '../app/exit-code.ts';
import type { CommandName } from './commands.ts';
import type { GlobalFlags } from './invocation.ts';
import type { Stream } from './io.ts';
import { version } from './version.ts';

/** Dispatch runs a command that was found on the command line. */
export type Dispatch = (name: CommandName, names: readonly string[], flags: GlobalFlags) => Promise<void>;

// One width for all: help texts are written when the package is built.
const helpWidth = 80;

/** helpTexts gives the help of each command by its name, and of the whole program under ''. */
export function helpTexts(): Record<string, string> {
  const texts: Record<string, string> = {};
  let text = '';
  const write = (more: string) => {
    text += more;
  };
  const program = makeProgram({ stdout: { write }, stderr: { write } }, async () => undefined);
  for (const command of [program, ...program.commands]) {
    text = '';
    command.outputHelp();
    texts[command === program ? '' : command.name()] = text;
  }
  return texts;
}

/** makeProgram describes the whole command line; what a command does is for `dispatch`. */
export function makeProgram(
  io: { readonly [name in 'stdout' | 'stderr']: Pick<Stream, 'write'> },
  dispatch: Dispatch,
): CommanderCommand {
  const program = new CommanderCommand('kpi')
    .description('Metrics as code: compute, judge and report the metrics of a project.')
    .version(version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .configureHelp({ showGlobalOptions: true, helpWidth })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
    })
    .exitOverride()
    .showHelpAfterError('Run kpi --help to see what there is.')
    .option('-C, --project <dir>', 'folder of the project (default: here)')
    .option('--json', 'results as JSON')
    .option('--no-color', 'no colours, as by NO_COLOR')
    .option('-v, --verbose', 'show also what is in order')
    .option('--debug', 'show the stack of an internal error')
    .addHelpText('after', examples('kpi init shop', 'kpi check -C shop', 'kpi query gmv --by region'));
  addDefinitionCommands(program, dispatch);
  addTestCommand(program, dispatch);
  addCheckCommands(program, dispatch);
  addBacktestCommand(program, dispatch);
  addDataCommands(program, dispatch);
  addCalendarCommand(program, dispatch);
  addSelfCommands(program, dispatch);
  return program;
}

function addDefinitionCommands(program: CommanderCommand, dispatch: Dispatch): void {
  program
    .command('init')
    .summary('start a project')
    .description(
      'Write a project that runs at once: on sample data, or on files of yours, for which it proposes sources, dimensions and first metrics.',
    )
    .argument('[dir]', 'folder to write to; made if it is not there', '.')
    .option('--from <file>', 'CSV, JSON or Parquet file to propose a source for; repeatable', collect)
    .option('--pack <name>', 'pack of the standard dictionary to use: ecommerce; repeatable', collect)
    .addHelpText(
      'after',
      examples('kpi init shop', 'kpi init --from data/orders.csv', 'kpi init --pack ecommerce'),
    )
    .action(act(dispatch, 'runInit'));
  program
    .command('validate')
    .summary('find mistakes in the definitions')
    .description(
      'Check syntax, names, references and cycles, and SQL against the real columns of the sources.',
    )
    .option('--offline', 'do not touch any data')
    .addHelpText('after', examples('kpi validate', 'kpi validate --offline --json'))
    .action(act(dispatch, 'runValidate'));
}

function addTestCommand(program: CommanderCommand, dispatch: Dispatch): void {
  program
    .command('test')
    .summary('run the unit tests of rules')
    .description(
      "Replay rules over the values of the project's tests, and hold what comes of it against what they expect.\nNo data is read. Exit code 1 when a test fails.",
    )
    .argument('[names...]', 'tests to run: names or globs; all when absent')
    .option('--coverage', 'show which rules no test expects anything of')
    .option('--report <file>', 'write the results too, as JUnit: .xml')
    .addHelpText(
      'after',
      examples('kpi test', 'kpi test "pay_rate*" --verbose', 'kpi test --coverage --report junit.xml'),
    )
    .action(act(dispatch, 'runTests'));
}

function addBacktestCommand(program: CommanderCommand, dispatch: Dispatch): void {
  program
    .command('backtest')
    .summary('what rules would have fired')
    .description(
      'Replay rules over history, by the code of check and from one load of the data, and list what would have fired.',
    )
    .argument('[rules...]', 'like --select')
    .option('--select <term>', 'which rules, as for check; repeatable', collect)
    .option('--from <date>', 'first date of which alerts are listed (default: a year before the last)')
    .option('--to <date>', 'last date, included (default: yesterday)')
    .option(
      '--labels <file>',
      'CSV of what was truly wrong (from, to, rule, dimensions), for precision and recall',
    )
    .option('--against <revision>', 'Git revision whose definitions are held beside the present ones')
    .addHelpText(
      'after',
      examples(
        'kpi backtest pay_rate_low --from 2026-01-01',
        'kpi backtest --against main',
        'kpi backtest gmv_drop --labels known.csv --json',
      ),
    )
    .action(act(dispatch, 'runBacktest'));
  program
    .command('tune')
    .summary('how often another limit would fire')
    .description(
      'Replay a rule over history with its number, a limit or how many false alarms are bearable, at several values;\npropose the most sensitive one that keeps to so many alarms a quarter.',
    )
    .argument('<rule>', 'the name of a rule')
    .option('--level <severity>', 'the level whose number is turned (default: the most severe)')
    .option('--alarms <number>', 'alarms a quarter that are bearable (default: 1)')
    .option('--from <date>', 'first date of which alerts are counted (default: a year before the last)')
    .option('--to <date>', 'last date, included (default: yesterday)')
    .option('--labels <file>', 'CSV of what was truly wrong, as for backtest, for precision and recall')
    .option(
      '--write',
      'write the proposed number into the definition; comments and all else stay as they are',
    )
    .addHelpText(
      'after',
      examples(
        'kpi tune pay_rate_low',
        'kpi tune pay_rate_low --alarms 4 --write',
        'kpi tune gmv_drop --json',
      ),
    )
    .action(act(dispatch, 'runTune'));
}

function addCheckCommands(program: CommanderCommand, dispatch: Dispatch): void {
  checking(program.command('check'))
    .summary('compute, judge and report')
    .description(
      'Compute the metrics, judge the rules over their history and report. Stores nothing and sends nothing.\nExit codes: 0 fine, 1 findings, 2 could not start, 3 partial failure, 4 no verdict.',
    )
    .addHelpText(
      'after',
      examples(
        'kpi check',
        'kpi check --as-of 2026-11-20 --select tier:strategic --select +pay_rate',
        'kpi check --fail-on warning --report report.md --report junit.xml',
      ),
    )
    .action(act(dispatch, 'runCheck'));
  checking(program.command('run'))
    .summary('check, then notify')
    .description('Do what check does, then send the notifications, in an environment that may act.')
    .option('--env <name>', 'environment to run in (default: KPI_ENV)')
    .option('--dry-run', 'show what would be sent, and send nothing')
    .addHelpText(
      'after',
      examples('kpi run --env prod', 'kpi run --env prod --dry-run', 'KPI_ENV=prod kpi run'),
    )
    .action(act(dispatch, 'runRun'));
}

function checking(command: CommanderCommand): CommanderCommand {
  return selecting(command)
    .addOption(choice('--format <format>', 'how to print the report', ['human', 'json', 'markdown', 'junit']))
    .option('--report <file>', 'write the report too: .json, .md, .xml (JUnit) or .txt; repeatable', collect)
    .addOption(
      choice('--fail-on <level>', 'least severity that makes exit code 1', failOnChoices, 'critical'),
    )
    .option('--audience <group>', 'show restricted metrics that are for this group; repeatable', collect)
    .option('--fail-on-new', 'only what began to fire or rose in the judged period is a finding');
}

function selecting(command: CommanderCommand): CommanderCommand {
  return command
    .argument('[names...]', 'like --select')
    .option(
      '--select <term>',
      'name, glob, tag:, tier:, owner: or source:; +name with what it needs, name+ with what depends on it; repeatable',
      collect,
    )
    .option('--as-of <time>', 'judge as of then: 2026-11-20 (its end) or 2026-11-20T09:00 (default: now)');
}

function addDataCommands(program: CommanderCommand, dispatch: Dispatch): void {
  program
    .command('query')
    .summary('values of metrics')
    .description('Compute metrics by dimensions and periods.')
    .addArgument(new Argument('<metrics...>', 'metrics to compute'))
    .option('--by <dimension>', 'dimension to group by; repeatable, or several with commas', collectList)
    .option('--top <count>', 'the largest segments by the first metric; the rest is one segment')
    .option(
      '--grain <grain>',
      'length of a period: hour, day, week, month, quarter, year, or of a calendar: retail.month',
    )
    .option('--where <sql>', 'condition on columns and dimensions')
    .option('--from <date>', 'first date')
    .option('--to <date>', 'last date, included')
    .option('--as-of <time>', 'leave out what came later')
    .option(
      '--order <column>',
      'period, a dimension or a metric to order by, with :desc from the greatest on; repeatable, or several with commas',
      collectList,
    )
    .option('--limit <count>', 'most rows to give; totals cover what is left out')
    .option('--totals', 'also totals over dimensions and over all periods, computed from rows')
    .option('--audience <group>', 'ask for restricted metrics of this group; repeatable', collect)
    .option('--chart', 'draw lines over time, or bars of a single period')
    .addOption(
      choice('--format <format>', 'how to write the values', [
        'table',
        'csv',
        'json',
        'jsonl',
        'parquet',
        'xlsx',
      ]),
    )
    .option('--output <file>', 'write the values to a file: .csv, .json, .jsonl, .parquet, .xlsx or .txt')
    .option('--sql', 'show the statements instead of the values')
    .addHelpText(
      'after',
      examples(
        'kpi query gmv orders --grain month --from 2026-01-01',
        'kpi query pay_rate --by channel --where "region = \'华东\'" --format csv',
        'kpi query gmv --by region,channel --grain week --json',
        'kpi query gmv --by region --totals --order gmv:desc --limit 10',
        'kpi query gmv --chart --from 2026-01-01',
        'kpi query gmv --by region --output gmv.parquet',
      ),
    )
    .action(act(dispatch, 'runQuery'));
  addForecastCommand(program, dispatch);
  selecting(program.command('plan'))
    .summary('what a check would run')
    .description('Show the statements that a check would run, and what each serves, without running them.')
    .addHelpText('after', examples('kpi plan', 'kpi plan gmv --json'))
    .action(act(dispatch, 'runPlan'));
}

function addCalendarCommand(program: CommanderCommand, dispatch: Dispatch): void {
  program
    .command('calendar')
    .summary('what calendars say')
    .description('Show the days off, make-up workdays and events of calendars, by default of this year.')
    .addArgument(new Argument('<action>', 'what to do').choices(['show']))
    .argument('[names...]', 'calendars to show; all when absent')
    .option('--from <date>', 'first date')
    .option('--to <date>', 'last date, included')
    .addHelpText(
      'after',
      examples('kpi calendar show cn_holidays', 'kpi calendar show --from 2026-09-01 --to 2026-10-31'),
    )
    .action(act(dispatch, 'runCalendar'));
}

function addForecastCommand(program: CommanderCommand, dispatch: Dispatch): void {
  program
    .command('forecast')
    .summary('what is expected of a metric')
    .description('Expect the next periods of a metric from its own past, with intervals.')
    .addArgument(new Argument('<metric>', 'metric to forecast'))
    .option('--by <dimension>', 'dimension to group by; repeatable, or several with commas', collectList)
    .addOption(
      choice('--grain <grain>', 'length of a period', ['hour', 'day', 'week', 'month', 'quarter', 'year']),
    )
    .option('--horizon <periods>', 'how many periods ahead (default: by the grain, 28 days)')
    .option('--level <part>', 'part of the future values that the interval is to hold (default: 90%)')
    .option('--where <sql>', 'condition on columns and dimensions')
    .option('--as-of <time>', 'leave out what came later')
    .option('--audience <group>', 'ask for restricted metrics of this group; repeatable', collect)
    .option(
      '--calendar <name>',
      'calendar whose events show; repeatable, or several with commas (default: those of the baseline rules)',
      collectList,
    )
    .option('--chart', 'draw the latest values and what is expected')
    .addOption(choice('--format <format>', 'how to write the forecast', ['table', 'csv', 'json']))
    .addHelpText(
      'after',
      examples('kpi forecast gmv', 'kpi forecast gmv --by region --grain week --horizon 8 --chart'),
    )
    .action(act(dispatch, 'runForecast'));
}

function addSelfCommands(program: CommanderCommand, dispatch: Dispatch): void {
  program
    .command('schema')
    .summary('print a JSON Schema')
    .description('Print the JSON Schema (draft-07) of definition files, or of the report of check --json.')
    .addArgument(new Argument('[document]', 'whose schema').choices(['definitions', 'report']))
    .addHelpText('after', examples('kpi schema > kpi.schema.json', 'kpi schema report'))
    .action(act(dispatch, 'runSchema'));
  program
    .command('version')
    .summary('show the version')
    .description('Show the version of kpi; with --verbose those of Node, DuckDB and the platform too.')
    .addHelpText('after', examples('kpi version', 'kpi version --json'))
    .action(act(dispatch, 'runVersion'));
}

function act(dispatch: Dispatch, name: CommandName) {
  return async (...given: unknown[]): Promise<void> => {
    const command = given.at(-1) as CommanderCommand;
    await dispatch(name, command.args, command.optsWithGlobals());
  };
}

function choice(flags: string, description: string, values: readonly string[], fallback?: string): Option {
  const option = new Option(flags, description).choices(values);
  return fallback === undefined ? option : option.default(fallback);
}

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

function collectList(value: string, before: readonly string[] = []): string[] {
  const items = value.split(',').map((item) => item.trim());
  return [...before, ...items.filter((item) => item !== '')];
}

function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}`;
}
