declare module 'fastify' {
  interface FastifyContextConfig {
    /** Read by the plugin that tells pages of other origins what they may do; its own types do not say so. */
    cors?: false;
  }
}

/** Config of a route that no page ever asks. */
export const forNoPage = { cors: false } as const;
