/** What a post may say beside its title, text and tags. Null where nobody said. */
export interface PostDetails {
  subtitle: string | null;
  /** One or two sentences for search engines and cards. */
  description: string | null;
  /** The end of its address. */
  slug: string | null;
  series: string | null;
  /** Where the original stands, for a second place. */
  canonical: string | null;
  /** The address or the path of its picture. */
  cover: string | null;
}

export type PostDetail = keyof PostDetails;

/** Every detail, in the order they are named. */
export const POST_DETAILS = ["subtitle", "description", "slug", "series", "canonical", "cover"] as const;

export const NO_DETAILS: PostDetails = {
  subtitle: null,
  description: null,
  slug: null,
  series: null,
  canonical: null,
  cover: null,
};
