/**
 * Gb18030Doubt tells a text in GB18030 from one of another encoding whose bytes happen to be characters of it too, as
 * those of Big5, Shift_JIS or windows-1252 mostly are. Chinese is written with the characters of GB 2312 (its rows 1 to 3
 * and 16 to 87: punctuation and hanzi), of which the other encodings make few; GB18030 adds rare ones. Texts whose
 * characters are as often rare as not are doubtful. What is common here is fixed by the standard, not by statistics.
 */
export class Gb18030Doubt {
  #common = 0;
  #rare = 0;
  /** Bytes of a character that have been read: its lead, and of four bytes also the second. */
  #lead = 0;
  #left = 0;
  /** Where the first rare character starts, as a number of bytes from the beginning of the file; -1 without one. */
  firstRare = -1;
  #at = 0;

  /** read takes the next bytes of the text. */
  read(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (this.#left > 0) this.#left--;
      else if (this.#lead > 0) this.#endPair(byte);
      else if (byte > 0x80) this.#lead = byte;
      this.#at++;
    }
  }

  /** isDoubtful tells whether at least half of the characters beyond ASCII are rare. */
  get isDoubtful(): boolean {
    return this.#rare > 0 && this.#rare >= this.#common;
  }

  #endPair(trail: number): void {
    const lead = this.#lead;
    this.#lead = 0;
    if (trail < 0x40) this.#left = 2;
    const isRow = (lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xf7);
    if (isRow && trail >= 0xa1) {
      this.#common++;
      return;
    }
    this.#rare++;
    if (this.firstRare < 0) this.firstRare = this.#at - 1;
  }
}
