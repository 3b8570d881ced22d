/** Everything the nightly commands do without: the second bundle. */
export const loadMore = () => import("./more.ts");
