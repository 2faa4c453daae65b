import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hashDefinitions } from '../../src/app/identify-run.ts';
import { readIcal } from '../../src/project/ical.ts';
import { loadProject } from '../../src/project/load.ts';
import { type Calendar, dayKind, dayKindOf, eventBetween, isClosed } from '../../src/time/calendar.ts';
import { formatDate } from '../../src/time/date.ts';
import { occurrencesIn } from '../../src/time/occurrence.ts';
import { localDay } from '../../src/time/zone.ts';
import { dayOf } from '../time/zoned.ts';
import { loadTexts, packsOf } from './memory.ts';

async function load(calendar: string, locale = 'zh-CN') {
  const { project, diagnostics } = await loadTexts({
    'kpi.yaml': `kpi: 1\nname: shop\ntimezone: Asia/Shanghai\nlocale: ${locale}\ncalendars:\n  c: ${calendar}\n`,
  });
  return { calendar: project?.calendars.get('c') as Calendar, diagnostics };
}

describe('country', () => {
  test('closes public holidays, and weekends as far as asked', async () => {
    const plain = (await load('{ country: CN }')).calendar;
    const standard = (await load('{ country: CN, workdays: standard }')).calendar;
    const adjusted = (await load('{ country: CN, workdays: adjusted }')).calendar;
    const closed = (date: string) => [plain, standard, adjusted].map((c) => isClosed(c, dayOf(date)));
    expect(closed('2026-02-17')).toEqual([true, true, true]);
    expect(closed('2026-03-07')).toEqual([false, true, true]);
    // Saturday, worked for the Spring Festival.
    expect(closed('2026-02-28')).toEqual([false, true, false]);
    expect(closed('2026-03-09')).toEqual([false, false, false]);
    expect(dayKindOf(adjusted, dayOf('2026-02-28'))).toBe(dayKind.makeUp);
    expect(eventBetween(adjusted, dayOf('2026-10-01'), dayOf('2026-10-01'))).toBe('国庆节');
    expect(formatDate(adjusted.coverage!.to)).toBe('2026-12-31');
    const english = (await load('{ country: CN }', 'en')).calendar;
    expect(eventBetween(english, dayOf('2026-10-01'), dayOf('2026-10-01'))).toBe('National Day');
  });

  test('an exception opens a holiday or ends a make-up workday; a listed date stays closed', async () => {
    const text =
      '{ country: CN, workdays: adjusted, dates: [2026-03-09], except: [2026-10-01, 2026-10-03, 2026-02-28] }';
    const { calendar } = await load(text);
    const closed = (date: string) => isClosed(calendar, dayOf(date));
    expect(closed('2026-10-01')).toBe(false);
    // A Saturday among the days off.
    expect(closed('2026-10-03')).toBe(false);
    expect(closed('2026-10-02')).toBe(true);
    expect(closed('2026-02-28')).toBe(true);
    expect(closed('2026-03-09')).toBe(true);
  });

  test('a country that is none is an error at its place', async () => {
    const { diagnostics } = await load('{ country: us }');
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code: 'bad-value', span: { start: { line: 6, column: 17 } } });
    expect(diagnostics[0]!.help).toContain('US');
    const lone = await load('{ workdays: adjusted }');
    expect(lone.diagnostics).toMatchObject([{ code: 'missing-key', span: { start: { line: 6 } } }]);
  });
});

describe('anchors', () => {
  test('are events with the days around them', async () => {
    const { calendar } = await load('{ anchors: [{ name: spring_festival, before: 15 }, easter] }');
    const [festival, easter] = occurrencesIn(calendar, dayOf('2026-01-01'), dayOf('2026-12-31'));
    const dates = (o: typeof festival) =>
      [o!.name, o!.first, o!.from, o!.peak, o!.to].map((d, k) => (k === 0 ? d : formatDate(d as number)));
    expect(dates(festival)).toEqual(['春节', '2026-02-01', '2026-02-16', '2026-02-17', '2026-02-23']);
    expect(dates(easter)).toEqual(['复活节', '2026-03-27', '2026-04-03', '2026-04-05', '2026-04-06']);
    expect(eventBetween(calendar, dayOf('2026-02-10'), dayOf('2026-02-10'))).toBeUndefined();
  });

  test('a festival that is a public holiday too has its days off', async () => {
    const { calendar } = await load('{ country: CN, anchors: [spring_festival] }');
    const near = occurrencesIn(calendar, dayOf('2026-02-01'), dayOf('2026-03-01'));
    expect(near.map(({ name, first, from, to }) => [name, ...[first, from, to].map(formatDate)])).toEqual([
      ['春节', '2026-01-25', '2026-02-15', '2026-02-23'],
    ]);
  });

  test('one that is unknown is an error with a suggestion', async () => {
    const { diagnostics } = await load('{ anchors: [spring_festval] }');
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]!.span!.start).toMatchObject({ line: 6, column: 18 });
    expect(`${diagnostics[0]!.message} ${diagnostics[0]!.help}`).toContain('spring_festival');
  });
});

