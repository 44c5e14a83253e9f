// Made by scripts/train-links.mjs, which says from what; do not edit. In the order of FEATURE_NAMES.

export const SAME_VALUE_WEIGHTS: readonly number[] = [
  -2.593, 2.239, 0.709, -0.492, 0.204, 0.804, -0.249, 0.105, -0.71, 0.096, 0.333, 1.008, 0.683, 0.946, -0.382, 0.422,
  -0.5, 0.682, -0.948, 0, 0,
];

export const OTHER_VALUE_WEIGHTS: readonly number[] = [
  -2.001, -0.155, 0.687, -0.276, 0, -0.411, -0.035, -0.152, 0.04, 0.227, -0.522, 0.46, 0.525, 1.111, -0.348, 0.101,
  -1.5, 0.498, 0.387, -0.609, 0.656,
];
