import { mkdirSync, writeFileSync } from 'node:fs';

/** writeManyFiles makes a valid project of `count` definition files, each with a metric, a ratio and a rule. */
export function writeManyFiles(folder, count) {
  mkdirSync(`${folder}/metrics`, { recursive: true });
  writeFileSync(`${folder}/kpi.yaml`, 'kpi: 1\nname: many\ntimezone: UTC\nlocale: en\n');
  writeFileSync(
    `${folder}/sources.yaml`,
    'sources:\n  orders:\n    file: orders.csv\n    time: ordered_at\n    columns: { ordered_at: timestamp, amount: "decimal(18,2)", region: text }\n    dimensions: { region: {} }\n',
  );
  for (let i = 0; i < count - 2; i++) writeFileSync(`${folder}/metrics/m${i}.yaml`, definitions(i));
}

function definitions(i) {
  return `metrics:
  amount_${i}:
    label: Amount ${i}
    description: Value of the orders of segment ${i}, before refunds, as the finance team counts it
    owner: team_${i % 20}
    tier: operational
    source: orders
    measure: sum(amount)
    where: region = 'r${i}' and amount > ${i}
    unit: CNY
    good: up
  count_${i}:
    label: Orders ${i}
    source: orders
    measure: count(*)
    where: region = 'r${i}'
  average_${i}:
    label: Average ${i}
    ratio: { numerator: amount_${i}, denominator: count_${i} }
    unit: CNY
rules:
  average_${i}_low:
    metric: average_${i}
    by: [region]
    levels:
      warning: { below: 100 }
      critical: { change: { from: 1 week ago, below: -30% } }
    for: 2
`;
}
