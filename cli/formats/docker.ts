import { Redacted } from "../../core/redacted.ts";
import { brokenAt, collect, textOf, unwritable, type Format } from "./format.ts";

/** Bytes: where Docker's reader of lines gives up. */
const LINE_LIMIT = 64 * 1024;

/**
 * `docker run --env-file`: each line is taken as it stands, quotes and spaces included. See
 * https://docs.docker.com/reference/cli/docker/container/run/#env.
 */
export const docker: Format = {
  name: "docker",
  what: "an env file of docker run",
  read(text, file) {
    const found = text.split("\n").flatMap((ended, index) => {
      const line = ended.replace(/\r$/, "").replace(/^[ \t]+/, "");
      if (line === "" || line.startsWith("#")) return [];
      const at = line.indexOf("=");
      if (at < 1) {
        const fix =
          "Write NAME=VALUE; a name alone, which docker takes from its own environment, gives nothing here.";
        throw brokenAt(file, index + 1, "this is no NAME=VALUE.", fix);
      }
      return [{ key: line.slice(0, at), value: new Redacted(line.slice(at + 1)), line: index + 1 }];
    });
    return collect(file, found);
  },
  write: (secrets) =>
    secrets
      .map((secret) => {
        const line = `${secret.key}=${textOf(secret)}`;
        const why = problemOf(line);
        if (why !== undefined) throw unwritable(secret.key, "a docker env file", why);
        return `${line}\n`;
      })
      .join(""),
};

function problemOf(line: string): string | undefined {
  if (/[\n\0]|\r$/.test(line)) return "it has a line break, and there a line is a value";
  if (Buffer.byteLength(line) >= LINE_LIMIT) return "docker reads no line as long as that";
  return undefined;
}
