/** AnchorShape is how a festival lies around its own day: in days from it, and how far around its effect shows. */
export interface AnchorShape {
  /** First and last day of the festival, relative to its own day. */
  readonly from: number;
  readonly to: number;
  /** Days before the first and after the last on which it is felt. */
  readonly before: number;
  readonly after: number;
}

const oneDay = { from: 0, to: 0, before: 0, after: 0 };

/**
 * anchors are the festivals that move, by name. What lies around them is what trade sees: shopping before, and what is
 * missing after. The Spring Festival runs from New Year's Eve to the sixth day; Ramadan is followed by Eid al-Fitr;
 * Easter runs from Good Friday to Easter Monday.
 */
export const anchors = {
  spring_festival: { from: -1, to: 6, before: 21, after: 14 },
  lantern_festival: { ...oneDay, before: 1 },
  qingming: { ...oneDay, before: 2, after: 1 },
  dragon_boat: { ...oneDay, before: 5, after: 1 },
  qixi: { ...oneDay, before: 3 },
  mid_autumn: { ...oneDay, before: 14, after: 1 },
  double_ninth: oneDay,
  winter_solstice: oneDay,
  ramadan: { from: 0, to: 28, before: 7, after: 0 },
  eid_al_fitr: { from: 0, to: 2, before: 3, after: 3 },
  eid_al_adha: { from: 0, to: 3, before: 5, after: 2 },
  easter: { from: -2, to: 1, before: 7, after: 3 },
  orthodox_easter: { from: -2, to: 1, before: 7, after: 3 },
  mothers_day: { ...oneDay, before: 7 },
  fathers_day: { ...oneDay, before: 7 },
  thanksgiving: { ...oneDay, before: 3 },
  black_friday: { ...oneDay, before: 4, after: 1 },
  cyber_monday: { ...oneDay, after: 4 },
} as const satisfies Readonly<Record<string, AnchorShape>>;

/** Anchor is the name of a festival that moves. */
export type Anchor = keyof typeof anchors;

/** anchorNames lists the festivals that move. */
export const anchorNames = Object.keys(anchors) as readonly Anchor[];
