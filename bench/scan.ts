/**
 * Keyward's scanner beside its peers in one run:
 *
 *     npm run build && npm run bench:scan [-- cases findings staged history corpus] [--show] [--alone]
 *
 * Without names, all of it. What is fetched and made lies in the system's temporary folder and is kept; peers that
 * cannot be had are named with the reason. `--show` prints each finding on the corpus, masked, to be looked at; `--alone` leaves out the
 * peers, which take minutes, all but ripgrep.
 */
import { parseArgs } from "node:util";
import { corpusSpeed } from "./scan/corpus-speed.ts";
import { corpusFindings } from "./scan/findings.ts";
import { history } from "./scan/history.ts";
import { ownCases } from "./scan/own-cases.ts";
import { peers } from "./scan/peers.ts";
import { keyward } from "./scan/scanners.ts";
import { staged } from "./scan/staged.ts";

const { values, positionals } = parseArgs({
  options: { show: { type: "boolean", default: false }, alone: { type: "boolean", default: false } },
  allowPositionals: true,
});
const wanted = (name: string): boolean => positionals.length === 0 || positionals.includes(name);

const { had, missing } = values.alone ? { had: [], missing: [] } : peers();
for (const peer of missing) console.log(`Left out: ${peer}`);
if (wanted("cases")) await ownCases([keyward, ...had]);
if (wanted("findings")) await corpusFindings(values.show);
if (wanted("staged")) await staged();
if (wanted("history")) await history(had.find(({ name }) => name.startsWith("gitleaks")));
if (wanted("corpus")) await corpusSpeed(had);
console.log("\nA keystroke in 10,000 lines: node bench/lsp.ts. An awkward megabyte: node bench/detect.ts.");
