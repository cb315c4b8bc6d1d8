import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import {
  temporaryFolder,
  temporaryRepository,
  type TemporaryRepository,
} from "../support/temporary-repository.ts";

/** The scan step of action.yml as the runner starts it, with the built command line. */
const ROOT = path.resolve(import.meta.dirname, "../..");

// Put together here, so that no scanner flags this file.
const STRIPE = ["sk", "live", "4eC39HqLyjWDarjtT1zdp7dc"].join("_");

test("what a pull request brings is annotated, reported as SARIF, and fails the step", async () => {
  const repository = temporaryRepository();
  commit(repository, "old.ts", `const key = "${STRIPE}";`);
  const base = head(repository);
  commit(repository, "new.ts", `\nconst key = "${STRIPE.replace("4eC", "5fD")}";`);
  const { code, stdout, outputs } = await step(repository, { BASE: base, HEAD: head(repository) });
  expect(stdout).toContain("::error file=new.ts,line=2,endLine=2,col=14");
  expect(stdout).not.toContain("old.ts");
  expect(stdout).not.toContain(STRIPE.slice(11));
  expect(outputs).toContain("findings=1\n");
  const sarif = JSON.parse(readFileSync(/sarif=(.*)/.exec(outputs)![1]!, "utf8"));
  expect(sarif.runs[0].results).toHaveLength(1);
  expect(code).toBe(1);
});

test("findings need not fail the step", async () => {
  const repository = temporaryRepository();
  commit(repository, "a.ts", `const key = "${STRIPE}";`);
  const { code, outputs } = await step(repository, { SCAN: "files", FAIL: "false" });
  expect({ code, outputs: outputs.split("\n")[0] }).toEqual({ code: 0, outputs: "findings=1" });
});

test("a push that brings nothing passes", async () => {
  const repository = temporaryRepository();
  commit(repository, "old.ts", `const key = "${STRIPE}";`);
  const base = head(repository);
  commit(repository, "new.ts", "const harmless = 1;");
  const { code, outputs } = await step(repository, { BASE: base, HEAD: head(repository) });
  expect({ code, outputs: outputs.split("\n")[0] }).toEqual({ code: 0, outputs: "findings=0" });
});

test("a new branch is scanned from its beginning", async () => {
  const repository = temporaryRepository();
  commit(repository, "a.ts", `const key = "${STRIPE}";`);
  commit(repository, "a.ts", "gone");
  const { outputs } = await step(repository, { BASE: "0".repeat(40), HEAD: head(repository) });
  expect(outputs).toContain("findings=1\n");
});

test("a checkout that lacks the base says what to do", async () => {
  const repository = temporaryRepository();
  commit(repository, "a.ts", "harmless");
  const { code, stdout } = await step(repository, { BASE: "1".repeat(40), HEAD: head(repository) });
  expect(stdout).toContain("give actions/checkout the input fetch-depth 0");
  expect(code).toBe(2);
});

function commit(repository: TemporaryRepository, file: string, text: string): void {
  repository.write(file, text);
  repository.git("add", "-A");
  repository.git("commit", "-q", "-m", `change ${file}`);
}

const head = (repository: TemporaryRepository) => repository.git("rev-parse", "HEAD").trim();

interface Step {
  readonly code: number;
  readonly stdout: string;
  /** What it wrote to GITHUB_OUTPUT. */
  readonly outputs: string;
}

async function step({ root }: TemporaryRepository, inputs: Readonly<Record<string, string>>): Promise<Step> {
  const scratch = temporaryFolder();
  const outputs = path.join(scratch, "outputs");
  const variables = Object.entries(inputs).map(([name, value]) => [`KEYWARD_${name}`, value]);
  const { code, stdout } = await new Promise<{ code: number; stdout: string }>((resolve) => {
    const child = execFile(
      "bash",
      [path.join(ROOT, "action/scan.sh")],
      {
        cwd: root,
        env: {
          PATH: `${path.dirname(process.execPath)}:${process.env["PATH"]}`,
          HOME: scratch,
          GITHUB_ACTION_PATH: ROOT,
          GITHUB_OUTPUT: outputs,
          RUNNER_TEMP: scratch,
          ...Object.fromEntries(variables),
        },
      },
      (_, stdout) => resolve({ code: child.exitCode ?? -1, stdout }),
    );
  });
  return { code, stdout, outputs: readFileSync(outputs, { encoding: "utf8", flag: "a+" }) };
}
