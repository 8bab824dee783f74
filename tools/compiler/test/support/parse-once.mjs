/** A plugin of Peggy's: a grammar that several parsers are made of is parsed once. */

const known = new Map();

/** @param {{ parser: { parse: (text: string, options: object) => object } }} config */
export function use(config) {
  const { parser } = config;
  config.parser = {
    ...parser,
    parse: (text, options) => {
      if (!known.has(text)) known.set(text, parser.parse(text, options));
      return structuredClone(known.get(text)); // the passes write to it
    },
  };
}
