/** XmlHandler is told of the elements and texts of a document in their order; names come without their prefix. */
export interface XmlHandler {
  readonly open?: (name: string, attributes: string) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g;

/** scanXml walks through well-formed XML without building a tree; document types are passed over. */
export function scanXml(xml: string, { open, close, text }: XmlHandler): void {
  for (const match of xml.matchAll(token)) {
    const [, data, slash, name, attributes = '', ends, words] = match;
    if (words !== undefined) text?.(decodeXml(words));
    else if (data !== undefined) text?.(data);
    else if (name !== undefined && slash === '/') close?.(name);
    else if (name !== undefined) {
      open?.(name, attributes);
      if (ends === '/') close?.(name);
    }
  }
}

/** attributeOf reads an attribute by its name without prefix. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return match === null ? undefined : decodeXml(match[1] ?? match[2] ?? '');
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (whole, name: string) => {
    if (name[0] !== '#') return entities[name] ?? whole;
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
