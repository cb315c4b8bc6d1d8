/**
 * What VS Code itself measures for the activation of the packed extension, its code's loading included, beside that
 * of VS Code's own JSON support in the same runs: `npm run build && node bench/activation.ts`. Exits with 1 above the
 * limit.
 */
import { openDemoWorkbench, openFile, runCommand, showSecrets } from "../test/e2e/workbench-session.ts";

const LIMIT_MS = 150;
const RUNS = 5;

const subjects = ["Keyward", "JSON Language Features"];
const times = new Map(subjects.map((name): [string, number[]] => [name, []]));

for (let run = 0; run < RUNS; run++) {
  const session = await openDemoWorkbench();
  try {
    await showSecrets(session.page);
    await openFile(session.page, "payments.ts");
    await openFile(session.page, "services/billing/secrets.json");
    await runCommand(session.page, "Developer: Show Running Extensions");
    for (const name of subjects) {
      const row = session.page.locator(".runtime-extensions-editor .extension", { hasText: name }).first();
      const text = await row.locator(".activation-time").innerText();
      times.get(name)!.push(Number(/(\d+)\s*ms/.exec(text)![1]));
    }
  } finally {
    await session.close();
  }
}

for (const [name, samples] of times) {
  console.log(
    `${name.padEnd(24)} median ${median(samples)} ms of ${samples.toSorted((a, b) => a - b).join(", ")}`,
  );
}
console.log(`limit for Keyward        ${LIMIT_MS} ms`);
process.exitCode = median(times.get("Keyward")!) <= LIMIT_MS ? 0 : 1;

function median(samples: readonly number[]): number {
  return samples.toSorted((a, b) => a - b)[Math.floor(samples.length / 2)]!;
}
