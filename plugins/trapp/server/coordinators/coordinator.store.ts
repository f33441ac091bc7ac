import type { Core } from '@strapi/strapi';
import { AUTHOR_PERMISSION, PLANS_PERMISSION, READ_PERMISSION } from './permissions';

const explorer = ['create', 'read', 'update', 'delete'].map((verb) => `plugin::content-manager.explorer.${verb}`);

/** The roles that we have in the Strapi admin: content, and never a pupil. `explorer`: with the content manager's own pages for our content. */
const roles = {
  coordinator: { code: 'trapp-coordinator', name: 'Koordinator', description: 'Skriver og publiserer kommunens rutiner. Ser ingen elever.', actions: [AUTHOR_PERMISSION, READ_PERMISSION, PLANS_PERMISSION], explorer: true },
  reader: { code: 'trapp-reader', name: 'Leser', description: 'Leser rutiner, utgaver og lokale planer. Skriver ingenting og ser ingen elever og ingen tall om dem.', actions: [READ_PERMISSION, PLANS_PERMISSION], explorer: false },
  school_leader: { code: 'trapp-school-leader', name: 'Skoleleder', description: 'Leser skolenes lokale planer. Planen til egen skole skrives i appen for ansatte.', actions: [PLANS_PERMISSION], explorer: false },
} as const;
export type AdminRole = keyof typeof roles;

/** Somebody with a role of ours in the admin. No pupil is within reach of any of them, nor of Strapi's super admin. */
export interface NewCoordinator {
  readonly email: string;
  readonly firstname: string;
  readonly lastname: string;
  readonly password: string;
}

export interface CoordinatorStore {
  /** Makes the roles, or brings them up to date with the content types and permissions of this version. The coordinator's id. */
  readonly ensureRole: () => Promise<number>;
  readonly isAnybodyThere: () => Promise<boolean>;
  readonly add: (coordinator: NewCoordinator, role?: AdminRole) => Promise<void>;
}

interface AdminAction {
  readonly actionId: string;
  readonly subjects: string[] | null;
}

/** Tells the admin of the permissions that the coordinator's door asks for. Belongs in bootstrap: Strapi drops permissions of actions that it does not know by then. */
export async function registerAuthorPermission(strapi: Core.Strapi): Promise<void> {
  await strapi.service('admin::permission').actionProvider.registerMany([
    { section: 'plugins', pluginName: 'trapp', uid: 'author', displayName: 'Check and publish routines' },
    { section: 'plugins', pluginName: 'trapp', uid: 'read', displayName: 'Read routines and their versions' },
    { section: 'plugins', pluginName: 'trapp', uid: 'plans', displayName: "Read the schools' local plans" },
  ]);
}

/** Coordinators are users of the Strapi admin with a role of ours. Needs the admin's own roles, so it is first used in `first-run.ts`. */
export function createCoordinatorStore(strapi: Core.Strapi): CoordinatorStore {
  async function ensure(which: AdminRole): Promise<number> {
    const { code, name, description, actions, explorer: withContent } = roles[which];
    const kept = strapi.service('admin::role');
    const role: { id: number } = (await kept.findOne({ code })) ?? (await kept.create({ name, code, description }));
    await kept.assignPermissions(role.id, [...(withContent ? contentPermissions() : []), ...actions.map((action) => ({ action }))]);
    return role.id;
  }

  function contentPermissions(): { action: string; subject?: string }[] {
    const actions: AdminAction[] = strapi.service('admin::permission').actionProvider.values();
    const onContent = actions.flatMap(({ actionId, subjects, ...action }) =>
      explorer.includes(actionId) ? [{ ...action, actionId, subjects: (subjects ?? []).filter((uid) => uid.startsWith('plugin::trapp.')) }] : [],
    );
    return strapi.service('admin::content-type').getPermissionsWithNestedFields(onContent);
  }

  async function ensureRole(): Promise<number> {
    const coordinator = await ensure('coordinator');
    await ensure('reader');
    await ensure('school_leader');
    return coordinator;
  }

  return {
    ensureRole,
    isAnybodyThere: () => strapi.service('admin::user').exists(),
    async add(coordinator, which = 'coordinator') {
      const role = await ensure(which);
      await strapi.service('admin::user').create({ ...coordinator, email: coordinator.email.toLowerCase(), roles: [role], isActive: true, registrationToken: null, preferedLanguage: 'no' });
    },
  };
}
