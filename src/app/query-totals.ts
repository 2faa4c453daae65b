import type { SeriesRequest } from '../plan/request.ts';

/**
 * totalRequests gives the levels of totals of requests that differ in their metric only: by ever fewer of the dimensions,
 * the last one going first, for each period; then the same, the rows' own level included, over all periods together.
 */
export function totalRequests(requests: readonly SeriesRequest[]): SeriesRequest[][] {
  const by = requests[0]?.by ?? [];
  const prefixes = Array.from({ length: by.length + 1 }, (_, left) => by.slice(0, by.length - left));
  const perPeriod = prefixes.slice(1).map((kept) => requests.map((request) => ({ ...request, by: kept })));
  const overall = prefixes.map((kept) =>
    requests.map((request) => ({ ...request, by: kept, overall: true })),
  );
  return [...perPeriod, ...overall];
}
