import type { Server } from "./server.ts";

/** Rounds before those that count. */
export const WARM_UP = 30;

/** Milliseconds of each round, by server; the servers take turns. */
export async function interleaved(
  servers: readonly Server[],
  rounds: number,
  action: (server: Server, round: number) => Promise<void>,
): Promise<Map<string, number[]>> {
  const times = new Map(servers.map(({ name }): [string, number[]] => [name, []]));
  for (let round = 0; round < rounds + WARM_UP; round++) {
    for (const server of servers) {
      const started = performance.now();
      await action(server, round);
      if (round >= WARM_UP) times.get(server.name)!.push(performance.now() - started);
    }
  }
  return times;
}

export function print(title: string, times: ReadonlyMap<string, readonly number[]>): void {
  console.log(`\n${title}`);
  for (const [name, samples] of times) {
    const cells = [0.5, 0.9, 0.99].map((share) => quantile(samples, share).toFixed(1).padStart(7));
    console.log(`  ${name.padEnd(49)} median ${cells[0]}   p90 ${cells[1]}   p99 ${cells[2]}`);
  }
}

export function quantile(samples: readonly number[], share: number): number {
  return samples.toSorted((a, b) => a - b)[Math.min(samples.length - 1, Math.floor(samples.length * share))]!;
}
