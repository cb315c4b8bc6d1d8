/**
 * How much a value reads like words: 0 for noise, 1 for `accountSettings` or `my-user-name`. Counted are the
 * letters in runs of three and more that go together as they do in English and in programs.
 */
export function wordLikeness(value: string): number {
  let letters = 0;
  let inWords = 0;
  for (const [run] of value.matchAll(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d/g)) {
    letters += run.length;
    if (run.length >= 3 && fluency(run) >= FLUENT) inWords += run.length;
  }
  return letters === 0 ? 0 : inWords / letters;
}

/** The mean of the table below over the pairs of a word that people would read as one; noise has about 3.6. */
const FLUENT = 5;

function fluency(run: string): number {
  let sum = 0;
  const word = run.toLowerCase();
  for (let at = 1; at < word.length; at++) {
    sum += Number(FOLLOWS[word.charCodeAt(at - 1) - A]![word.charCodeAt(at) - A]);
  }
  return sum / (word.length - 1);
}

const A = "a".charCodeAt(0);

/**
 * How often each letter (column) follows another (row): 5 is what chance would give, each step a factor of two.
 * Counted over 10,000 words of the documentation and types of some 200 npm packages.
 */
const FOLLOWS: readonly string[] = [
  "25652350503756050767442242",
  "74437301641731630664600040",
  "72437107506520721547500030",
  "63358332721422630462521030",
  "53674441210557243775242530",
  "62437600800522710644520150",
  "62208256700546550653611021",
  "72118003702343720636501040",
  "54655550002558640466050304",
  "70017213503210731281615110",
  "63348432700434541373513030",
  "72358311702611730155530060",
  "75238110711452670252500020",
  "61666471614324530267431031",
  "44552440414568550755645221",
  "70237224502621750756510030",
  "20003000220622200200902002",
  "72448330704354620566432050",
  "51637316603433551267623240",
  "61428216800422620665402050",
  "55546340501657250767100110",
  "70329120700122500242200010",
  "73127136702406721664003000",
  "62627404600352470038220341",
  "55536430602566680365115003",
  "71439003700400602040403245",
];
