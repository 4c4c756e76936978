/** The attributes of one tag, in order, as positions in the window of bytes; the list is reused for the next tag. */
export class AttributeList {
  count = 0;
  /** Hash of the whole name, and of the name without its prefix. */
  name = new Int32Array(32);
  local = new Int32Array(32);
  /** Where the value is, without its quotes. */
  start = new Int32Array(32);
  end = new Int32Array(32);

  add(name: number, local: number, start: number, end: number): void {
    const index = this.count;
    if (index >= this.name.length) this.widen();
    this.name[index] = name;
    this.local[index] = local;
    this.start[index] = start;
    this.end[index] = end;
    this.count = index + 1;
  }

  private widen(): void {
    const size = this.name.length * 2;
    const wider = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const array = new Int32Array(size);
      array.set(old);
      return array;
    };
    this.name = wider(this.name);
    this.local = wider(this.local);
    this.start = wider(this.start);
    this.end = wider(this.end);
  }
}
