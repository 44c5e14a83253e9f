import { isNoticeLike, promptTier } from '../../lines/linePredicates.ts';
import { PatternSet } from '../../lines/phrasePatterns.ts';
import { eachLine, type Rule, wholeLine } from '../rule.ts';

const PROMPTS = new PatternSet(`
  ^(download|get|install|try|open|use) (the|our|it) ...6 (app|apps)
  ^(download|get|install|read|open|listen) ...6 (in|on|from|with|for) (the|our) ...4 app( store)?$
  ^(download|get|available) ...6 (app store|google play|play store)
  (app store|google play)$
  ^get ...6 on the go
  ^(our|the|mobile) apps?$
  (chrome|browser) (plug-in|plugin|extension)$
  (turn on|enable|allow) (push )?notifications
  ^(add|install) ...4 (to your home screen)
  (scan|use) (the|this) qr code
`);

/** Maximum number of words of a prompt. Hand-set, not measured. */
const MAX_WORDS = 30;

export const appPrompt: Rule = {
  id: 'app-prompt',
  title: 'App and notification prompts',
  description: 'Prompts to install an app or browser extension, or to allow notifications.',
  examples: ['Download the Harbour Herald app', 'Get it on Google Play'],
  tier: 'strip',
  find: (view) =>
    eachLine(view, (line) => {
      const match = isNoticeLike(view, line, MAX_WORDS) ? PROMPTS.find(view, line) : undefined;
      return match && wholeLine(line, 'app-prompt', promptTier(view, line, match));
    }),
};
