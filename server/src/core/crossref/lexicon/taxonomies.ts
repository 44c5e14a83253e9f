import { Taxonomy } from './taxonomy.ts';
import { VERB_TAXONOMY } from './wordnetVerbs.ts';

let verbTaxonomy: Taxonomy | undefined;

/** Returns the verbs by meaning. Parsed when first needed. */
export function verbs(): Taxonomy {
  verbTaxonomy ??= new Taxonomy(VERB_TAXONOMY);
  return verbTaxonomy;
}
