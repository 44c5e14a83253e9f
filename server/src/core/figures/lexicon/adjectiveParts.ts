import { WordMap } from '../../text/index.ts';

/** Parts that an adjective in -ed counts: "four-legged". */
export const PARTS = new WordMap<string>(
  `legged-leg armed-arm eyed-eye headed-head winged-wing wheeled-wheel pronged-prong engined-engine bedroomed-bedroom
  storeyed-storey storied-storey masted-mast tiered-tier bladed-blade barrelled-barrel roomed-room fingered-finger
  tailed-tail layered-layer panelled-panel toed-toe horned-horn seated-seat doored-door propped-prop`
    .split(/\s+/)
    .map((pair) => pair.split('-') as [string, string]),
);
