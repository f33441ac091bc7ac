const PAGE_SIZE = 4096;

/** Which stored rows a file has told of, and where it did so first: four bytes a row, wherever in the table the rows stand. */
export interface SeenRows {
  /** The file's row number; 0 when the file has not told of the stored row. */
  rowOf(id: number): number;
  add(id: number, row: number): void;
}

export function createSeenRows(): SeenRows {
  const pages = new Map<number, Int32Array>();
  return {
    rowOf: (id) => pages.get(Math.floor(id / PAGE_SIZE))?.[id % PAGE_SIZE] ?? 0,
    add(id, row) {
      const number = Math.floor(id / PAGE_SIZE);
      let page = pages.get(number);
      if (page === undefined) pages.set(number, (page = new Int32Array(PAGE_SIZE)));
      page[id % PAGE_SIZE] = row;
    },
  };
}
