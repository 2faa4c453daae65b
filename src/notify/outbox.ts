/** OutboxEntry is one message on its way to a channel. Instants are epoch milliseconds. */
export interface OutboxEntry {
  readonly id: string;
  readonly channel: string;
  readonly body: string;
  readonly state: OutboxState;
  readonly attempts: number;
  /** Not to be tried before. */
  readonly dueAt: number;
  /** What the last attempt said. */
  readonly message?: string;
}

/** OutboxState is where an entry stands: failed was given up for this run, dead is refused for good. */
export type OutboxState = 'queued' | 'sent' | 'failed' | 'dead';

/** OutboxMark is what an attempt changes about an entry. */
export type OutboxMark = Pick<OutboxEntry, 'state' | 'attempts' | 'dueAt' | 'message'>;

/** Outbox keeps messages from the moment they are due until they are delivered or given up. */
export interface Outbox {
  /** put queues messages, to be tried at once; an id that is already known is left as it is. */
  put(entries: readonly Pick<OutboxEntry, 'id' | 'channel' | 'body'>[], now: number): Promise<void>;
  /** due is the queued entry of a channel that may be tried first, also when that is later than now. */
  due(channel: string): Promise<OutboxEntry | undefined>;
  mark(id: string, mark: OutboxMark): Promise<void>;
  /** entries lists everything in the order it was put. */
  entries(): Promise<readonly OutboxEntry[]>;
}

/** makeRunOutbox makes an outbox that lives as long as the run. */
export function makeRunOutbox(): Outbox {
  const entries = new Map<string, OutboxEntry>();
  return {
    async put(added, now) {
      for (const { id, channel, body } of added) {
        if (!entries.has(id))
          entries.set(id, { id, channel, body, state: 'queued', attempts: 0, dueAt: now });
      }
    },
    async due(channel) {
      let first: OutboxEntry | undefined;
      for (const entry of entries.values()) {
        if (entry.channel !== channel || entry.state !== 'queued') continue;
        if (first === undefined || entry.dueAt < first.dueAt) first = entry;
      }
      return first;
    },
    async mark(id, mark) {
      const entry = entries.get(id);
      if (!entry) throw new Error(`the outbox has no entry ${id}`);
      entries.set(id, { ...entry, ...mark });
    },
    async entries() {
      return [...entries.values()];
    },
  };
}
