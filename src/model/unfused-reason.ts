/**
 * UnfusedReason is why measures of much data are computed from rows by themselves: entity states differ by period, hours
 * make too many cells, an aggregate is none that can be put together from parts, several keys are told apart at once, or
 * cells of so many values would cost more than they save.
 */
export type UnfusedReason = 'states' | 'hours' | 'aggregate' | 'keys' | 'cells';
