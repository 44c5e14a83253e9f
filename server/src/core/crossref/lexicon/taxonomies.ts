import { Taxonomy } from './taxonomy.ts';
import { NOUN_TAXONOMY } from './wordnetNouns.ts';
import { VERB_TAXONOMY } from './wordnetVerbs.ts';

let verbTaxonomy: Taxonomy | undefined;
let nounTaxonomy: Taxonomy | undefined;

/** Returns the verbs by meaning. Parsed when first needed. */
export function verbs(): Taxonomy {
  verbTaxonomy ??= new Taxonomy(VERB_TAXONOMY);
  return verbTaxonomy;
}

/** Returns the nouns that can be counted by meaning. Parsed when first needed. */
export function nouns(): Taxonomy {
  nounTaxonomy ??= new Taxonomy(NOUN_TAXONOMY);
  return nounTaxonomy;
}
