// Made by scripts/train-links.mjs, which says from what; do not edit. In the order of FEATURE_NAMES.

export const SAME_VALUE_WEIGHTS: readonly number[] = [-2.463, 2.863, 0.555, 0.061, -0.065, -1.433, 0.418, -0.281, -0.14, -0.375, 0.447, 0.346, 1.141, 0.47, 1.202, -0.598, 0.299, -0.64, 0.462, -0.631, 0, 0];

export const OTHER_VALUE_WEIGHTS: readonly number[] = [-3.482, -0.024, 1.16, -0.328, 0, 0, -0.014, 0.109, 0.028, 0.474, 0.982, -0.177, 0.704, 0.647, 1.136, -1.07, 0.281, -1.504, 0.397, 0.759, -0.965, 1.007];
