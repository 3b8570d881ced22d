/** The part of Hashnode's schema that writing an article touches, from facts/publishing.md. */
export const SCHEMA = `
scalar ObjectId
scalar DateTime

type Query {
  me: Me
  publication(id: ObjectId, host: String): Publication
}

type Mutation {
  publishPost(input: PublishPostInput!): PostPayload!
  updatePost(input: UpdatePostInput!): PostPayload!
  createDraft(input: CreateDraftInput!): DraftPayload!
  updateDraft(input: UpdateDraftInput!): DraftPayload!
  publishDraft(input: PublishDraftInput!): PostPayload!
}

type Me { id: ID! username: String! }
type Publication {
  id: ID!
  url: String
  post(slug: String!): Post
  series(slug: String!): Series
  drafts(first: Int!, after: String): DraftConnection!
}
type Series { id: ID! }
type Post { id: ID! slug: String! url: String! title: String! }
type Draft { id: ID! slug: String title: String }
type DraftConnection { edges: [DraftEdge!]! pageInfo: PageInfo! }
type DraftEdge { node: Draft! }
type PageInfo { hasNextPage: Boolean! endCursor: String }
type PostPayload { post: Post }
type DraftPayload { draft: Draft }

input TagInput { slug: String! name: String }
input PublishPostInput {
  publicationId: ObjectId!
  title: String!
  contentMarkdown: String!
  subtitle: String
  slug: String
  coverImage: String
  tags: [TagInput!]
  originalArticleURL: String
  metaTitle: String
  metaDescription: String
  ogImage: String
  disableComments: Boolean
  isDelisted: Boolean
  enableToc: Boolean
  publishAs: ObjectId
  coAuthors: [ObjectId!]
  seriesId: ObjectId
  publishedAt: DateTime
}
input UpdatePostInput {
  id: ID!
  title: String
  contentMarkdown: String
  subtitle: String
  slug: String
  coverImage: String
  tags: [TagInput!]
  originalArticleURL: String
  metaTitle: String
  metaDescription: String
  ogImage: String
  seriesId: ObjectId
  publishedAt: DateTime
}
input DraftSettings { enableTableOfContent: Boolean delist: Boolean activateNewsletter: Boolean slugOverridden: Boolean }
input MetaTags { title: String description: String image: String }
input CoverOptions { coverImageURL: String }
input CreateDraftInput {
  publicationId: ObjectId!
  title: String
  subtitle: String
  contentMarkdown: String
  slug: String
  tags: [TagInput!]
  seriesId: ObjectId
  originalArticleURL: String
  settings: DraftSettings
  metaTags: MetaTags
  coverImageOptions: CoverOptions
}
input UpdateDraftInput {
  draftId: ID!
  title: String
  subtitle: String
  contentMarkdown: String
  slug: String
  tags: [TagInput!]
  seriesId: ObjectId
  originalArticleURL: String
  settings: DraftSettings
  metaTags: MetaTags
  coverImageOptions: CoverOptions
}
input PublishDraftInput { draftId: ID! }
`;
