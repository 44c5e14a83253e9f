// Made by scripts/train-links.mjs, which says from what; do not edit. In the order of FEATURE_NAMES.

export const SAME_VALUE_WEIGHTS: readonly number[] = [-2.733, 2.849, 0.696, 0.332, 0.253, 0.688, -0.281, -0.108, -0.289, 0.474, 0.339, 0.936, 0.68, 1.395, -0.613, 0.359, -0.637, 0.421, -0.58, 0, 0];

export const OTHER_VALUE_WEIGHTS: readonly number[] = [-3.482, -0.024, 1.16, -0.328, 0, -0.014, 0.109, 0.028, 0.474, 0.982, -0.177, 0.704, 0.647, 1.136, -1.07, 0.281, -1.504, 0.397, 0.759, -0.965, 1.007];
