/** The code of a page could not be fetched: no network, or a new version has been put in place. */
export class PageNotFetched extends Error {}
