import { resolve } from 'node:path';
import { type Diagnostic, errorAt, hasErrors } from '../diagnostic/diagnostic.ts';
import type { Alert } from '../model/evaluation.ts';
import type { Project, WebhookChannel } from '../model/project.ts';
import type { Delivery, Report } from '../model/report.ts';
import type { WebhookSender } from '../notify/channel/webhook.ts';
import { renderCloudEvent } from '../notify/cloud-event.ts';
import { deliver } from '../notify/deliver.ts';
import { gatherNews, type Notification } from '../notify/notification.ts';
import { makeRunOutbox, type OutboxEntry } from '../notify/outbox.ts';
import { retryPolicy } from '../notify/retry.ts';
import { type Routed, route } from '../notify/route.ts';
import { reasonText } from '../report/reason.ts';
import { addDuration } from '../time/duration.ts';
import type { Ports } from './ports.ts';
import { makeSecretKeeper, type SecretKeeper } from './secret.ts';

/** Senders are the channels that routes lead to, with their secrets expanded. */
export interface Senders {
  readonly byChannel: ReadonlyMap<string, WebhookSender>;
  readonly secrets: SecretKeeper;
  readonly diagnostics: readonly Diagnostic[];
}

/** openSenders expands the secrets of every channel that a route leads to; what is missing is an error at its place. */
export async function openSenders(ports: Ports, project: Project): Promise<Senders> {
  const file = (path: string) => ports.secretFile(resolve(project.root, path));
  const secrets = makeSecretKeeper({ env: ports.env, file });
  const byChannel = new Map<string, WebhookSender>();
  const diagnostics: Diagnostic[] = [];
  for (const name of new Set(project.routes.flatMap((r) => r.to.map((to) => to.name)))) {
    const channel = project.channels.get(name);
    if (channel === undefined) continue;
    const opened = await openWebhook(ports, secrets, channel);
    diagnostics.push(...opened.diagnostics);
    if (!hasErrors(opened.diagnostics)) byChannel.set(name, opened.sender);
  }
  return { byChannel, secrets, diagnostics };
}

async function openWebhook(ports: Ports, secrets: SecretKeeper, channel: WebhookChannel) {
  const diagnostics: Diagnostic[] = [];
  const expand = async (secret: WebhookChannel['url']) => {
    const expanded = await secrets.expand(secret);
    diagnostics.push(...expanded.diagnostics);
    return expanded.value ?? '';
  };
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(channel.headers)) headers[name] = await expand(value);
  const signingKey = channel.secret && (await expand(channel.secret));
  const target = {
    url: await expand(channel.url),
    headers,
    signingKey: signingKey || undefined,
    timeoutMs: addDuration(0, channel.timeout, 'UTC'),
    allowPrivate: channel.allowPrivate,
  };
  const { makeWebhookSender } = await import('../notify/channel/webhook.ts');
  return { sender: await makeWebhookSender(target, { now: ports.now }), diagnostics };
}

/** planNotifications routes what changed in the judged period, worded in the project's locale. */
export function planNotifications(report: Report, environment: string): Routed {
  const { project } = report;
  const news = gatherNews(project, report.alerts, (alert) => sentence(project, alert));
  return route(project, environment, news);
}

function sentence(project: Project, alert: Alert): string {
  const metric = project.metrics.get(alert.metric) ?? { name: alert.metric };
  const { grain } = alert.last.period;
  return reasonText(alert.last.reason, metric, project.locale, {
    grain,
    timezone: project.timezone,
    metrics: project.metrics,
  });
}

/** wouldSend lists notifications as deliveries that a dry run leaves out. */
export function wouldSend(notifications: readonly Notification[]): Delivery[] {
  return notifications.map((notification) => ({
    ...deliveryOf(notification),
    state: 'would_send',
    attempts: 0,
    reason: notification.why,
  }));
}

/** sendNotifications puts notifications into the outbox and delivers them; what stays undelivered is an error each. */
export async function sendNotifications(
  ports: Ports,
  senders: Senders,
  report: Report,
  { environment, notifications }: { environment: string; notifications: readonly Notification[] },
): Promise<{ readonly deliveries: Delivery[]; readonly diagnostics: Diagnostic[] }> {
  const { project, run } = report;
  const outbox = makeRunOutbox();
  const entries = notifications.map((notification) => ({
    id: notification.id,
    channel: notification.channel,
    body: renderCloudEvent(notification, { project, environment, run }),
  }));
  await outbox.put(entries, ports.now());
  const byChannel = [...senders.byChannel];
  const send = new Map(byChannel.map(([name, sender]) => [name, (e: OutboxEntry) => sender.send(e)]));
  try {
    await deliver(outbox, send, retryPolicy, ports);
  } finally {
    await Promise.all(byChannel.map(([, sender]) => sender.close()));
  }
  const outcome = new Map((await outbox.entries()).map((entry) => [entry.id, entry]));
  const deliveries = notifications.map((n) => settled(n, outcome.get(n.id), senders.secrets));
  return { deliveries, diagnostics: deliveries.flatMap((d) => failure(project, d)) };
}

function settled(
  notification: Notification,
  entry: OutboxEntry | undefined,
  secrets: SecretKeeper,
): Delivery {
  const isSent = entry?.state === 'sent';
  return {
    ...deliveryOf(notification),
    state: isSent ? 'sent' : 'failed',
    attempts: entry?.attempts ?? 0,
    reason: isSent ? notification.why : secrets.redact(entry?.message ?? 'not attempted'),
  };
}

function deliveryOf({ id, channel, kind, news }: Notification) {
  return { id, channel, kind, rule: news[0].alert.rule };
}

function failure(project: Project, { state, channel, rule, attempts, reason }: Delivery): Diagnostic[] {
  if (state !== 'failed') return [];
  const tried = `${attempts} attempt${attempts === 1 ? '' : 's'}`;
  const message = `the notification of ${rule} to channel "${channel}" was not delivered after ${tried}`;
  const help = 'run again once the channel works; the same message keeps its id';
  return [errorAt('delivery-failed', message, project.channels.get(channel)?.span, { note: reason, help })];
}
