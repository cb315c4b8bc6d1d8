/** What the matrix of ten thousand names in five environments takes: to be made, sent and filtered: `node bench/matrix.ts`. */
import { layerFiles } from "../core/file-layers.ts";
import { matrixOf, type Known } from "../core/matrix.ts";
import { formatScope } from "../core/scope.ts";
import { filterRows } from "../client/matrix/grid.ts";
import type { MatrixRow } from "../protocol/lsp.ts";
import { madeSecret } from "./made-secrets.ts";

const NAMES = 10_000;
const ENVIRONMENTS = ["development", "preview", "production", "qa", "staging"];
const RUNS = 7;
const now = Date.now();

const secrets = Array.from({ length: NAMES }, (_, index) =>
  madeSecret(
    index,
    index % 2 === 0 ? "shop" : `shop/${ENVIRONMENTS[index % ENVIRONMENTS.length]!}`,
    `SECRET_${index}`,
  ),
);
const known: Known = {
  mentions: secrets.flatMap(({ key }, index) =>
    Array.from({ length: 3 }, (_, line) => ({
      name: key,
      file: `src/${index % 500}.ts`,
      line: line + 1,
      hasDefault: false,
      isDefining: false,
      isRuntime: false,
    })),
  ),
  layers: layerFiles([]),
  files: [],
  secrets,
  folder: "",
  scope: { project: "shop" },
  now,
};

const rows = matrixOf(known, ENVIRONMENTS);
const sent = rows.map(({ cells, ...row }): MatrixRow => ({
  ...row,
  cells: cells.map(({ state, origin }) =>
    origin && "scope" in origin ? { state, scope: formatScope(origin.scope) } : { state },
  ),
}));
report("make it", () => matrixOf(known, ENVIRONMENTS));
report(`send it, ${(JSON.stringify(sent).length / 1e6).toFixed(1)} MB`, () =>
  JSON.parse(JSON.stringify(sent)),
);
report("filter it", () => filterRows(sent, { text: "99", kinds: ["missing"] }));

function report(what: string, act: () => unknown): void {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    act();
    return performance.now() - start;
  }).toSorted((a, b) => a - b);
  console.log(`${what}: ${times[Math.floor(RUNS / 2)]!.toFixed(1)} ms`);
}
