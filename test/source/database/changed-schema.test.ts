import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TestServer } from '../../../scripts/servers.mjs';
import { runMain } from '../../cli/run-main.ts';
import { ask, hasServer, startServer } from './database-fixture.ts';

/** What a check says, in its JSON document. */
interface Outcome {
  readonly exit: number;
  readonly evaluations: readonly { rule: string; verdict: string; value: number | null }[];
  readonly diagnostics: readonly { code: string; message: string }[];
}

const orders = `CREATE TABLE orders (id int PRIMARY KEY, day date NOT NULL, amount decimal(10,2) NOT NULL)`;
const rows = `INSERT INTO orders VALUES (1, '2026-11-01', 10.50), (2, '2026-11-02', 20.25), (3, '2026-11-03', 4.25)`;

for (const type of ['postgres', 'mariadb'] as const)
  describe.skipIf(!hasServer(type))(`a table of ${type} that others change`, () => {
    let server: TestServer;
    let root = '';
    beforeAll(async () => {
      server = await startServer(type);
      root = mkdtempSync(join(tmpdir(), 'kpi-changed-'));
    });
    afterAll(async () => {
      await server.stop();
      rmSync(root, { recursive: true, force: true });
    });

    describe.each(['load', 'pushdown'])('whose columns are not declared (%s)', (mode) => {
      beforeEach(async () => {
        await ask(server.url, 'DROP TABLE IF EXISTS orders', orders, rows);
      });

      const judge = async (command = 'check') => {
        writeFileSync(
          join(root, 'kpi.yaml'),
          `kpi: 1
engines:
  warehouse: { type: ${type}, url: "\${env:WAREHOUSE}" }
sources:
  orders: { engine: warehouse, table: orders, mode: ${mode}, time: day, dimensions: { size: { expr: amount > 10 } } }
metrics:
  revenue: { source: orders, measure: sum(amount) }
  orders: { source: orders, measure: count(*) }
  others: { source: orders, measure: count(*), where: id > 1 }
rules:
  revenue_low: { metric: revenue, levels: { critical: { below: 5 } } }
  few_others: { metric: others, levels: { warning: { below: 1 } } }
  few_orders: { metric: orders, by: [size], levels: { warning: { below: 0 } } }
`,
        );
        const args = command === 'check' ? ['check', '--as-of', '2026-11-03', '--json'] : [command, '--json'];
        const { stdout, exit } = await runMain(args, root, { env: { WAREHOUSE: server.url } });
        return { exit, ...JSON.parse(stdout) } as Outcome;
      };
      const judged = ({ evaluations }: Outcome) =>
        evaluations.map(({ rule, verdict, value }) => `${rule} ${verdict} ${value}`);
      const unjudged = (outcome: Outcome) =>
        judged(outcome).every((evaluation) => evaluation.endsWith(' no_verdict null'));
      const told = ({ diagnostics }: Outcome) =>
        diagnostics.map(({ code, message }) => `${code}: ${message}`);

      const expectJudged = async () => {
        const whole = await judge();
        expect(whole).toMatchObject({ exit: 1, diagnostics: [] });
        expect(judged(whole)).toEqual(
          expect.arrayContaining(['revenue_low breach 4.25', 'few_others ok 1', 'few_orders ok 1']),
        );
      };

      test('when one that metrics and rules use goes and comes back', async () => {
        await expectJudged();
        await ask(server.url, 'ALTER TABLE orders RENAME COLUMN amount TO total');
        const lacking = await judge();
        expect(lacking.exit).toBe(3);
        const lacks = 'source-columns: source "orders" has no column "amount"';
        expect(told(lacking)).toEqual([lacks, lacks]);
        // What does not need the column is right all the same.
        expect(judged(lacking)).toEqual(
          expect.arrayContaining(['revenue_low no_verdict null', 'few_others ok 1']),
        );
        expect(judged(lacking).some((evaluation) => evaluation.startsWith('few_orders ok'))).toBe(false);
        expect(await judge('validate')).toMatchObject({ exit: 3 });
        await ask(server.url, 'ALTER TABLE orders RENAME COLUMN total TO amount');
        await expectJudged();
      });

      test('when one that a filter or the time is taken from goes and comes back', async () => {
        await ask(server.url, 'ALTER TABLE orders RENAME COLUMN id TO nr');
        const unfiltered = await judge();
        expect([unfiltered.exit, told(unfiltered)]).toEqual([
          3,
          ['source-columns: source "orders" has no column "id"'],
        ]);
        expect(judged(unfiltered)).toEqual(
          expect.arrayContaining([
            'revenue_low breach 4.25',
            'few_others no_verdict null',
            'few_orders ok 1',
          ]),
        );
        await ask(
          server.url,
          'ALTER TABLE orders RENAME COLUMN nr TO id',
          'ALTER TABLE orders RENAME COLUMN day TO on_day',
        );
        const timeless = await judge();
        expect([timeless.exit, told(timeless)]).toEqual([3, ['source-columns: There is no column day here']]);
        expect(unjudged(timeless)).toBe(true);
        await ask(server.url, 'ALTER TABLE orders RENAME COLUMN on_day TO day');
        await expectJudged();
      });

      test('when one gets another type and its own again', async () => {
        await ask(
          server.url,
          'ALTER TABLE orders RENAME COLUMN amount TO amount_before',
          'ALTER TABLE orders ADD COLUMN amount varchar(20)',
          "UPDATE orders SET amount = '12 EUR'",
        );
        const retyped = await judge();
        expect(retyped.exit).toBe(3);
        expect(told(retyped)).toContain(
          'source-type: metric "revenue" does not fit the types of its columns',
        );
        expect(judged(retyped)).toEqual(
          expect.arrayContaining(['revenue_low no_verdict null', 'few_others ok 1']),
        );
        await ask(
          server.url,
          'ALTER TABLE orders DROP COLUMN amount',
          'ALTER TABLE orders RENAME COLUMN amount_before TO amount',
          'ALTER TABLE orders RENAME COLUMN day TO day_before',
          'ALTER TABLE orders ADD COLUMN day varchar(20)',
          "UPDATE orders SET day = 'soon'",
        );
        const untimed = await judge();
        expect(untimed.exit).toBe(3);
        expect(unjudged(untimed)).toBe(true);
        await ask(
          server.url,
          'ALTER TABLE orders DROP COLUMN day',
          'ALTER TABLE orders RENAME COLUMN day_before TO day',
        );
        await expectJudged();
      });
    });
  });
