export type { Diagnostic } from '../../../src/diagnostic/diagnostic.ts';
export type { Metric } from '../../../src/model/metric.ts';
export type { Project } from '../../../src/model/project.ts';
export type { Report } from '../../../src/model/report.ts';
export type { SegmentValue } from '../../../src/model/segment.ts';
export type { Grain } from '../../../src/time/grain.ts';
export type { CheckRequest, OpenedProject, OpenOptions, QueryRequest } from './open-project.ts';
export { openProject } from './open-project.ts';
export type { QueryValues, ValueColumn, ValueRow } from './values.ts';
