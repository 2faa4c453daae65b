/** AggregateClass says how an aggregate is computed over many groups: additive partial results can be added up. */
export type AggregateClass = 'additive' | 'distinct' | 'quantile' | 'other';