const ics = (events: string) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//example//calendar//EN\r\n${events.trim().replaceAll('\n', '\r\n')}\r\nEND:VCALENDAR\r\n`;

describe('iCalendar', () => {
  const read = (events: string) =>
    readIcal(ics(events), (instant) => localDay('Asia/Shanghai', instant)).map(({ name, from, to }) => [
      name,
      formatDate(from),
      formatDate(to),
    ]);

  test('whole days end the day before DTEND; times are turned into local dates', () => {
    expect(
      read(`
BEGIN:VEVENT
UID:1
DTSTART;VALUE=DATE:20260601
DTEND;VALUE=DATE:20260604
SUMMARY:年中\\, 大促
END:VEVENT
BEGIN:VEVENT
UID:2
DTSTART:20260601T170000Z
DTEND:20260602T160000Z
SUMMARY:night
END:VEVENT
BEGIN:VEVENT
UID:3
STATUS:CANCELLED
DTSTART;VALUE=DATE:20260605
SUMMARY:off
END:VEVENT
BEGIN:VEVENT
UID:4
DTSTART:20260609T090000
SUMMARY:floating
END:VEVENT`),
    ).toEqual([
      ['年中, 大促', '2026-06-01', '2026-06-03'],
      // 01:00 to 24:00 of the second in Shanghai.
      ['night', '2026-06-02', '2026-06-02'],
      ['floating', '2026-06-09', '2026-06-09'],
    ]);
  });

  test('repetition, exceptions and changed times follow RFC 5545', () => {
    expect(
      read(`
BEGIN:VEVENT
UID:5
DTSTART;VALUE=DATE:20260105
RRULE:FREQ=MONTHLY;BYDAY=1MO;COUNT=4
EXDATE;VALUE=DATE:20260202
SUMMARY:stocktaking
END:VEVENT
BEGIN:VEVENT
UID:5
RECURRENCE-ID;VALUE=DATE:20260302
DTSTART;VALUE=DATE:20260303
SUMMARY:stocktaking late
END:VEVENT`),
    ).toEqual([
      ['stocktaking', '2026-01-05', '2026-01-05'],
      ['stocktaking late', '2026-03-03', '2026-03-03'],
      ['stocktaking', '2026-04-06', '2026-04-06'],
    ]);
  });

  test('a file is read beside kpi.yaml; one that is missing or something else is an error at its place', async () => {
    const root = await mkdtemp(join(tmpdir(), 'kpi-ics-'));
    const one = 'BEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:20260601\nSUMMARY:stocktaking\nEND:VEVENT';
    await writeFile(join(root, 'team.ics'), ics(one));
    await writeFile(join(root, 'notes.txt'), 'nothing of the kind');
    const calendars = [
      'calendars:',
      '  open: { ics: team.ics }',
      '  shut: { ics: { file: team.ics, closed: true } }',
      '  missing: { ics: gone.ics }',
      '  other: { ics: notes.txt }',
    ];
    await writeFile(join(root, 'kpi.yaml'), `kpi: 1\nname: shop\n${calendars.join('\n')}\n`);
    const { project, diagnostics } = await loadProject(root, { packs: packsOf({}) });
    const day = dayOf('2026-06-01');
    expect(eventBetween(project!.calendars.get('open')!, day, day)).toBe('stocktaking');
    expect(isClosed(project!.calendars.get('open')!, day)).toBe(false);
    expect(isClosed(project!.calendars.get('shut')!, day)).toBe(true);
    expect(diagnostics.map(({ code, span }) => [code, span?.start.line, span?.start.column])).toEqual([
      ['calendar-file', 6, 19],
      ['calendar-file', 7, 17],
    ]);
    const before = await hashDefinitions(project!.definitionFiles);
    await writeFile(join(root, 'team.ics'), ics(one.replace('20260601', '20260602')));
    const again = await loadProject(root, { packs: packsOf({}) });
    expect(await hashDefinitions(again.project!.definitionFiles)).not.toBe(before);
  });
});
