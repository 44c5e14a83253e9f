// Made by scripts/train-links.mjs, which says from what; do not edit. In the order of FEATURE_NAMES.

export const SAME_VALUE_WEIGHTS: readonly number[] = [-2.572, 2.374, 0.709, 0.324, 0.348, -2.534, 0.582, -0.156, -0.129, -0.003, 0.476, 0.331, 0.964, 0.352, 1.076, -0.627, 0.258, -0.611, 0.144, -0.341, 0.6, 0, 0];

export const OTHER_VALUE_WEIGHTS: readonly number[] = [-3.521, 0.003, 1.062, -0.305, 0, 0, 0.023, -0.003, -0.071, 0.505, 0.923, 0.084, 0.591, 0.653, 1.022, -1.021, 0.225, -1.524, 0.2, 0.693, 1.2, -0.977, 0.988];
