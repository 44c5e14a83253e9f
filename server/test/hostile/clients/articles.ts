import { uriIn } from '../../lsp/fixtures.ts';
import { InMemoryFiles } from '../../lsp/testServer.ts';

/** An article with a figure and boilerplate. */
export const FERRY =
  'The ferry Ludo hit the pier of Skarn on Sunday and 23 passengers were hurt, harbour master Una Brack said.\n' +
  '“We counted everybody twice,” Brack said.\n' +
  'Sign up for our newsletter to get the best stories every morning.\n';
/** An article with the same figure. */
export const FERRY_AGAIN =
  'Harbour master Una Brack said 23 passengers were hurt when the ferry Ludo hit the pier of Skarn on Sunday.\n';

export const A = uriIn('a.txt');
export const B = uriIn('b.txt');

/** Returns the two articles as files `a.txt` and `b.txt`. */
export function ferryFiles(): InMemoryFiles {
  const files = new InMemoryFiles();
  files.write(A, FERRY);
  files.write(B, FERRY_AGAIN);
  return files;
}
