/** Authored content: what a coordinator writes in the admin. One folder with a `schema.json` for each. */
export const contentTypes = {};
