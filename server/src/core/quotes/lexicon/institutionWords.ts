import { WordSet } from '../../text/index.ts';

/** Words in the names of places and institutions that are not part of the names of people: "Port Orrin", "Tarn Holdings". */
export const INSTITUTION_WORDS = new WordSet(`
  agency airport association authority bank bay borough bridge bureau cathedral centre center chamber church city club
  college commission committee company corp corporation council county court department district establishment
  federation foundation fund group harbour harbor holdings hospital hotel inc incorporated industries institute
  international island isle lake library limited ltd ministry mount mountain museum network office palace park parliament
  partners party plc point port prison province railway republic river school services society stadium state station
  street systems theatre theater town trust tower union university valley village works`);
