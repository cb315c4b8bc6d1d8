/**
 * The references found in published applications, beside those that a resolver of another making finds with another parser
 * (oxc): how many of ours are right, and how many of all are found. Lists every difference; exits with 1 below the goals.
 *
 *     npm run bench:refs [-- PACKAGE@VERSION…]
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { createReferenceEngine, languageOfPath, LANGUAGE_IDS } from "../references/engine.ts";
import { follow } from "../references/modules/follow.ts";
import { ModuleLinks } from "../references/modules/module-links.ts";
import { loadAsset } from "../server/assets.ts";
import { disk } from "../server/file-system.ts";
import { pathAliasesIn } from "../server/path-aliases.ts";
import { filesBelow, sourcesBelow, unpack } from "./published/applications.ts";
import { readProgram } from "./refs/program.ts";
import { Evaluation, referencesIn } from "./refs/resolve.ts";

const GOALS = { precision: 0.99, recall: 0.98 };
/** A content management system, a server of low-code applications in TypeScript, a workflow engine, a forum. */
const APPLICATIONS = ["ghost@6.65.0", "@budibase/server@3.38.1", "n8n@2.41.3", "nodebb@1.4.0"];

const engine = await createReferenceEngine(loadAsset);
await Promise.all(LANGUAGE_IDS.map((id) => engine.prepare(id)));

const sum = { ours: 0, theirs: 0, both: 0 };
const asked = process.argv.slice(2);
for (const application of asked.length > 0 ? asked : APPLICATIONS) {
  const folder = unpack(application);
  const program = readProgram(sourcesBelow(folder).map((file) => path.join(folder, file)));
  const evaluation = new Evaluation(program);
  const files = [...program.modules.keys()];
  const found = await ourReferences(folder, files);
  const counted = { ours: 0, theirs: 0, both: 0 };
  const differences: string[] = [];
  for (const module of program.modules.values()) {
    const ours = new Set(found.get(module.file));
    const theirs = new Set(referencesIn(evaluation, module).map(({ name, start }) => `${start} ${name}`));
    counted.ours += ours.size;
    counted.theirs += theirs.size;
    counted.both += [...ours].filter((place) => theirs.has(place)).length;
    const tell = (sign: string) => (place: string) =>
      void differences.push(`  ${sign} ${shown(folder, module.file, place)}`);
    [...theirs].filter((place) => !ours.has(place)).forEach(tell("not found "));
    [...ours].filter((place) => !theirs.has(place)).forEach(tell("too much  "));
  }
  const { broken } = program;
  console.log(
    `\n${application}: ${files.length} files read by both${broken.length > 0 ? `, ${broken.length} that oxc cannot read left out` : ""}`,
  );
  print(counted);
  for (const difference of differences) console.log(difference);
  sum.ours += counted.ours;
  sum.theirs += counted.theirs;
  sum.both += counted.both;
}
console.log("\nAll together");
process.exitCode = print(sum) ? 0 : 1;

/** As the index finds them, with what modules give each other: `offset name` by file. */
async function ourReferences(
  folder: string,
  files: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const links = new ModuleLinks();
  links.useAliases(folder, await pathAliasesIn(disk, folder, filesBelow(folder)));
  const found = new Map<string, readonly string[]>();
  await follow(files, async (file) => {
    const [language, text] = [languageOfPath(file)!, readFileSync(file, "utf8")];
    const tree = engine.parse(language, text)!;
    links.link(file, language, text, tree);
    const ofEnvironment = tree.references().filter(({ form }) => !form.startsWith("secrets."));
    found.set(
      file,
      ofEnvironment.map(({ name, start }) => `${start} ${name}`),
    );
    const again = links.take(file, language, text, tree);
    tree.dispose();
    return again;
  });
  return found;
}

function print({ ours, theirs, both }: typeof sum): boolean {
  const [precision, recall] = [ours === 0 ? 1 : both / ours, theirs === 0 ? 1 : both / theirs];
  const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
  console.log(
    `  ${ours} found, ${theirs} there, ${both} in both: precision ${percent(precision)} (goal ${percent(GOALS.precision)}), ` +
      `recall ${percent(recall)} (goal ${percent(GOALS.recall)})`,
  );
  return precision >= GOALS.precision && recall >= GOALS.recall;
}

function shown(folder: string, file: string, place: string): string {
  const [offset = "0", name] = place.split(" ");
  const text = readFileSync(file, "utf8");
  const start = text.lastIndexOf("\n", Number(offset)) + 1;
  const line = text.slice(0, start).split("\n").length;
  const source = text.slice(start, text.indexOf("\n", start)).trim().slice(0, 120);
  return `${path.relative(folder, file)}:${line}:${Number(offset) - start + 1} ${name}   ${source}`;
}
