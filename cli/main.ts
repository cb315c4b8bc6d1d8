import manifest from "./package.json" with { type: "json" };

/** The whole command line: words in, exit code out. Called by bin/keyward.js. */
export async function main(args: readonly string[]): Promise<number> {
  // The version alone is answered here, before anything else is loaded: editors and scripts ask for it often.
  if (args.length === 1 && (args[0] === "--version" || args[0] === "-V")) {
    process.stdout.on("error", () => undefined); // Nobody reads it.
    process.stdout.write(`${manifest.version}\n`);
    return 0;
  }
  const { run } = await import("./run.ts");
  return run(args);
}
