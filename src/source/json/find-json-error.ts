/**
 * findJsonError gives the offset of the first character of a text that is not JSON (RFC 8259), or undefined. As the
 * engine does, it takes a comma before a closing bracket; after a value it takes more values.
 */
export function findJsonError(text: string): number | undefined {
  const scanner = new Scanner(text);
  scanner.blank();
  while (scanner.at < text.length) {
    if (!scanner.value(0)) return scanner.at;
    scanner.blank();
  }
  return undefined;
}

const maximumDepth = 500;

class Scanner {
  at = 0;

  constructor(private readonly text: string) {}

  blank(): void {
    this.#match(/[ \t\r\n]*/y);
  }

  /** value reads one value; where it is not one, `at` stays at the culprit. */
  value(depth: number): boolean {
    if (depth > maximumDepth) return false;
    switch (this.text[this.at]) {
      case '{':
        return this.#list('}', () => this.#member(depth + 1));
      case '[':
        return this.#list(']', () => this.value(depth + 1));
      case '"':
        return this.#string();
      default:
        return this.#match(/true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y);
    }
  }

  #list(close: string, item: () => boolean): boolean {
    this.at++;
    this.blank();
    while (this.text[this.at] !== close) {
      if (!item()) return false;
      this.blank();
      if (this.text[this.at] === ',') {
        this.at++;
        this.blank();
      } else if (this.text[this.at] !== close) {
        return false;
      }
    }
    this.at++;
    return true;
  }

  #member(depth: number): boolean {
    if (this.text[this.at] !== '"' || !this.#string()) return false;
    this.blank();
    if (this.text[this.at] !== ':') return false;
    this.at++;
    this.blank();
    return this.value(depth);
  }

  #string(): boolean {
    return this.#match(/"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy);
  }

  #match(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }
}
