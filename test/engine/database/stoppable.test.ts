import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { DatabaseError } from '../../../src/engine/database/database.ts';
import { Stoppable } from '../../../src/engine/database/stoppable.ts';
import { EngineError } from '../../../src/engine/engine.ts';

const sql = 'SELECT 1';
const never = () => new Promise<never>(() => undefined);

function make(timeoutMs = 60_000) {
  const cancelled: string[] = [];
  const statements = new Stoppable({
    timeoutMs,
    cancel: () => cancelled.push('cancelled'),
    failureOf: (thrown) => ({ problem: 'missing', message: (thrown as Error).message }),
  });
  return { statements, cancelled };
}

describe('a statement', () => {
  test('gives what it answers, or what its driver said', async () => {
    const { statements, cancelled } = make();
    expect(await statements.run(sql, async () => 5)).toBe(5);
    const failing = statements.run(sql, () =>
      statements.untilStopped(() => Promise.reject(new Error('no t'))),
    );
    await expect(failing).rejects.toMatchObject({ problem: 'missing', message: 'no t', sql });
    expect(statements.isStopped).toBe(false);
    expect(cancelled).toEqual([]);
  });

  test('keeps an error that is sorted already, and one of putting its rows away', async () => {
    const { statements } = make();
    const fail = (error: Error) =>
      statements.run(sql, async () => {
        throw error;
      });
    const lost = new DatabaseError('lost', '1 of 2 rows came', sql);
    await expect(fail(lost)).rejects.toBe(lost);
    const full = new EngineError('No space left on device', sql);
    await expect(fail(full)).rejects.toBe(full);
  });

  test('is cancelled when its time is over, and the next one is asked', async () => {
    const { statements, cancelled } = make(20);
    const slow = statements.run(sql, () => statements.untilStopped(never));
    await expect(slow).rejects.toMatchObject({ problem: 'timeout', message: 'not done within 0.02 s' });
    expect(cancelled).toEqual(['cancelled']);
    // What comes too late can be told from what comes in time.
    expect(statements.isStopped).toBe(true);
    expect(await statements.run(sql, () => statements.untilStopped(async () => 5))).toBe(5);
  });

  test('is cancelled by an interruption, whatever its driver says to that, and no other one is asked', async () => {
    const { statements, cancelled } = make();
    let refuse: (error: Error) => void = () => undefined;
    const running = statements.run(sql, () => new Promise((_, reject) => (refuse = reject)));
    statements.interrupt();
    refuse(new Error('Canceled.'));
    await expect(running).rejects.toMatchObject({ problem: 'interrupted', message: 'Canceled.', sql });
    expect(cancelled).toEqual(['cancelled']);
    let asked = 0;
    await expect(statements.run(sql, async () => asked++)).rejects.toMatchObject({ problem: 'interrupted' });
    expect(asked).toBe(0);
  });

  test('that is interrupted after its time is interrupted for good', async () => {
    const { statements } = make(20);
    const slow = statements.run(sql, () => wait(60));
    await wait(40);
    statements.interrupt();
    await slow;
    await expect(statements.run(sql, never)).rejects.toMatchObject({ problem: 'interrupted' });
  });

  test('starts nothing when it was stopped between two requests', async () => {
    const { statements } = make();
    let started = 0;
    const running = statements.run(sql, async () => {
      await statements.untilStopped(async () => started++);
      statements.interrupt();
      return statements.untilStopped(async () => started++);
    });
    await expect(running).rejects.toMatchObject({ problem: 'interrupted', message: 'told to stop' });
    expect(started).toBe(1);
  });
});

test('a stream is ended by what it said last, at once when all has been stopped already', async () => {
  const { statements } = make();
  const ended: string[] = [];
  await statements.run(sql, async () => {
    statements.whenStopped(() => ended.push('first'));
    statements.whenStopped((error) => ended.push(error.message));
    statements.giveUp(new DatabaseError('unreachable', 'no answer within 3 s'));
    statements.interrupt();
    statements.whenStopped(({ problem }) => ended.push(problem));
  });
  expect(ended).toEqual(['no answer within 3 s', 'told to stop', 'interrupted']);
  statements.giveUp(new DatabaseError('unreachable', 'after all'));
  expect(ended).toHaveLength(3);
});
