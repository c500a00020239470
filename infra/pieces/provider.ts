/** An identity provider whose tokens are taken besides keys (OpenID Connect). */
import { ENV } from '../../functions/ports/names.ts';

export interface Provider {
  /** As its tokens name it; its keys are found below. */
  readonly issuer: string;
  /** Whom its tokens must be for. */
  readonly audience: string;
}

/** From the context: both, or none. Throws at one alone, and at an issuer without TLS: whoever stands in between could sign. */
export const providerFrom = (issuer?: string, audience?: string): Provider | undefined => {
  if (!issuer && !audience) return undefined;
  if (!issuer || !audience) throw new Error('oidcIssuer and oidcAudience: expected both or none');
  if (URL.parse(issuer)?.protocol !== 'https:') throw new Error(`oidcIssuer: "${issuer}" is no https URL`);
  return { issuer, audience };
};

export const environmentOf = (provider: Provider | undefined): Record<string, string> =>
  provider ? { [ENV.issuer]: provider.issuer, [ENV.audience]: provider.audience } : {};
