/** How two frames compare in one slot: the same, different, or unknown because nothing decides it. */
export type SlotRelation = 'same' | 'other' | 'unknown';
