import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { cached } from "./cache.ts";

/**
 * Published source: many small files, some big bundles; JavaScript and TypeScript for the most part, and C, C++,
 * Java, Objective-C, PHP, JSON, YAML, Markdown and CSS besides. The applications keep their own dependencies out.
 */
const PACKAGES = [
  "@angular/core@22.2.6",
  "@aws-sdk/client-ec2@3.1169.0",
  "@elastic/eui@95.0.0",
  "@mui/material@9.5.0",
  "@patternfly/react-core@6.0.0",
  "@types/node@26.6.6",
  "better-sqlite3@13.2.0",
  "core-js@3.51.0",
  "date-fns@4.4.0",
  "eslint@10.15.0",
  "ghost@6.65.0",
  "grpc@1.24.11",
  "lodash@4.17.21",
  "n8n@2.41.3",
  "nodebb@1.4.0",
  "nodegit@0.27.0",
  "npm@11.6.0",
  "parse-server@9.10.0",
  "playwright-core@1.65.1",
  "renovate@44.121.2",
  "rxjs@7.8.2",
  "sequelize@6.37.8",
  "stripe@23.1.0",
  "three@0.187.0",
  "twilio@6.2.0",
  "typeorm@1.1.1",
  "webpack@5.112.2",
];

export interface Corpus {
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
  /** The folders in it, in two parts of about as many bytes. */
  readonly halves: readonly (readonly string[])[];
}

/** The packages, fetched with `npm pack` and unpacked, each into a folder of its own. */
export function corpus(): Corpus {
  const folder = cached("corpus");
  for (const named of PACKAGES) unpack(named, folder);
  const wanted = PACKAGES.map((named) => {
    const place = folderOf(named, folder);
    const sizes = sizesBelow(place);
    return { place, files: sizes.length, bytes: sum(sizes) };
  });
  return {
    folder,
    files: sum(wanted.map(({ files }) => files)),
    bytes: sum(wanted.map(({ bytes }) => bytes)),
    halves: halvesOf(wanted),
  };
}

/** The largest first, each into the half that has less by then. */
function halvesOf(places: readonly { readonly place: string; readonly bytes: number }[]): string[][] {
  const halves = [0, 1].map(() => ({ bytes: 0, places: [] as string[] }));
  for (const { place, bytes } of places.toSorted((a, b) => b.bytes - a.bytes)) {
    const half = halves.toSorted((a, b) => a.bytes - b.bytes)[0]!;
    half.places.push(place);
    half.bytes += bytes;
  }
  return halves.map(({ places }) => places);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const folderOf = (named: string, folder: string): string => path.join(folder, named.replaceAll("/", "-"));

function unpack(named: string, folder: string): void {
  const place = folderOf(named, folder);
  if (existsSync(place)) return;
  const unfinished = path.join(cached("unfinished"), path.basename(place));
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished);
  const packed = execFileSync("npm", ["pack", "--silent", "--pack-destination", unfinished, named], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  }).trim();
  const tarball = path.join(unfinished, packed);
  execFileSync("tar", ["-xzf", tarball, "-C", unfinished, "--strip-components=1", "--no-same-permissions"]);
  rmSync(tarball);
  renameSync(unfinished, place);
}

function sizesBelow(folder: string): number[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(path.join(entry.parentPath, entry.name)).size);
}
