export type { Diagnostic } from '../diagnostic/diagnostic.ts';
export type { Metric } from '../model/metric.ts';
export type { Project } from '../model/project.ts';
export type { Report } from '../model/report.ts';
export type { SegmentValue } from '../model/segment.ts';
export type { Grain } from '../time/grain.ts';
export type { CheckRequest, OpenedProject, OpenOptions, QueryRequest } from './open-project.ts';
export { openProject } from './open-project.ts';
export type { QueryValues, ValueColumn, ValueRow } from './values.ts';
