import path from "node:path";
import { UserError } from "../../core/user-error.ts";
import { openRepository } from "../../git/repository.ts";
import { defineCommand } from "../command.ts";
import { fingerprint, fingerprintKey } from "../scan/fingerprint.ts";
import { listFiles, type Skipped } from "../scan/list-files.ts";
import { maskLine, reportJson, reportJsonLines, reportText, type ScanFinding } from "../scan/report.ts";
import { printable } from "../table.ts";
import { BINARY, scanFileText as scanFile } from "../scan/scan-file.ts";

const FORMATS = { text: reportText, json: reportJson, jsonl: reportJsonLines };

export const scan = defineCommand({
  usage: "[PATH…] [--format text|json|jsonl] [--no-ignore]",
  flags: {
    format: { type: "string", help: "text, json or jsonl", placeholder: "FORMAT" },
    "no-ignore": { type: "boolean", help: "scan what git ignores as well" },
  },
  examples: ["keyward scan", "keyward scan src config/app.yaml --format jsonl"],
  async run(context, { flags, positionals }) {
    const format = formatOf(context.json ? "json" : (flags.format ?? "text"));
    const { files, skipped } = await listFiles(
      positionals.length > 0 ? positionals : ["."],
      flags["no-ignore"] !== true,
    );
    const passedOver: Skipped[] = skipped.map((entry) => ({
      ...entry,
      file: relative(context.cwd, entry.file),
    }));
    let failed = skipped.length > 0;
    let scanned = 0;
    const findings: ScanFinding[] = [];
    const identity = await identityOf(context.cwd);
    for (const absolute of files) {
      const file = relative(context.cwd, absolute);
      const result = await scanFile(absolute, file);
      if (result.state !== "scanned") {
        passedOver.push({ file, why: result.why });
        failed ||= result.state === "failed";
        continue;
      }
      scanned++;
      for (const finding of result.findings) {
        findings.push({
          ...finding,
          file,
          fingerprint: await fingerprint(
            identity.key,
            finding.rule,
            relative(identity.root, absolute),
            result.text.slice(finding.start, finding.end),
          ),
          maskedLine: maskLine(result.text, finding, result.findings),
        });
      }
    }
    const text = FORMATS[format]({ findings, skipped: passedOver, files: scanned });
    if (text !== "") context.print(text);
    for (const { file, why } of passedOver)
      if (why !== BINARY) context.printError(`Passed over ${printable(file)}: ${why}`);
    const binaries = passedOver.filter(({ why }) => why === BINARY).length;
    if (binaries > 0)
      context.printError(`Passed over ${binaries} binary ${binaries === 1 ? "file" : "files"}`);
    if (findings.length > 0) return 1;
    return failed ? 6 : 0;
  },
});

function formatOf(text: string): keyof typeof FORMATS {
  if (text === "text" || text === "json" || text === "jsonl") return text;
  throw new UserError(
    "USAGE",
    "--format is none of text, json and jsonl.",
    "Write --format text, --format json or --format jsonl.",
  );
}

/** What fingerprints depend on: a key, and the folder that paths are relative to. */
async function identityOf(cwd: string): Promise<{ key: Buffer; root: string }> {
  const repository = await openRepository(cwd).catch(ignoreUnreadable);
  if (!repository) return { key: fingerprintKey(null), root: cwd };
  return { key: fingerprintKey(await repository.rootCommit()), root: repository.root };
}

/** Without git the files can still be scanned; fingerprints are then those of a folder without a repository. */
function ignoreUnreadable(error: unknown): null {
  if (error instanceof UserError && error.code === "GIT_UNAVAILABLE") return null;
  throw error;
}

function relative(from: string, file: string): string {
  return path.relative(from, file).split(path.sep).join("/");
}
