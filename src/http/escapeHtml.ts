// Text → HTML: nothing that anybody wrote is ever markup on a page of ours, in an attribute neither.
export const escapeHtml = (value: string): string => value.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)
