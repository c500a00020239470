/** Who is who around some organizations: who was merged into whom, who belonged to which group, and where what was recorded of several contradicts. Only those are read
 * that matter: they are found by what mentions them. */
import { fold } from '../../../domain/kernel/spelling.ts';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import { ofIdentifier, ofName } from '../../../domain/mentions.ts';
import type { Affiliation } from '../../../domain/organization/affiliations.ts';
import {
  affiliationsAt,
  everyName,
  isThere,
  isWithdrawn,
  mergerOf,
  type Names,
  namesOf,
  type Profile,
} from '../../../domain/organization/profile.ts';
import { affiliationsHolding, isIdentifiedBefore, type Mergers, mergersOf, type One } from '../../../domain/organization/who.ts';
import { profiles } from '../../../domain/views.ts';
import { identifierKey } from '../../../events/identifiers.ts';
import { isId } from '../../http/path.ts';
import { splitStream } from '../../ports/names.ts';
import type { Reader } from './reader.ts';

type Rows = Pick<Reader['rows'], 'getMany' | 'mentioning'>;

/** The profiles that were read, by Id. */
class Profiles {
  readonly found = new Map<string, Profile>();
  private readonly reader: { rows: Rows };
  readonly viewpoint: Viewpoint;
  constructor(reader: { rows: Rows }, viewpoint: Viewpoint) {
    this.reader = reader;
    this.viewpoint = viewpoint;
  }

  async read(ids: Iterable<string>): Promise<void> {
    const wanted = [...new Set(ids)].filter((id) => !this.found.has(id));
    if (wanted.length === 0) return;
    for (const id of wanted) this.found.set(id, []);
    for (const { id, state } of await this.reader.rows.getMany(profiles, wanted)) this.found.set(id, state);
  }

  /** Reads on to the survivors of those that were read. */
  async readSurvivors(): Promise<void> {
    for (let before = -1; before !== this.found.size; ) {
      before = this.found.size;
      await this.read([...this.found.values()].flatMap((profile) => mergerOf(profile, this.viewpoint)?.into ?? []));
    }
  }

  /** Reads those that mention one of these. */
  async readMentioning(kind: 'group' | 'merged', ids: string[]): Promise<void> {
    const streams = await this.reader.rows.mentioning(...ids.map((id) => `${kind}:${id}` as const));
    await this.read(streams.map((stream) => splitStream(stream)[1]));
  }

  all(): One[] {
    return [...this.found].map(([id, profile]) => ({
      id,
      affiliations: affiliationsAt(profile, this.viewpoint),
      merger: mergerOf(profile, this.viewpoint),
    }));
  }
}

/** The survivors of some organizations. */
export const survivorsAmong = async (reader: Reader, ids: Iterable<string>, viewpoint: Viewpoint): Promise<Mergers> => {
  const read = new Profiles(reader, viewpoint);
  await read.read(ids);
  await read.readSurvivors();
  return mergersOf(read.all());
};

/** The Ids that mean an organization since they were merged into it, over others, too. */
export const mergedWith = (rows: Rows, id: string): Promise<string[]> => readMerged(new Profiles({ rows }, {}), id);

/** One organization among the others. `affiliations` are those that hold, to survivors; `merged` those that were merged into it, with what they are called. */
export type Surroundings = { affiliations: Affiliation[]; merged: { id: string; names: Names }[]; conflicts: string[] };

/** Reads everybody who was merged into `id`, over others, too. */
const readMerged = async (read: Profiles, id: string): Promise<string[]> => {
  const looked = new Set<string>();
  for (let next = [id]; next.length > 0; ) {
    for (const one of next) looked.add(one);
    await read.readMentioning('merged', next);
    await read.readSurvivors();
    const { survivorOf } = mergersOf(read.all());
    next = [...read.found.keys()].filter((one) => survivorOf(one) === id && !looked.has(one));
  }
  return [...looked].filter((one) => one !== id).sort();
};

/** Whether somebody else has an identifier of one of `own`, which are one organization, and had it first. */
const isTaken = async (reader: Reader, own: { id: string; profile: Profile }[], viewpoint: Viewpoint): Promise<boolean> => {
  const identifiers = own.flatMap(({ profile }) => namesOf(profile, viewpoint)?.identifiers ?? []);
  const streams = await reader.rows.mentioning(...new Set(identifiers.map((one) => ofIdentifier(identifierKey(one)))));
  const ids = streams.map((stream) => splitStream(stream)[1]).filter((id) => !own.some((one) => one.id === id));
  const others = ids.length > 0 ? await reader.rows.getMany(profiles, ids) : [];
  const there = others.filter(({ state }) => isThere(state, viewpoint)).map(({ id, state }) => ({ id, profile: state }));
  return isIdentifiedBefore(own, there, viewpoint);
};

/** Whether an alias is the Id of another organization. */
const isAnothersId = async (read: Profiles, id: string, names: Names, survivorOf: Mergers['survivorOf']): Promise<boolean> => {
  const ids = names.aliases.map(fold).filter((one) => one !== id && isId(one) && survivorOf(one) !== id);
  await read.read(ids);
  return ids.some((one) => isThere(read.found.get(one) ?? [], read.viewpoint));
};

/** What is about one organization and rests on others. */
export const surroundingsOf = async (reader: Reader, id: string, profile: Profile, viewpoint: Viewpoint): Promise<Surroundings> => {
  const read = new Profiles(reader, viewpoint);
  read.found.set(id, profile);
  await read.readSurvivors();
  const merged = await readMerged(read, id);
  const own = affiliationsAt(profile, viewpoint).flatMap(({ group }) => group ?? []);
  if (own.length > 0) {
    await read.read(own);
    await read.readMentioning('group', [id, ...merged]);
    await read.readSurvivors();
  }
  const mergers = mergersOf(read.all());
  const { held, lost } = affiliationsHolding(read.all(), mergers);
  const names = namesOf(profile, viewpoint);
  const parts = [id, ...merged].map((one) => ({ id: one, profile: read.found.get(one) ?? [] }));
  const conflicts = [
    ...(lost.some((one) => one.id === id || one.beside.id === id) ? ['group-nested'] : []),
    ...(mergers.circles.some(({ ids }) => ids.includes(id)) ? ['supersession-cyclic'] : []),
    ...((await isTaken(reader, parts, viewpoint)) ? ['identifier-taken'] : []),
    ...(names && (await isAnothersId(read, id, names, mergers.survivorOf)) ? ['alias-taken'] : []),
    ...(isWithdrawn(profile, viewpoint) ? ['is-referred-to'] : []),
  ];
  const known = merged.flatMap((one) => {
    const of = namesOf(read.found.get(one) ?? [], viewpoint);
    return of ? [{ id: one, names: of }] : [];
  });
  return { affiliations: held.get(id) ?? [], merged: known, conflicts };
};

/** The organizations that go by a name, or went, by their survivors: of those that mention it, or of `ids`. */
export const namedSo = async (reader: Reader, name: string, viewpoint: Viewpoint, ids?: string[]): Promise<string[]> => {
  const wanted = fold(name);
  const read = new Profiles(reader, viewpoint);
  await read.read(ids ?? (await reader.rows.mentioning(ofName(name))).map((stream) => splitStream(stream)[1]));
  const found = [...read.found].filter(([, profile]) => {
    const names = isThere(profile, viewpoint) ? namesOf(profile, viewpoint) : null;
    return names && everyName(names).some((one) => fold(one) === wanted);
  });
  await read.readSurvivors();
  const { survivorOf } = mergersOf(read.all());
  return [...new Set(found.map(([id]) => survivorOf(id)))].sort();
};
