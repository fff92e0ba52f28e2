/** The world that the simulator plays, as far as our server must be told of it. */
export type SampleWorld = {
  app: Record<'appId' | 'appSecret' | 'oaSecret' | 'miniAppId' | 'miniAppApiKey', string>;
};

/** What a process of ours gets to work with the simulated Zalo. */
export function serverEnvironment(options: {
  world: SampleWorld;
  simulatorUrl: string;
  databaseUrl: string;
  spoolFolder: string;
  publicUrl: string;
}): NodeJS.ProcessEnv {
  const { world, simulatorUrl, databaseUrl, spoolFolder, publicUrl } = options;
  return {
    PATH: process.env.PATH,
    DATABASE_URL: databaseUrl,
    TOKEN_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
    ZALO_APP_ID: world.app.appId,
    ZALO_APP_SECRET: world.app.appSecret,
    ZALO_OA_SECRET: world.app.oaSecret,
    ZALO_MINI_APP_ID: world.app.miniAppId,
    ZALO_MINI_APP_API_KEY: world.app.miniAppApiKey,
    ZALO_OPENAPI_URL: simulatorUrl,
    ZALO_OAUTH_URL: simulatorUrl,
    ZALO_GRAPH_URL: simulatorUrl,
    ZALO_BOT_URL: simulatorUrl,
    ZALO_BUSINESS_URL: simulatorUrl,
    PUBLIC_URL: publicUrl,
    DEVELOPMENT_SIGN_IN_URL: `${simulatorUrl}/_sim`,
    SPOOL_FOLDER: spoolFolder,
    BURST_SILENCE_SECONDS: '1',
    LOG_LEVEL: 'info',
  };
}
