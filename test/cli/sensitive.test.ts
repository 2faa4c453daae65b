import { createHmac } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runMain } from './run-main.ts';

const root = mkdtempSync(join(tmpdir(), 'kpi-sensitive-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Values that nobody may ever see; none of them is part of another. */
const phones = ['13800990001', '13900880002', '13700770003', '13600660004'];
const cards = ['ID-ZEBRA-1', 'ID-YAKKA-2', 'ID-XENON-3', 'ID-WALRUS-4'];
const salaries = ['7654321.25', '8765432.50', '9876543.75', '6543210.25'];
// Longer than the block of SHA-256, which HMAC treats in a way of its own.
const hashKey = `canary-hash-key-${'0815'.repeat(20)}`;
const canaries = [...phones, ...cards, ...salaries, ...salaries.map((s) => s.slice(0, 7)), hashKey];

const rows = phones.map(
  (phone, i) =>
    `${i + 1},2026-11-0${i + 1},${phone},${cards[i]},${salaries[i]},${i % 2 === 0 ? 'east' : 'west'}`,
);
const header = 'id,day,phone,id_card,salary,region';
const csv = (...more: string[]) => `${[header, ...rows, ...more].join('\n')}\n`;

const source = (more = '') => `kpi: 1
timezone: UTC
hash_key: "\${env:HASH_KEY}"
environments: { dev: { act: false } }
sources:
  staff:
    file: staff.csv
    time: day
    key: [id]
    columns: { id: int, phone: text, id_card: text, salary: "decimal(12,2)" }
    sensitive: { phone: mask, id_card: hash, salary: restrict }
    dimensions: { phone: , id_card: , region: , prefix: { expr: "left(phone, 7)" } }
${more}`;

const metrics = `metrics:
  people: { source: staff, measure: count(*) }
  phones: { source: staff, measure: count(distinct phone) }
  mobile: { source: staff, measure: count(*), where: phone like '138%' }
  payroll: { source: staff, measure: sum(salary), audience: [management], unit: CNY }
  per_head: { ratio: { numerator: payroll, denominator: people }, audience: [management] }
rules:
  payroll_high: { metric: payroll, by: [region], when: { above: 100 }, severity: critical }
  too_dear: { metric: people, when: { expr: payroll / people > 5 }, severity: warning }
  per_head_high: { metric: per_head, levels: { warning: { change: { from: previous, above: -99% } } } }
`;

const env = { HASH_KEY: hashKey };
let count = 0;

function project(files: Record<string, string>): string {
  const folder = join(root, String(count++));
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

async function run(folder: string, ...args: string[]) {
  const outcome = await runMain(args, folder, { env });
  return { ...outcome, all: outcome.stdout + outcome.stderr };
}

function expectNone(text: string): void {
  for (const canary of canaries) expect(text).not.toContain(canary);
}

const asOf = ['--as-of', '2026-11-04'];
const range = ['--from', '2026-11-01', '--to', '2026-11-04', '--format', 'csv'];

describe('sensitive columns', () => {
  const folder = project({
    'kpi.yaml': source(metrics),
    'tests.yaml': `calendars: { breaks: { closed: [saturday] } }
tests:
  payroll is high:
    given: { payroll: { from: 2026-11-01, values: [1, 200] } }
    expect: [{ at: 2026-11-02, rule: payroll_high, state: inactive }]
`,
    'staff.csv': csv(),
  });

  test('are masked or hashed where segments show them', async () => {
    const masked = await run(folder, 'query', 'people', '--grain', 'year', '--by', 'phone', ...range);
    expect(masked.stdout).toBe(
      'period,phone,people\n2026-01-01,13***01,1\n2026-01-01,13***02,1\n2026-01-01,13***03,1\n2026-01-01,13***04,1\n',
    );
    const hashed = await run(folder, 'query', 'people', '--grain', 'year', '--by', 'id_card', ...range);
    // RFC 2104 by Node's own crypto.
    const hashes = cards.map((card) => createHmac('sha256', hashKey).update(card).digest('hex').slice(0, 16));
    const lines = hashes.sort().map((hash) => `2026-01-01,${hash},1\n`);
    expect(hashed.stdout).toBe(`period,id_card,people\n${lines.join('')}`);
  });

  test('give what is made of them masked too', async () => {
    const { stdout } = await run(folder, 'query', 'people', '--grain', 'year', '--by', 'prefix', ...range);
    expect(stdout).toBe(
      'period,prefix,people\n2026-01-01,13***01,1\n2026-01-01,13***02,1\n2026-01-01,13***03,1\n2026-01-01,13***04,1\n',
    );
  });

  test('are counted and filtered as they are', async () => {
    const { stdout } = await run(folder, 'query', 'phones', 'mobile', '--grain', 'year', ...range);
    expect(stdout).toBe('period,phones,mobile\n2026-01-01,4,1\n');
  });

  test.each([
    ['validate'],
    ['validate', '--json'],
    ['check', '--verbose', ...asOf],
    ['check', '--json', ...asOf],
    ['check', '--format', 'markdown', ...asOf],
    ['check', '--format', 'junit', ...asOf],
    ['run', '--dry-run', '--json', ...asOf],
    ['plan', ...asOf],
    ['plan', '--json', ...asOf],
    ['query', 'people', '--by', 'phone,id_card', ...range],
    ['query', 'people', '--by', 'phone', '--sql'],
    ['query', 'people', '--by', 'phone', '--top', '2', ...range],
    ['query', 'people', '--by', 'id_card', '--totals', '--json'],
    ['query', 'people', '--chart', '--by', 'phone'],
    ['query', 'payroll'],
    ['forecast', 'payroll'],
    ['backtest', '--from', '2026-11-01', '--to', '2026-11-04'],
    ['backtest', '--from', '2026-11-01', '--to', '2026-11-04', '--json'],
    ['query', 'per_head', '--json'],
    ['test'],
    ['test', '--json'],
    ['test', '--coverage'],
    ['schema'],
    ['calendar', 'show'],
    ['calendar', 'show', '--json'],
    ['init'],
    ['init', 'proposed', '--from', 'staff.csv'],
  ])('are nowhere in what kpi %s %s prints', async (...args) => {
    const { all } = await run(folder, ...args);
    expect(all.length).toBeGreaterThan(20);
    expectNone(all);
  });

  test('are in no file of the project', async () => {
    expect(readdirSync(join(folder, 'proposed'))).toContain('sources.yaml');
    expect((await run(folder, 'test')).stdout).toContain('payroll is high');
    expect((await run(folder, 'calendar', 'show')).stdout).toContain('breaks');
    for (const name of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!name.isFile() || name.name === 'staff.csv') continue;
      expectNone(readFileSync(join(name.parentPath, name.name), 'utf8'));
    }
  });
});

describe('restricted metrics', () => {
  const folder = project({ 'kpi.yaml': source(metrics), 'staff.csv': csv() });

  test('are refused to others', async () => {
    const refused = await run(folder, 'query', 'per_head', ...range);
    expect(refused).toMatchObject({ exit: 2, stdout: '' });
    expect(refused.stderr).toContain('metric "per_head" is restricted to management');
    expect((await run(folder, 'query', 'per_head', '--audience', 'sales', ...range)).exit).toBe(2);
  });

  test('are given to their audience', async () => {
    const { stdout } = await run(
      folder,
      'query',
      'payroll',
      '--audience',
      'management',
      '--grain',
      'year',
      ...range,
    );
    expect(stdout).toBe('period,payroll\n2026-01-01,32839507.75\n');
  });

  test('are judged for all, with values for their audience', async () => {
    const others = JSON.parse((await run(folder, 'check', '--json', ...asOf)).stdout);
    const own = JSON.parse(
      (await run(folder, 'check', '--json', '--audience', 'management', ...asOf)).stdout,
    );
    const of = (report: typeof own) =>
      report.evaluations.filter((e: { rule: string }) => e.rule === 'payroll_high');
    const words = 'payroll: shown to management only';
    expect(of(others)).toMatchObject([
      { segment: { region: 'east' }, verdict: 'ok', value: null, reason: words },
      { segment: { region: 'west' }, verdict: 'breach', state: 'firing', value: null, reason: words },
    ]);
    expect(of(own)).toMatchObject([{ value: 0 }, { value: 6543210.25, expected: { high: 100 } }]);
    const beside = others.evaluations.find((e: { rule: string }) => e.rule === 'too_dear');
    expect(beside).toMatchObject({ verdict: 'breach', value: null, facts: { kind: 'restricted' } });
    expect(own.exitCode).toBe(others.exitCode);
  });

  test('have an audience', async () => {
    const bare = source(metrics).replace(', audience: [management], unit: CNY', '');
    const { exit, stderr } = await run(project({ 'kpi.yaml': bare, 'staff.csv': csv() }), 'validate');
    expect(exit).toBe(2);
    expect(stderr).toContain('metric "payroll" is computed from a restricted column and has no audience');
  });
});

describe('what would show a sensitive value', () => {
  const wrong = async (more: string, files: Record<string, string> = {}) => {
    const folder = project({ 'kpi.yaml': source(more), 'staff.csv': csv(), ...files });
    const { all, exit } = await run(folder, 'validate');
    expectNone(all);
    return { all, exit };
  };

  test.each([
    ['min(length(phone))', 'would tell values of "phone", which is masked'],
    ['max(id_card) = 1', 'would tell values of "id_card", which is hashed'],
    ['sum(case when region is null then length(id_card) else 0 end)', 'would tell values of "id_card"'],
  ])('is no measure: %s', async (measure, message) => {
    const { all, exit } = await wrong(`metrics:\n  m: { source: staff, measure: "${measure}" }\n`);
    expect(exit).toBe(2);
    expect(all).toContain(message);
  });

  test('is no dimension of a restricted column', async () => {
    const text = source(metrics).replace('region: ,', 'region: , band: { expr: salary > 100 },');
    const { stderr, exit } = await run(project({ 'kpi.yaml': text, 'staff.csv': csv() }), 'validate');
    expect(exit).toBe(2);
    expect(stderr).toContain('dimension "band" would show values of "salary", which is restricted');
  });

  test('is what it is made into, unless that may be seen', async () => {
    const made = `    clean:\n      - derive: { area: "left(phone, 2)", dial: "left(phone, 3)" }\n      - rename: { dial: line }\n`;
    const text = source(`${made}${metrics}`)
      .replace('region: ,', 'region: , area: , line: ,')
      .replace('salary: restrict }', 'salary: restrict, area: show }');
    const folder = project({ 'kpi.yaml': text, 'staff.csv': csv() });
    const asked = ['--grain', 'year', '--by', 'area,line', ...range];
    const { stdout } = await run(folder, 'query', 'people', ...asked);
    expect(stdout).toBe('period,area,line,people\n2026-01-01,13,***,4\n');
  });

  test('is no time', async () => {
    const text = source(metrics).replace('phone: mask,', 'day: mask, phone: mask,');
    const { stderr, exit } = await run(project({ 'kpi.yaml': text, 'staff.csv': csv() }), 'validate');
    expect(exit).toBe(2);
    expect(stderr).toContain('column day is a time of source staff, which reports show');
  });

  test('is no hash without a key', async () => {
    const text = source(metrics).replace(/hash_key.*\n/, '');
    const { stderr, exit } = await run(
      project({ 'kpi.yaml': text, 'staff.csv': csv() }),
      'validate',
      '--offline',
    );
    expect(exit).toBe(2);
    expect(stderr).toContain('column id_card of source staff is hashed, and kpi.yaml has no "hash_key"');
  });
});

const sized = metrics.replace(
  'metrics:\n',
  'metrics:\n  sized: { source: staff, measure: sum(teams.size) }\n',
);

describe('errors about sensitive values', () => {
  const failing: readonly (readonly [string, string, Record<string, string>])[] = [
    ['values of another type', source(metrics).replace('phone: text', 'phone: date'), {}],
    ['decimals that do not fit', source(metrics).replace('decimal(12,2)', 'decimal(4,2)'), {}],
    [
      'keys that repeat',
      source(metrics).replace('key: [id]', 'key: [phone, id_card, salary]'),
      { 'staff.csv': csv(...rows) },
    ],
    [
      'failing checks',
      source(
        `    checks:\n      - in: { phone: [a] }\n      - range: { salary: [0, 1] }\n      - pattern: { id_card: "x+" }\n      - sql: { expr: "salary < 5 and phone = id_card" }\n      - unique: [region]\n${metrics}`,
      ),
      {},
    ],
    [
      'parses that fail',
      source(
        `    clean:\n      - derive: { wage: "id_card" }\n      - parse: { wage: number }\n      - parse: { phone: date }\n${metrics}`,
      ),
      {},
    ],
    [
      'derived columns of another type',
      source(`    clean:\n      - derive: { copy: "id_card || '-x'" }\n${metrics}`).replace(
        'columns: {',
        'columns: { copy: int,',
      ),
      {},
    ],
    [
      'rows that cannot be read',
      source(metrics),
      { 'staff.csv': csv(`9,2026-11-05,${phones[0]},${cards[0]},1,2,3,4`) },
    ],
    [
      'values that a fragment cannot read',
      source(metrics.replace('sum(salary)', 'sum(cast(id_card as integer) + salary)')),
      {},
    ],
    [
      'filters that cannot be computed',
      source(metrics.replace("phone like '138%'", 'cast(id_card as integer) > 1')),
      {},
    ],
    [
      'joins without a match',
      source(
        `    join: { teams: { using: { phone: who } } }\n  teams: { file: teams.csv, columns: { who: text } }\n${sized}`,
      ),
      { 'teams.csv': 'who,size\nnobody,1\n' },
    ],
    [
      'joins that fan out',
      source(
        `    join: { teams: { using: { phone: who } } }\n  teams: { file: teams.csv, columns: { who: text }, sensitive: { who: mask } }\n${sized}`,
      ),
      { 'teams.csv': `who,size\n${phones[0]},1\n${phones[0]},2\n` },
    ],
    [
      'JSON of another type',
      source(metrics).replace('staff.csv', 'staff.json').replace('phone: text', 'phone: date'),
      {
        'staff.json': JSON.stringify(
          phones.map((phone, i) => ({
            id: i,
            day: '2026-11-01',
            phone,
            id_card: cards[i],
            salary: salaries[i],
            region: 'x',
          })),
        ),
      },
    ],
    [
      'JSON that is broken',
      source(metrics).replace('staff.csv', 'staff.json'),
      { 'staff.json': `[{"id": 1, "phone": "${phones[0]}" "${cards[0]}"` },
    ],
  ];

  test.each(['phone', 'salary', 'Phone as region'])(
    'are not seen by a SELECT of one’s own: %s',
    async (column) => {
      const own = `  own: { source: staff, time: day, dimensions: [region], query: "select day, region, id as value, ${column} from staff" }\n`;
      const folder = project({
        'kpi.yaml': source(`${metrics}`.replace('rules:', `${own}rules:`)),
        'staff.csv': csv(),
      });
      const { all, exit } = await run(folder, 'query', 'own');
      expect(exit).toBe(2);
      expect(all).toContain(
        `the query of metric "own" does not see the sensitive column "${column.split(' ')[0]}"`,
      );
      expectNone(all);
    },
  );

  test('are hashes for a SELECT of one’s own, which can count them', async () => {
    const own = `  own: { source: staff, time: day, dimensions: [id_card], query: "select day, id_card, count(distinct id_card) as value, count(*) as n from (select * from staff) group by all" }\n`;
    const folder = project({
      'kpi.yaml': source(metrics.replace('rules:', `${own}rules:`)),
      'staff.csv': csv(),
    });
    const { stdout } = await run(folder, 'query', 'own', '--by', 'id_card', ...range);
    expectNone(stdout);
    for (const card of cards)
      expect(stdout).toContain(createHmac('sha256', hashKey).update(card).digest('hex').slice(0, 16));
  });

  test.each(failing)('do not quote them: %s', async (_, text, files) => {
    const folder = project({ 'kpi.yaml': text, 'staff.csv': csv(), ...files });
    const commands = [
      ['validate', '--json'],
      ['check', '--verbose', ...asOf],
      ['check', '--json', ...asOf],
      ['check', '--format', 'junit', ...asOf],
      ['query', 'people', 'mobile', '--by', 'region'],
      ['query', 'payroll', '--audience', 'nobody'],
    ];
    let said = '';
    for (const args of commands) {
      const { all } = await run(folder, ...args);
      expectNone(all);
      said += all;
    }
    expect(said).toMatch(/error|warning/);
  });
});
