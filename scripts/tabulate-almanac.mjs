// Writes data/almanac.txt: public holidays by country, and the days on which moving festivals fall. Run it by hand after
// an update of chinese-days or date-holidays; it takes minutes, which is why its result is kept.
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dayMs = 86_400_000;
const holidayYears = range(2015, 2036);
// The lunisolar tables of chinese-days end in 2100; the last winter of its table is not whole.
const anchorYears = range(1970, 2099);

const dayOf = (year, month, day) => Date.UTC(year, month - 1, day) / dayMs;
const dayOfText = (text) => Date.parse(`${text.slice(0, 10)}T00:00:00Z`) / dayMs;
const yearOf = (day) => new Date(day * dayMs).getUTCFullYear();

const statutory = {
  元旦: (year) => dayOf(year, 1, 1),
  劳动节: (year) => dayOf(year, 5, 1),
  国庆节: (year) => dayOf(year, 10, 1),
  春节: (year) => lunar('01-01')[year - anchorYears[0]],
  清明: (year) => solarTerm(year, 4, 'pure_brightness'),
  端午: (year) => lunar('05-05')[year - anchorYears[0]],
  中秋: (year) => lunar('08-15')[year - anchorYears[0]],
};
const fullNames = { 清明: '清明节', 端午: '端午节', 中秋: '中秋节' };

const lines = [
  '# Public holidays and moving festivals, written by scripts/tabulate-almanac.mjs.',
  `# China: chinese-days ${versionOf('chinese-days')} (MIT), after the notices of the State Council.`,
  `# Other countries: date-holidays ${versionOf('date-holidays')} (data: CC-BY-3.0, https://github.com/commenthol/date-holidays).`,
  '# A line is group|name|days. Days are in base 36, each as the distance from the one before (the first from',
  '# 1970-01-01), then `:` and the number of days if more than one, then `@` and which of them is the day itself if',
  '# not the first. Names: `!` first and last day that are known; `%` ISO weekdays of the weekend; `*` make-up workdays.',
  ...anchors(),
  ...china(),
  ...countries(),
];
await writeFile(join(root, 'data/almanac.txt'), `${lines.join('\n')}\n`);

function range(from, to) {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

function versionOf(name) {
  return require(`${name}/package.json`).version;
}

function line(group, name, spans) {
  let last = 0;
  const codes = [...spans]
    .sort((a, b) => a.from - b.from)
    .map(({ from, length = 1, peak = from }) => {
      const code = (from - last).toString(36);
      last = from;
      return code + (length > 1 ? `:${length}` : '') + (peak > from ? `@${peak - from}` : '');
    });
  return `${group}|${name}|${codes.join(',')}`;
}

function covers(group, first, last) {
  return line(group, '!', [{ from: first }, { from: last }]);
}

function anchors() {
  const weekday = (day) => ((((day + 3) % 7) + 7) % 7) + 1;
  const nth = (year, month, n, iso) => {
    const first = dayOf(year, month, 1);
    return first + ((iso - weekday(first) + 7) % 7) + 7 * (n - 1);
  };
  const islamic = islamicDays();
  const thanksgiving = (year) => nth(year, 11, 4, 4);
  const found = {
    spring_festival: ['春节;Spring Festival', lunar('01-01')],
    lantern_festival: ['元宵节;Lantern Festival', lunar('01-15')],
    qingming: ['清明节;Qingming', anchorYears.map((y) => solarTerm(y, 4, 'pure_brightness'))],
    dragon_boat: ['端午节;Dragon Boat Festival', lunar('05-05')],
    qixi: ['七夕;Qixi', lunar('07-07')],
    mid_autumn: ['中秋节;Mid-Autumn Festival', lunar('08-15')],
    double_ninth: ['重阳节;Double Ninth Festival', lunar('09-09')],
    winter_solstice: [
      '冬至;Winter Solstice',
      anchorYears.map((y) => solarTerm(y, 12, 'the_winter_solstice')),
    ],
    ramadan: ['斋月;Ramadan', islamic('9', 1)],
    eid_al_fitr: ['开斋节;Eid al-Fitr', islamic('10', 1)],
    eid_al_adha: ['宰牲节;Eid al-Adha', islamic('12', 10)],
    easter: ['复活节;Easter', anchorYears.map(easter)],
    orthodox_easter: ['东正教复活节;Orthodox Easter', anchorYears.map(orthodoxEaster)],
    mothers_day: ["母亲节;Mother's Day", anchorYears.map((y) => nth(y, 5, 2, 7))],
    fathers_day: ["父亲节;Father's Day", anchorYears.map((y) => nth(y, 6, 3, 7))],
    thanksgiving: ['感恩节;Thanksgiving', anchorYears.map(thanksgiving)],
    black_friday: ['黑色星期五;Black Friday', anchorYears.map((y) => thanksgiving(y) + 1)],
    cyber_monday: ['网络星期一;Cyber Monday', anchorYears.map((y) => thanksgiving(y) + 4)],
  };
  const all = Object.entries(found).map(([key, [names, days]]) => {
    return line(
      `@${key}`,
      names,
      days.map((from) => ({ from })),
    );
  });
  return [covers('@', dayOf(anchorYears[0], 1, 1), dayOf(anchorYears.at(-1), 12, 31)), ...all];
}

function lunar(monthDay) {
  const { getSolarDateFromLunar } = require('chinese-days');
  return anchorYears.map((year) => dayOfText(getSolarDateFromLunar(`${year}-${monthDay}`).date));
}

function solarTerm(year, month, term) {
  return dayOfText(require('chinese-days').getSolarTermDate(year, month, term));
}

/** islamicDays tabulates the Umm al-Qura calendar, which Node knows, and gives the days of a month's day. */
function islamicDays() {
  const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    timeZone: 'UTC',
    month: 'numeric',
    day: 'numeric',
  });
  const known = new Map();
  for (let day = dayOf(anchorYears[0], 1, 1); day <= dayOf(anchorYears.at(-1), 12, 31); day++) {
    const parts = format.formatToParts(day * dayMs);
    const key = `${parts.find((p) => p.type === 'month').value}-${parts.find((p) => p.type === 'day').value}`;
    if (!known.has(key)) known.set(key, []);
    known.get(key).push(day);
  }
  return (month, day) => known.get(`${month}-${day}`);
}

