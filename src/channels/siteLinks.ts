// Addresses of our own site as the texts write them, without a host: whoever reads them elsewhere needs the whole. Pure.

/** Pages that texts name so; what follows must not go on as a word or a path. */
const bare = /(?<![\w/.:])\/privacy(?![\w/-])/g

/** @param site where customers reach us, without a slash at its end */
export const withHost = (text: string, site: string): string => text.replace(bare, path => `${site}${path}`)
