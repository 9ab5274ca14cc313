/** What the workers do in a round. */
export const TRAIN = 0;
export const STOP = 1;
export const FIND_NEIGHBORS = 2;
