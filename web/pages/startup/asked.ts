/** As many as one reading answers. */
export const PAGE = 500;
