import type { BrokenCase } from './case.ts';

/** yamlCases are files whose YAML is broken, or well-formed but hardly what was meant. */
export const yamlCases: readonly BrokenCase[] = [
  {
    name: 'tab as indentation',
    files: 'metrics:\n«\t»aov:\n«\t\t»formula: gmv / paid\n',
    codes: ['yaml-tab', 'yaml-tab'],
    says: ['spaces'],
  },
  {
    name: 'unclosed list',
    files: 'rules:\n  low:\n    metric: gmv\n    by: «[»channel\n    levels: { critical: { below: 1 } }\n',
    codes: ['yaml-syntax'],
    says: ['not closed'],
  },
  {
    name: 'unclosed map',
    files: 'metrics:\n  aov: «{» formula: gmv / paid\n  other: 1\n',
    codes: ['yaml-syntax'],
  },
  {
    name: 'unclosed quote',
    files: 'metrics:\n  aov:\n    label: «"»average\n',
    codes: ['yaml-syntax'],
    says: ['closing quote'],
  },
  {
    name: 'something below a value',
    files: 'metrics:\n  aov: «gmv»\n    formula: gmv / paid\n',
    codes: ['yaml-syntax'],
    says: ['has a value already'],
  },
  {
    name: 'unknown tag',
    files: 'metrics:\n  aov:\n    formula: gmv / paid\n    label: «!money» 3\n',
    codes: ['yaml-syntax'],
  },
  {
    name: 'key that is a list',
    files: 'metrics:\n  ? «[a, b]»\n  : { formula: gmv / paid }\n',
    codes: ['yaml-syntax'],
  },
  {
    name: 'duplicate key in a definition',
    files: 'metrics:\n  aov:\n    formula: gmv / paid\n    unit: CNY\n    «unit»: EUR\n',
    codes: ['duplicate-key'],
    says: ['"unit" stands twice'],
  },
  {
    name: 'duplicate name in one map',
    files: 'metrics:\n  aov: { formula: gmv / paid }\n  «aov»: { formula: paid / gmv }\n',
    codes: ['duplicate-key'],
  },
  {
    name: 'comma cuts a measure in braces',
    files: 'metrics:\n  net: { source: orders, measure: «sum(coalesce(amount, 0))» }\n',
    codes: ['yaml-trap'],
    says: ['comma cuts'],
  },
  {
    name: 'comma cuts a type in braces',
    files: 'sources:\n  refunds:\n    file: r.csv\n    columns: { id: text, amount: «decimal(18,2)» }\n',
    codes: ['yaml-trap'],
  },
  {
    name: 'comma cuts a quoted text in braces',
    files: "metrics:\n  net: { source: orders, measure: count(*), where: «note = 'a, b'» }\n",
    codes: ['yaml-trap'],
  },
  {
    name: 'comma in a number in braces',
    files: 'metrics:\n  net: { formula: gmv / paid, target: { month: «12,000», year: 150_000 } }\n',
    codes: ['yaml-trap'],
    says: ['write "12_000"'],
  },
  {
    name: 'comma cuts an item in brackets',
    files: 'sources:\n  refunds:\n    file: [«f(a, b)», c.csv]\n',
    codes: ['yaml-trap'],
  },
  {
    name: 'expression that starts with a quote',
    files:
      "metrics:\n  net:\n    source: orders\n    measure: count(*)\n    where: «'cancelled' <> status»\n",
    codes: ['yaml-trap'],
    says: [/quote.*"'cancelled' <> status"/s],
  },
  {
    name: 'two of them in one file',
    files:
      'metrics:\n  a:\n    source: orders\n    measure: count(*)\n    where: «"x" = y»\n' +
      "  b:\n    source: orders\n    measure: count(*)\n    where: «'y' = x»\n",
    codes: ['yaml-trap', 'yaml-trap'],
  },
  {
    name: 'expression that starts with %',
    files: 'metrics:\n  net:\n    source: orders\n    measure: «%sum(amount)»\n',
    codes: ['yaml-trap'],
  },
  {
    name: 'expression that starts with *',
    files: 'metrics:\n  net:\n    formula: «*gmv + 1»\n',
    codes: ['yaml-trap'],
    says: ['anchor'],
  },
  {
    name: 'expression that starts with &',
    files: 'metrics:\n  net:\n    formula: «&gmv > 3»\n',
    codes: ['yaml-trap'],
  },
  {
    name: 'nothing but an anchor',
    files: 'metrics:\n  net:\n    formula: «&gmv»\n    unit: CNY\n',
    codes: ['yaml-trap'],
  },
  {
    name: '# swallows the rest of a quoted text',
    files: "metrics:\n  net:\n    source: orders\n    measure: count(*)\n    where: note = 'a «#1'»\n",
    codes: ['yaml-trap'],
    says: ['comment'],
  },
  {
    name: '# swallows an operand',
    files: 'metrics:\n  net:\n    source: orders\n    measure: count(*)\n    where: colour = «#ff0000»\n',
    codes: ['yaml-trap'],
  },
  {
    name: '# swallows the whole value',
    files: 'metrics:\n  net:\n    label: «#1 metric»\n    formula: gmv / paid\n',
    codes: ['yaml-trap'],
  },
  {
    name: 'colon inside a plain value',
    files: 'metrics:\n  net:\n    description: «gmv: without refunds»\n    formula: gmv / paid\n',
    codes: ['yaml-trap'],
    says: ['colon'],
  },
  {
    name: 'alias without its anchor',
    files: 'metrics:\n  net: «*base»\n',
    codes: ['yaml-trap'],
  },
  {
    name: 'alias inside what it refers to',
    files: 'metrics:\n  net: &net\n    formula: gmv / paid\n    tags: [«*net»]\n',
    codes: ['yaml-alias'],
  },
  {
    name: 'a list at the top',
    files: '«- gmv»\n',
    codes: ['wrong-type'],
    says: ['must be a map'],
  },
  {
    name: 'a broken document beside a sound one',
    files: 'metrics:\n  aov: { formula: gmv / paid }\n---\nrules:\n  low: «{» metric: aov\n',
    codes: ['yaml-syntax'],
  },
  {
    name: 'names of a torn file are not called unknown',
    files: {
      'kpi.yaml': 'kpi: 1\n',
      'a.yaml': 'metrics:\n  torn:\n«\t»formula: 1\n',
      'b.yaml': 'metrics:\n  other: { formula: torn * 2 }\n',
    },
    codes: ['yaml-tab'],
  },
];
