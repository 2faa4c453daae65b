import type { Outbox, OutboxEntry } from './outbox.ts';
import { backoffMs, type RetryPolicy } from './retry.ts';

/** Attempt is what became of one try: sent, worth another try, or dead, with what the receiver said. */
export type Attempt =
  | { readonly kind: 'sent'; readonly message?: string }
  | { readonly kind: 'retry'; readonly message: string; readonly retryAfterMs?: number }
  | { readonly kind: 'dead'; readonly message: string };

/** Sender tries once to deliver an entry; it rejects for bugs only. */
export type Sender = (entry: OutboxEntry) => Promise<Attempt>;

/** DeliveryPorts is the outside that delivery needs: time, waiting and chance. */
export interface DeliveryPorts {
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** A number in [0, 1). */
  readonly random: () => number;
  /** Once aborted, nothing more is tried. */
  readonly signal?: AbortSignal;
}

/**
 * deliver sends what the outbox holds for each channel, one message at a time within a channel, the channels side by
 * side, until each is sent, dead or given up. After one message was given up, a channel counts as down: the others are
 * tried once, so that a channel that is down costs its waits once and not per message.
 */
export async function deliver(
  outbox: Outbox,
  senders: ReadonlyMap<string, Sender>,
  policy: RetryPolicy,
  ports: DeliveryPorts,
): Promise<void> {
  await Promise.all([...senders].map(([channel, send]) => drain(outbox, channel, send, policy, ports)));
}

async function drain(
  outbox: Outbox,
  channel: string,
  send: Sender,
  policy: RetryPolicy,
  ports: DeliveryPorts,
): Promise<void> {
  let attempts = policy.attempts;
  for (let entry = await outbox.due(channel); entry; entry = await outbox.due(channel)) {
    const wait = entry.dueAt - ports.now();
    if (wait > 0) await ports.sleep(wait);
    if (ports.signal?.aborted) return;
    const tried = { ...entry, attempts: entry.attempts + 1 };
    const outcome = settle(tried, await send(entry), { ...policy, attempts }, ports);
    if (outcome.state === 'failed') attempts = 1;
    await outbox.mark(entry.id, outcome);
  }
}

function settle(
  tried: OutboxEntry,
  attempt: Attempt,
  policy: RetryPolicy,
  ports: DeliveryPorts,
): Pick<OutboxEntry, 'state' | 'attempts' | 'dueAt' | 'message'> {
  const { attempts } = tried;
  const now = ports.now();
  const { message } = attempt;
  if (attempt.kind !== 'retry') return { state: attempt.kind, attempts, dueAt: now, message };
  const asked = attempt.retryAfterMs ?? 0;
  if (asked > policy.patienceMs) {
    const seconds = Math.ceil(asked / 1000);
    return { state: 'failed', attempts, dueAt: now + asked, message: `${message}; to wait ${seconds} s` };
  }
  if (attempts >= policy.attempts) return { state: 'failed', attempts, dueAt: now, message };
  const wait = Math.max(asked, backoffMs(policy, attempts, ports.random()));
  return { state: 'queued', attempts, dueAt: now + wait, message };
}
