/** English, of the pages that are text. */
export const texts = {
  contents: 'On this page',
};
