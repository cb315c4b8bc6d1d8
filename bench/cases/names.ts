/** Names of secrets as code and settings write them. */
import type { Random } from "./random.ts";

/** What a context writes: the service, the words of the secret's name without it, the value. */
export interface Written {
  readonly service: string;
  readonly words: readonly string[];
  readonly value: string;
  readonly random: Random;
}

export const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);
export const snake = ({ service, words }: Written): string => [service, ...words].join("_");
export const upper = (written: Written): string => snake(written).toUpperCase();
export const kebab = (written: Written): string => snake(written).replaceAll("_", "-");
export const dotted = ({ service, words }: Written): string => `${service}.${words.join("-")}`;
export const pascal = ({ service, words }: Written): string => [service, ...words].map(capital).join("");
export const camel = (written: Written): string => {
  const name = pascal(written);
  return name[0]!.toLowerCase() + name.slice(1);
};
export const own = ({ words }: Written): string => words.join("_");
export const ownCamel = ({ words }: Written): string => words[0]! + words.slice(1).map(capital).join("");
