/** Documents of this project, as the build reads them for a page (`build/markdown.ts`). */
declare module '*.md' {
  const text: import('./text.ts').Text;
  export default text;
}
