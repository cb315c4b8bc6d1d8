/** Writes the client's sentences into l10n/bundle.l10n.json, for translators: `node l10n/write-bundle.ts`. */
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { sentencesIn } from "./sentences.ts";

const root = new URL("..", import.meta.url).pathname;
const sources = globSync("client/**/*.ts", { cwd: root }).map((file) =>
  readFileSync(`${root}${file}`, "utf8"),
);
const sentences = [...new Set(sources.flatMap(sentencesIn))].toSorted();
const bundle = Object.fromEntries(sentences.map((sentence) => [sentence, sentence]));
writeFileSync(new URL("bundle.l10n.json", import.meta.url), `${JSON.stringify(bundle, null, 2)}\n`);
