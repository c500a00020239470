/** Every command, in the groups in which a help shows them. */
import type { Command } from './command.ts';
import { completion } from './completion.ts';
import { changes } from './following.ts';
import { importing } from './import.ts';
import { keys, subscriptions } from './managing.ts';
import { post } from './posting.ts';
import { boardCommands } from './readings/boards.ts';
import { computeCommands } from './readings/compute.ts';
import { controlCommands } from './readings/controls.ts';
import { explain } from './readings/explain.ts';
import { organizationCommands } from './readings/organizations.ts';
import { overviewCommands } from './readings/overviews.ts';
import { recordCommands } from './readings/record.ts';
import { sourceCommands } from './readings/sources.ts';
import { worthCommands } from './readings/worth.ts';

const { search, compute, valuations, status } = overviewCommands;

export const GROUPS: Record<string, Record<string, Command>> = {
  Organizations: { search, ...organizationCommands, ...worthCommands, valuations },
  'Over all of them': { ...boardCommands, explain },
  Compute: { ...computeCommands, compute },
  Restrictions: controlCommands,
  'The record': { ...sourceCommands, ...recordCommands, changes, status },
  'Say it': { post, import: importing },
  Manage: { keys, subscriptions, completion },
};

export const COMMANDS: Record<string, Command> = Object.assign({}, ...Object.values(GROUPS));
