/**
 * Calls back for each word that ends at `end` (exclusive) in the text.
 * `word` is its index in the list that the filter was built from.
 */
export type OnWord = (word: number, end: number) => void;

export interface Prefilter {
  /**
   * Looks at `text[from, to)` and returns the state to go on from. Begin with state 0; scanning a text in parts,
   * each from the state that the last one returned, finds the same words as scanning it whole.
   */
  scan(text: string, from: number, to: number, state: number, onWord: OnWord): number;
}

/**
 * All words in one pass, whatever their number and without regard to ASCII case (Aho and Corasick 1975). States
 * are row offsets into one table and those that end a word come last, so that the loop has one comparison.
 */
export function buildPrefilter(words: readonly string[]): Prefilter {
  const { classOf, classes } = classesOf(words);
  const trie = growTrie(words, classOf);
  const { next, ended, firstEnd } = link(trie, classes);
  return {
    scan(text, from, to, state, onWord) {
      for (let at = from; at < to; at++) {
        const code = text.charCodeAt(at);
        state = next[state + (code < 128 ? classOf[code]! : 0)]!;
        if (state >= firstEnd) for (const word of ended[state / classes]!) onWord(word, at + 1);
      }
      return state;
    },
  };
}

/** Characters that occur in no word share class 0; upper and lower case share theirs. */
function classesOf(words: readonly string[]): { classOf: Uint8Array; classes: number } {
  const classOf = new Uint8Array(128);
  let classes = 1;
  for (const character of new Set(words.join("").toLowerCase())) {
    const code = character.charCodeAt(0);
    if (code > 127) throw new RangeError("A keyword has to be ASCII.");
    classOf[code] = classes;
    classOf[character.toUpperCase().charCodeAt(0)] = classes;
    classes++;
  }
  return { classOf, classes };
}

interface Node {
  readonly children: Map<number, Node>;
  words: number[];
  /** The node of the longest proper suffix that is in the trie. */
  fail: Node | undefined;
  id: number;
}

const newNode = (): Node => ({ children: new Map(), words: [], fail: undefined, id: 0 });

function growTrie(words: readonly string[], classOf: Uint8Array): Node {
  const root = newNode();
  words.forEach((word, index) => {
    let node = root;
    for (let at = 0; at < word.length; at++) {
      const key = classOf[word.charCodeAt(at)]!;
      let child = node.children.get(key);
      if (!child) node.children.set(key, (child = newNode()));
      node = child;
    }
    node.words.push(index);
  });
  return root;
}

function link(root: Node, classes: number) {
  const order = breadthFirst(root);
  const states = [
    ...order.filter((node) => node.words.length === 0),
    ...order.filter((node) => node.words.length > 0),
  ];
  states.forEach((node, id) => (node.id = id));
  const next = new Int32Array(states.length * classes);
  for (const node of order) {
    for (let key = 0; key < classes; key++) {
      const child = node.children.get(key);
      const elsewhere = node.fail ? next[node.fail.id * classes + key]! : 0;
      next[node.id * classes + key] = child ? child.id * classes : elsewhere;
    }
  }
  const plain = states.findIndex((node) => node.words.length > 0);
  return {
    next,
    ended: states.map((node) => node.words),
    firstEnd: plain < 0 ? Infinity : plain * classes,
  };
}

/** The nodes by depth, with their suffixes found and the words of the suffixes added to their own. */
function breadthFirst(root: Node): Node[] {
  const order = [root];
  for (const node of order) {
    for (const [key, child] of node.children) {
      let fail = node.fail;
      while (fail && !fail.children.has(key)) fail = fail.fail;
      child.fail = fail?.children.get(key) ?? root;
      order.push(child);
    }
    node.words = [...node.words, ...(node.fail?.words ?? [])];
  }
  return order;
}
