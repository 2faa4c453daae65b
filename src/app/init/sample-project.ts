import type { Locale } from '../../model/project.ts';
import type { NewFile } from './new-file.ts';
import { sampleOrders, sampleVisits } from './sample-data.ts';

/** sampleFiles are the data and definitions of a sample project, without kpi.yaml; `lastDay` in days since 1970-01-01. */
export function sampleFiles(locale: Locale, lastDay: number): NewFile[] {
  return [
    { path: 'data/visits.csv', text: sampleVisits(lastDay) },
    { path: 'sources.yaml', text: visitsSource(locale) },
    { path: 'metrics.yaml', text: visitsMetrics(locale) },
    { path: 'rules.yaml', text: visitsRules(locale) },
  ];
}

/** samplePackFiles are the data and the source that feed the e-commerce pack; the pack brings metrics and rules. */
export function samplePackFiles(locale: Locale, lastDay: number): NewFile[] {
  return [
    { path: 'data/orders.csv', text: sampleOrders(lastDay) },
    { path: 'sources.yaml', text: ordersSource(locale) },
  ];
}

const schemaLine = '# yaml-language-server: $schema=kpi.schema.json';

function pick(locale: Locale, en: string, zh: string): { label: string; synonym: string } {
  return locale === 'en' ? { label: en, synonym: zh } : { label: zh, synonym: en };
}

function visitsSource(locale: Locale): string {
  return `${schemaLine}
sources:
  visits:
    description: ${pick(locale, 'Visits and orders, one row per day and channel', '访问与订单，每天每渠道一行').label}
    file: data/visits.csv
    time: day
    columns: { day: date, channel: text, visits: bigint, orders: bigint, amount: "decimal(18,2)" }
    dimensions:
      channel: { label: ${pick(locale, 'Channel', '渠道').label} }
`;
}

function visitsMetrics(locale: Locale): string {
  const names = {
    visits: pick(locale, 'Visits', '访问量'),
    orders: pick(locale, 'Paid orders', '支付订单数'),
    gmv: pick(locale, 'Sales', '成交总额'),
    rate: pick(locale, 'Pay rate', '支付转化率'),
    aov: pick(locale, 'Average order value', '客单价'),
  };
  const titled = (name: keyof typeof names) => {
    const { label, synonym } = names[name];
    return `    label: ${label}\n    synonyms: [${synonym}]`;
  };
  return `${schemaLine}
metrics:
  visits:
${titled('visits')}
    tier: operational
    source: visits
    measure: sum(visits)
    good: up
  paid_orders:
${titled('orders')}
    tier: tactical
    source: visits
    measure: sum(orders)
    good: up
  gmv:
${titled('gmv')}
    tier: strategic
    source: visits
    measure: sum(amount)
    good: up
  pay_rate:
${titled('rate')}
    tier: tactical
    ratio: { numerator: paid_orders, denominator: visits }
    unit: "%"
    good: up
  aov:
${titled('aov')}
    tier: tactical
    formula: safe_divide(gmv, paid_orders)
    good: up
`;
}

function visitsRules(locale: Locale): string {
  const low = pick(locale, 'Few of those who come by a channel pay', '某渠道的访客很少付款').label;
  const drop = pick(locale, 'Sales far below the same day a week ago', '成交额远低于上周同日').label;
  return `${schemaLine}
rules:
  pay_rate_low:
    description: ${low}
    metric: pay_rate
    by: [channel]
    levels:
      warning: { below: 3% }
      critical: { below: 2% }
    for: 2
    recover: { above: 3% }
  gmv_drop:
    description: ${drop}
    metric: gmv
    when: { change: { from: 1 week ago, below: -30% } }
    severity: warning
`;
}

function ordersSource(locale: Locale): string {
  const about = pick(locale, 'Order lines; refunds are lines of their own', '订单明细；退款另起一行').label;
  return `${schemaLine}
sources:
  orders:
    description: ${about}
    file: data/orders.csv
    time: ordered_at
    columns:
      order_id: text
      customer_id: text
      quantity: bigint
      amount: decimal(18,2)
      status: text
    dimensions:
      region: { label: ${pick(locale, 'Region', '大区').label} }
`;
}
