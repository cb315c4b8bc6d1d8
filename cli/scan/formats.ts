import { UserError } from "../../core/user-error.ts";
import type { ScanReport } from "./report.ts";
import type { ScanRun } from "./formats/scan-run.ts";

/** Writes a report; no format ends with a line break. */
export type Format = (report: ScanReport, run: ScanRun) => string;

/** Each is loaded when there is something to write, for most of them need the rules as well. */
const FORMATS: Readonly<Record<string, () => Promise<Format>>> = {
  text: async () => (await import("./formats/text.ts")).text,
  jsonl: async () => (await import("./formats/jsonl.ts")).jsonl,
  json: async () => (await import("./formats/json.ts")).json,
  sarif: async () => (await import("./formats/sarif.ts")).sarif,
  github: async () => (await import("./formats/github.ts")).github,
  gitlab: async () => (await import("./formats/gitlab.ts")).gitlab,
  junit: async () => (await import("./formats/junit.ts")).junit,
  html: async () => (await import("./formats/html.ts")).html,
};

export const FORMAT_NAMES = Object.keys(FORMATS);

/** @throws UserError USAGE for a name that is none */
export function formatNamed(name: string): () => Promise<Format> {
  if (Object.hasOwn(FORMATS, name)) return FORMATS[name]!;
  throw new UserError(
    "USAGE",
    `--format is none of ${FORMAT_NAMES.join(", ")}.`,
    "Write one of them, such as --format sarif.",
  );
}
