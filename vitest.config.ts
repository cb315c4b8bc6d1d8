import { defineConfig } from "vitest/config";
import { viteKernel } from "./detect/kernel-plugin.mjs";
import { viteRules } from "./detect/rules-plugin.mjs";
import { SOAK } from "./test/support/repetitions.ts";

/**
 * Three projects: `pure` is the fast loop of `npm run check` (no processes, no network); `process` starts real
 * ones (the language server over stdio, the keyring, vault writers that get killed) and `workbench` drives the
 * packed extension in a real VS Code: these two belong to `npm test`.
 */
// oxlint-disable-next-line import/no-default-export -- vitest reads the default export.
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [viteKernel(), viteRules()],
        test: {
          name: "pure",
          include: ["test/**/*.test.ts"],
          exclude: ["test/**/*.process.test.ts", "test/e2e/**", "test/vscode-host/**"],
          // Files share what they import, which most of the time went into: what one replaces it puts back.
          isolate: false,
          // Vitest would leave one core to others.
          maxWorkers: "100%",
          testTimeout: SOAK ? 3_600_000 : 60_000,
        },
      },
      {
        plugins: [viteKernel(), viteRules()],
        test: {
          name: "process",
          include: ["test/**/*.process.test.ts"],
          testTimeout: SOAK ? 1_800_000 : 120_000,
          hookTimeout: 120_000,
          // They wait for other processes half of the time. More at once would be measured instead of what is tested.
          maxWorkers: 2,
          // After the others: each group has workers of its own number.
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "workbench",
          include: ["test/e2e/*.e2e.ts"],
          globalSetup: "test/e2e/install-once.ts",
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
