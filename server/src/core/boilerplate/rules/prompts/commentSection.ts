import { isNoticeLike } from '../../lines/linePredicates.ts';
import { PatternSet } from '../../lines/phrasePatterns.ts';
import { eachLine, type Finding, type Rule, wholeLine } from '../rule.ts';

const PROMPTS = new PatternSet(`
  ^(no |#|view |show |hide |see |read |all |# )?comments? (no comments?|#|closed|disabled|off|yet)?$
  ^no comments? ...3 $
  ^commentsno comments?$
  ^(comments|comment) (no|#) comments?$
  ^# comments? ...3 $
  ^#? replies$
  ^(leave|post|write|add|view|show|hide|read|see|join|submit|load|start) (a|your|the|all|more)? #? (comments?|reply|conversation|discussion) ...4 $
  ^click here to comment
  (leave|post|write|add) (a|your) (comment|reply) ...4 $
  ^have your say
  (all )?comments (are|may be|will be) (moderated|closed|disabled|welcome|subject|reviewed|monitored)
  comments (have been|on this) ...4 (moderated|closed|disabled)
  ^comments below
  the comments below
  (commenting|comment) (policy|rules|guidelines)
  (let|tell) us (know )?(what|your|in) ...6 (comments?|think|below|thoughts|say)
  (share|post|leave) (your|us your)? (thoughts|views|opinions?|comments?) ...4 (comments?|below|section)
  what do you think ...14 (comments?|below|know)
  ^(what do you think|have your say|sound off)$
  ^(tell|let) us what you think
  ^share what you think
  email address will not be published
  required fields? (are|is) marked
  ^required (will not be published)?$
  save my name email
  notify me (of|via|by|when)
  (log|sign) in to (leave|post|add|write|join) ...4 (comment|conversation|discussion)
  accepting comments
  (views|opinions) expressed in (the contents|reader|user|comments|these)
  (by|before) posting (your|a) comment
  your comment will be
  how your comment data is
  (house|community) rules$
  (moderates|moderating|moderate) (all )?comments
  automatically post your ...3 comments?
  post (it|each comment|comment) to (facebook|twitter)
  be the first to (comment|reply|share|write)
  ^(name|email|website|comment|your name|your email|message|subject)( required)?$
  ^leave a (reply|comment|review)
  ^(post|submit)( comment)?$
  ^cancel reply
`);

/** Invitations with which an author can end an article: "Let us know in the comments". */
const INVITATION = new PatternSet('(let|tell|share|post|leave|what) ...14 (comments?|below|know|think)');
/** Labels of form fields. On their own they are not evidence. */
const FORM_FIELD = new PatternSet('^(name|email|website|subject|message|post|comment|your name)( required)?$');

/** Maximum number of words of a line of a comment section. Hand-set, not measured. */
const MAX_WORDS = 80;
/** Maximum number of words before an invitation that is certainly not part of a sentence. Hand-set, not measured. */
const MAX_WORDS_BEFORE_INVITATION = 8;
/** Maximum distance, in lines, from a form field to another line of the comment section. Hand-set, not measured. */
const MAX_LINES_TO_FIELD = 2;

export const commentSection: Rule = {
  id: 'comment-section',
  title: 'Comment counters and forms',
  description: 'Counters such as “3 comments”, fields of comment forms, and the rules for commenting.',
  examples: ['CommentsNo comment', 'Leave a comment', 'Your email address will not be published.'],
  tier: 'strip',
  find(view) {
    const found: Finding[] = eachLine(view, (line) => {
      if (!isNoticeLike(view, line, MAX_WORDS) || FORM_FIELD.has(view, line)) return undefined;
      const match = PROMPTS.find(view, line);
      if (!match) return undefined;
      // A late invitation can belong to the last sentence of the article, so it needs review.
      const isCertain =
        match.first - view.firstWord[line]! <= MAX_WORDS_BEFORE_INVITATION || !INVITATION.has(view, line);
      return wholeLine(line, 'comment-section', isCertain ? 'strip' : 'review');
    });
    // "Name" and "Message" are evidence only near other lines of a form.
    const lines = new Set(found.map((finding) => finding.first));
    for (let line = 0; line < view.count; line++) {
      if (!FORM_FIELD.has(view, line)) continue;
      if (isNear(lines, line)) {
        found.push(wholeLine(line, 'comment-form'));
        lines.add(line);
      }
    }
    return found;
  },
};

function isNear(lines: ReadonlySet<number>, line: number): boolean {
  for (let distance = 1; distance <= MAX_LINES_TO_FIELD; distance++)
    if (lines.has(line - distance) || lines.has(line + distance)) return true;
  return false;
}
