import type { Diagnostic } from '../diagnostic/diagnostic.ts';

/** PlanRefusal stops the planning of one request; `diagnostic` is absent where the reason has been reported already. */
export class PlanRefusal extends Error {
  override readonly name = 'PlanRefusal';
  constructor(
    message: string,
    readonly diagnostic?: Diagnostic,
  ) {
    super(message);
  }
}
