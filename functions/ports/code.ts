/** Which code this is. A bundle carries a digest of what all bundles are made of; outside of one, in tests and scripts, it is "unbundled". */
declare const DEALSTREAM_CODE: string | undefined;

export const CODE: string = typeof DEALSTREAM_CODE === 'string' ? DEALSTREAM_CODE : 'unbundled';
