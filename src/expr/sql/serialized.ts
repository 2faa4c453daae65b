/** SerializedNode is one node of DuckDB's `json_serialize_sql`; which further keys it has depends on its class. */
export interface SerializedNode {
  readonly class: string;
  readonly type: string;
  readonly alias: string;
  /** Byte offset into the statement; beyond 2^53 when DuckDB knows none. */
  readonly query_location: number;
  readonly [key: string]: unknown;
}

/** SerializedStatement is one SELECT of `json_serialize_sql`. */
export interface SerializedStatement {
  readonly node: {
    readonly type: string;
    readonly select_list?: readonly SerializedNode[];
    readonly from_table?: { readonly type: string } | null;
    readonly [key: string]: unknown;
  };
}

/** Serialized is the answer of `json_serialize_sql`: statements, or DuckDB's words and the place in characters. */
export type Serialized =
  | { readonly error: false; readonly statements: readonly SerializedStatement[] }
  | {
      readonly error: true;
      readonly error_type: string;
      readonly error_message: string;
      readonly position?: string;
    };

/** readSerialized reads the JSON with every digit of large integers, which become text; infinities become null. */
export function readSerialized(json: string): Serialized {
  // Inside a JSON string the quotes of "value" would be escaped, so these match keys only.
  const exact = json
    .replace(/"(value|upper|lower)":(-?\d{16,})(?=[,}])/g, '"$1":"$2"')
    .replace(/"value":-?(?:Infinity|NaN|inf|nan)(?=[,}])/gi, '"value":null');
  return JSON.parse(exact) as Serialized;
}

/** locationOf is the byte offset of a node in the statement, if DuckDB knows it. */
export function locationOf(node: SerializedNode): number | undefined {
  return node.query_location < Number.MAX_SAFE_INTEGER ? node.query_location : undefined;
}

/** nodesOf gives a key's nodes: of a list, of a single node, or none. */
export function nodesOf(node: SerializedNode, key = 'children'): readonly SerializedNode[] {
  const value = node[key];
  if (Array.isArray(value)) return value as SerializedNode[];
  return value ? [value as SerializedNode] : [];
}

/** SerializedType is a type of `json_serialize_sql`. */
export interface SerializedType {
  readonly id: string;
  readonly type_info: { readonly width?: number; readonly scale?: number; readonly name?: string } | null;
}

/** SerializedValue is a constant of `json_serialize_sql`; a decimal is the integer of its digits. */
export interface SerializedValue {
  readonly type: SerializedType;
  readonly is_null: boolean;
  readonly value?:
    | string
    | number
    | boolean
    | null
    | { readonly upper: string | number; readonly lower: string | number };
}

/** integerOf reads an integer constant of any width; undefined for other values. */
export function integerOf(value: SerializedValue['value']): bigint | undefined {
  if (typeof value === 'number' || typeof value === 'string') return BigInt(value);
  if (value === null || typeof value !== 'object') return undefined;
  return (BigInt(value.upper) << 64n) + BigInt(value.lower);
}
