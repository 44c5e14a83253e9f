import { isNoticeLike } from '../../lines/linePredicates.ts';
import { PatternSet } from '../../lines/phrasePatterns.ts';
import { eachLine, type Rule } from '../rule.ts';

const CONTROLS = new PatternSet(`
  ^(play|pause|mute|unmute|replay|rewind|stop|fullscreen|captions|subtitles|settings|autoplay|videos?|audio|listen|close|photos?|gallery|slideshow|podcast)$
  ^(play|watch|view|pause|see) (the )?(full )?(video|audio|clip|slideshow|gallery|trailer) (content|player|above|below|here|now)?$
  ^(play|watch) (video|live|now|more)( content)?$
  ^watch (live|now|on|the latest|tv|_ (news|live|tv))$
  ^(watch|listen) (live|on) ...4 $
  ^listen (to this article|now|live|to ...4 podcast|# min ...3)
  ^(this is a|end of|beginning of) (modal|dialog) window
  modal window$
  escape will cancel
  (video|audio|media|ad) (player )?(is loading|could not be loaded|loading)
  (waiting|need) (for )?your permission to load
  ^(now|currently) playing
  ^(current|remaining|duration) time
  ^(loaded|progress|stream type|playback rate|chapters|volume)( #)?( live)?$
  ^# (of|/) #$
  ^(image|photo|slide|picture|page) # (of|/)? #
  ^(image|photo|slide|video) caption$
  ^(view|see|show) (all )?#? (photos|images|pictures|slides|gallery|fullscreen|larger image|full size)
  ^(back to gallery|featured gallery|photo gallery|related video|view gallery|open gallery|launch gallery)
  ^caption( close)?$
  ^hide caption
  ^toggle (caption|_)
  ^(enlarge|expand) (this )?(image|photo|this)
  ^swipe (to|left|right|for) ...4
  ^header cell
  ^(normal|larger|very large|small|large|default|medium) text size
  ^text (size|to speech)
  ^# (minute|min|mins|minutes) (read|listen|watch|video)
  ^copied( to clipboard)?$
  ^transcript$
  ^check out what's (clicking|trending|hot|new|happening)
`);

/** Maximum number of words of a control or label. Hand-set, not measured. */
const MAX_WORDS = 14;

export const mediaPlayer: Rule = {
  id: 'media-player',
  title: 'Player, gallery and text controls',
  description: 'Controls and labels of video players, picture galleries and reading tools.',
  examples: ['Play video', 'Image 3 of 12', 'This is a modal window.'],
  tier: 'strip',
  find: (view) =>
    eachLine(view, (line) =>
      isNoticeLike(view, line, MAX_WORDS) && CONTROLS.has(view, line) ? 'media-control' : undefined,
    ),
};
