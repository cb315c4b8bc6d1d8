import { namesOf, parseChange, type Change } from "./change.ts";

/** What `git log` is asked for, so that `readLog` can read it; the head of a commit stands behind `%x01` in a format. */
export const LOG_CHANGES = [
  "-z",
  "-r",
  "-c", // Of a merge only what differs from all parents.
  "--root",
  "--raw",
  "--no-abbrev",
  "--no-ext-diff",
  "--no-textconv",
  "--no-color",
  "--no-notes",
  "--encoding=UTF-8",
];

export interface LogReader {
  readonly onCommit: (head: string) => void;
  /** What the commit that was told last brought. */
  readonly onChange: (change: Change) => void;
}

/** Reads what git writes, as it comes. */
export async function readLog(chunks: AsyncIterable<Buffer>, reader: LogReader): Promise<void> {
  const parser = logParser(reader);
  for await (const chunk of chunks) parser.read(chunk);
  parser.end();
}

/** The same chunk by chunk: what is told of a chunk is told before `read` returns. */
export function logParser({ onCommit, onChange }: LogReader) {
  const decoder = new TextDecoder();
  let rest = "";
  let record = "";
  let names = 0;
  const onField = (field: string): void => {
    if (names > 0) {
      names--;
      const change = names === 0 ? parseChange(record, field) : null;
      if (change) onChange(change);
    } else if (field.startsWith(START)) onCommit(field.slice(START.length));
    else if (field !== "") {
      record = field.replace("\n", ""); // A line break ends the head, in front of its first record.
      names = namesOf(field);
    }
  };
  return {
    read(chunk: Buffer): void {
      // What stands between NULs.
      const fields = (rest + decoder.decode(chunk, { stream: true })).split("\0");
      rest = fields.pop()!;
      for (const field of fields) onField(field);
    },
    end(): void {
      if (rest !== "") onField(rest);
    },
  };
}

const START = "\u0001";