/** Gregorian computus, "Anonymous Gregorian algorithm" (Nature, 20 April 1876). */
function easter(year) {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}

/** Julian computus (J. Meeus, Astronomical Algorithms, 1991), moved to the Gregorian calendar: 13 days until 2100. */
function orthodoxEaster(year) {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const n = d + e + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1) + 13;
}

function china() {
  const { holidays, workdays } = require('chinese-days/dist/chinese-days.json');
  const spans = new Map();
  for (const date of Object.keys(holidays).sort()) {
    const [english, chinese] = holidays[date].split(',');
    const day = dayOfText(date);
    const name = `${fullNames[chinese] ?? chinese};${english}`;
    if (!spans.has(name)) spans.set(name, { chinese, list: [] });
    const { list } = spans.get(name);
    // Another holiday may lie within one: 2025-10-06 is Mid-Autumn in the National Day holiday.
    if (list.length > 0 && day - list.at(-1).last <= 2) list.at(-1).last = day;
    else list.push({ from: day, last: day });
  }
  const years = Object.keys(holidays).map((date) => Number(date.slice(0, 4)));
  const named = [...spans].map(([name, { chinese, list }]) => {
    const full = list.map(({ from, last }) => {
      const day = statutory[chinese]?.(yearOf(last)) ?? from;
      return { from, length: last - from + 1, peak: day >= from && day <= last ? day : from };
    });
    return line('CN', name, full);
  });
  return [
    covers('CN', dayOf(Math.min(...years), 1, 1), dayOf(Math.max(...years), 12, 31)),
    'CN|%|67',
    line(
      'CN',
      '*',
      Object.keys(workdays).map((date) => ({ from: dayOfText(date) })),
    ),
    ...named,
  ];
}

function countries() {
  const Holidays = require('date-holidays');
  const codes = Object.keys(new Holidays().getCountries()).sort();
  return codes.filter((code) => code !== 'CN').flatMap((code) => country(Holidays, code));
}

function country(Holidays, code) {
  const calendar = new Holidays(code, { types: ['public'] });
  const byName = new Map();
  for (const year of holidayYears) {
    for (const { date, start, end, name } of calendar.getHolidays(year, 'en')) {
      const length = Math.max(1, Math.round((end - start) / dayMs));
      // A day off in place of one on a weekend is that holiday's.
      const key = name
        .replace(/ \(substitute day\)$/, '')
        .replaceAll('|', '/')
        .replaceAll(';', ',');
      if (!byName.has(key)) byName.set(key, new Map());
      byName.get(key).set(dayOfText(date), length);
    }
  }
  const locale = new Intl.Locale(`und-${code}`);
  const { weekend } = locale.getWeekInfo?.() ?? locale.weekInfo;
  return [
    covers(code, dayOf(holidayYears[0], 1, 1), dayOf(holidayYears.at(-1), 12, 31)),
    `${code}|%|${weekend.join('')}`,
    ...[...byName].map(([name, days]) => {
      return line(
        code,
        name,
        [...days].map(([from, length]) => ({ from, length })),
      );
    }),
  ];
}
