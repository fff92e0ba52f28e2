import { z } from 'zod';

const url = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ''));
const seconds = z.coerce.number().int().min(0);

/** The environment that the server reads; README's table is checked against these names. */
const Environment = z.object({
  ROLE: z.enum(['all', 'web', 'worker']).default('all'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** A second port, on 127.0.0.1 alone, with /metrics and /health: for a `worker`, which listens nowhere else. */
  METRICS_PORT: z.coerce.number().int().min(1).max(65535).optional(),
  /** Under which people and Zalo reach this server; callbacks of Zalo's consent pages begin with it. */
  PUBLIC_URL: url.default('http://127.0.0.1:3000'),
  DATABASE_URL: z.string().min(1),
  DATABASE_CONNECTIONS_MAX: z.coerce.number().int().min(2).max(200).default(10),
  /** 32 bytes in base64; encrypts the tokens of Official Accounts. */
  TOKEN_ENCRYPTION_KEY: z
    .string()
    .refine(
      (value) => Buffer.from(value, 'base64').length === 32,
      'phải là 32 byte viết bằng base64; tạo bằng lệnh: openssl rand -base64 32',
    ),
  ZALO_APP_ID: z.string().regex(/^\d+$/),
  ZALO_APP_SECRET: z.string().min(1),
  /** Last term of the webhook signature; not the app secret. */
  ZALO_OA_SECRET: z.string().min(1),
  ZALO_MINI_APP_ID: z.string().min(1),
  /** Of the page "Open APIs"; without it the Mini App's webhook refuses everything. */
  ZALO_MINI_APP_API_KEY: z.string().min(1).optional(),
  /** With which secret Zalo signs the Mini App's webhook: its page says the API key, some makers found the app secret. */
  ZALO_MINI_APP_SIGNING: z.enum(['api-key', 'app-secret']).default('api-key'),
  ZALO_OPENAPI_URL: url.default('https://openapi.zalo.me'),
  ZALO_OAUTH_URL: url.default('https://oauth.zaloapp.com'),
  ZALO_GRAPH_URL: url.default('https://graph.zalo.me'),
  ZALO_BOT_URL: url.default('https://bot-api.zaloplatforms.com'),
  ZALO_BUSINESS_URL: url.default('https://business.openapi.zalo.me'),
  /** The one code verifier that the Zalo App's console knows; without it every connecting makes its own. */
  ZALO_OA_CODE_VERIFIER: z
    .string()
    .regex(/^(?=.*[A-Z])(?=.*[a-z])(?=.*\d)[A-Za-z\d]{43}$/)
    .optional(),
  /** Appended to Mini App links outside Live, for example `env=TESTING&version=12`. */
  ZALO_MINI_APP_LINK_QUERY: z.string().default(''),
  /** Only with the simulator: where a plain browser may choose who it is. */
  DEVELOPMENT_SIGN_IN_URL: url.optional(),
  /** Only with the simulator: where its movable clock is read. */
  CLOCK_URL: url.optional(),
  SPOOL_FOLDER: z.string().default('.data/spool'),
  /** Silence after which a resident's messages become one question. */
  BURST_SILENCE_SECONDS: seconds.max(900).default(8),
  /** Day of the month on which a month's credit sheet begins; 15 for the state's reporting months. */
  CREDIT_MONTH_BEGINS_ON: z.coerce.number().int().min(1).max(28).default(1),
  /** Where an OTLP collector takes traces over HTTP; without it nothing of tracing is even loaded. */
  OTEL_EXPORTER_OTLP_ENDPOINT: url.optional(),
  OTEL_EXPORTER_OTLP_PROTOCOL: z.enum(['http/json']).default('http/json'),
  OTEL_SERVICE_NAME: z.string().default('canh-tay-so'),
  OTEL_TRACES_SAMPLER: z
    .enum([
      'always_on',
      'always_off',
      'traceidratio',
      'parentbased_always_on',
      'parentbased_always_off',
      'parentbased_traceidratio',
    ])
    .default('parentbased_always_on'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});
export type Config = z.infer<typeof Environment>;

const inVietnamese = z.locales.vi().localeError;

/** What is wrong with a variable, for whoever sets it. */
const say: z.core.$ZodErrorMap = (issue) =>
  issue.input === undefined ? 'chưa đặt' : inVietnamese(issue);

/** Reads the environment; throws one message that names every wrong variable and never repeats a value. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const present = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = Environment.safeParse(present, { error: say });
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    (issue) => `  ${issue.path.join('.')}: ${issue.message}`,
  );
  throw new Error(
    `Cấu hình chưa đúng, máy chủ không chạy. Sửa các biến sau rồi chạy lại:\n${problems.join('\n')}`,
  );
}
