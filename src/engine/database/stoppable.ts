import { EngineError } from '../engine.ts';
import { DatabaseError, type DatabaseProblem, longestTimer } from './database.ts';

/** Failure is what kept a database from answering, and what it or its driver said. */
export interface Failure {
  readonly problem: DatabaseProblem;
  readonly message: string;
}

/** StatementRules are how long the statements of a database may run, and how they are stopped. */
export interface StatementRules {
  /** How long a statement may run, in milliseconds. */
  readonly timeoutMs: number;
  /** cancel stops what runs, where something else can while it does. */
  readonly cancel?: () => void;
  /** failureOf sorts what the driver threw. */
  readonly failureOf: (thrown: unknown) => Failure;
}

/**
 * Stoppable runs the statements of a database one at a time. When the time of one is over or somebody interrupts, it is
 * cancelled, and its driver, whose requests cannot be broken off, is not waited for any more. After an interruption nothing
 * else is asked.
 */
export class Stoppable {
  #stopped: 'interrupted' | 'timeout' | undefined;
  #giveUp: ((error: DatabaseError) => void) | undefined;

  constructor(private readonly rules: StatementRules) {}

  /** isStopped is whether the statement that runs, or ran last, has been cancelled. */
  get isStopped(): boolean {
    return this.#stopped !== undefined;
  }

  /** run asks for a statement; rejects with DatabaseError, or with EngineError where its rows cannot be put away. */
  async run<T>(sql: string, ask: () => Promise<T>): Promise<T> {
    if (this.#stopped === 'timeout') this.#stopped = undefined;
    this.assertRunning(sql);
    const milliseconds = Math.min(this.rules.timeoutMs, longestTimer);
    const timer = setTimeout(() => this.#stop('timeout'), milliseconds);
    try {
      return await ask();
    } catch (error) {
      throw this.#explained(error, sql);
    } finally {
      clearTimeout(timer);
      this.#giveUp = undefined;
    }
  }

  /** assertRunning throws DatabaseError once what runs has been cancelled. */
  assertRunning(sql: string): void {
    if (this.#stopped !== undefined) throw this.#told(sql);
  }

  /** untilStopped starts a request and waits for it, but no longer than what runs may; then nothing is started either. */
  untilStopped<T>(start: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.whenStopped(reject);
      if (!this.isStopped) start().then(resolve, reject);
    });
  }

  /** whenStopped says how to end the present wait with an error; it replaces what was said before. */
  whenStopped(giveUp: (error: DatabaseError) => void): void {
    this.#giveUp = giveUp;
    if (this.isStopped) giveUp(this.#told());
  }

  /** giveUp ends the present wait with an error. */
  giveUp(error: DatabaseError): void {
    this.#giveUp?.(error);
  }

  /** interrupt cancels what runs, and lets nothing else run. */
  interrupt(): void {
    this.#stop('interrupted');
  }

  #stop(reason: 'interrupted' | 'timeout'): void {
    if (this.#stopped !== 'interrupted') this.#stopped = reason;
    this.rules.cancel?.();
    this.giveUp(this.#told());
  }

  #told(sql?: string): DatabaseError {
    const message =
      this.#stopped === 'timeout' ? `not done within ${this.rules.timeoutMs / 1000} s` : 'told to stop';
    return new DatabaseError(this.#stopped ?? 'interrupted', message, sql);
  }

  #explained(error: unknown, sql: string): Error {
    if (error instanceof DatabaseError) return error;
    // Where rows cannot be put away, on a full disk above all, that is not the database's doing.
    if (error instanceof EngineError && !this.isStopped) return error;
    const { problem, message } = this.rules.failureOf(error);
    return new DatabaseError(this.#stopped ?? problem, message, sql);
  }
}
