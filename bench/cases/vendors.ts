/** The services' keys, each shape in some contexts that can hold it. */
import { markedCase, type Case } from "./case.ts";
import { contexts, type Context } from "./contexts.ts";
import { randomOf } from "./random.ts";
import { ai } from "./services/ai.ts";
import { business } from "./services/business.ts";
import { cloud } from "./services/cloud.ts";
import { code } from "./services/code.ts";
import { facts } from "./services/facts.ts";
import { messages } from "./services/messages.ts";
import { operations } from "./services/operations.ts";
import { payments } from "./services/payments.ts";

interface Credential {
  readonly service: string;
  readonly words: readonly string[];
  readonly shape: string;
}

export function vendorCases(): Case[] {
  return serviceCases([ai, business, cloud, code, facts, messages, operations, payments], contexts);
}

/** Cases of tables like those in services/. */
export function serviceCases(tables: readonly string[], places: readonly Context[]): Case[] {
  return tables.flatMap(rows).flatMap((credential, row) => casesOf(credential, row, places));
}

/** A row is the service, the words of the secret's name and the shape, with two spaces between. */
function rows(table: string): Credential[] {
  return table
    .trim()
    .split("\n")
    .map((row) => {
      const [, service, words, shape] = /^(\S+)\s+(.+?)\s{2,}(.+)$/.exec(row) ?? [];
      if (!service || !words || !shape) throw new Error(`not a row: ${row}`);
      return { service, words: words.split(" "), shape };
    });
}

function casesOf(credential: Credential, row: number, places: readonly Context[]): Case[] {
  const { service, words, shape } = credential;
  const random = randomOf(`${service} ${words.join(" ")} ${shape} ${row}`);
  const fitting = places.filter(({ nameless }) => !nameless || isVendorsOwn(shape));
  return random.some(fitting, 3 + random.integer(3)).flatMap(({ path, write, accepts }) => {
    const value = random.value(shape);
    if (accepts && !accepts.test(value)) return [];
    return [markedCase(service, path, write({ service, words, value, random }))];
  });
}

/** Whether the vendor's values can be told from others': at least three characters are fixed, dashes aside. */
function isVendorsOwn(shape: string): boolean {
  return shape.includes("{jwt}") || shape.replaceAll(/\{[^}]*\}|[-.:_]/g, "").length >= 3;
}
