/** What Zalo answered to the code of a grant. `lost`: the call left, and nobody knows whether the code is spent. */
export type CodeAnswer =
  | { kind: 'granted'; accessToken: string; refreshToken: string; expiresInSeconds: number }
  | { kind: 'refused' | 'not-reached' | 'lost' };

/** What Zalo told, or our code of why it did not. */
export type Told<T> = { kind: 'told'; value: T } | { kind: 'refused'; code: string };

export type AccountInfo = {
  /** Zalo's id of the account. */
  oaId: string;
  isVerified: boolean | null;
  packageName: string | null;
  /** The last day of the package (2027-12-31), where it has one. */
  packageValidThrough: string | null;
  followerCount: number | null;
};

export type Quota = { name: string; left: number; total: number | null };

export type TemplateAtZalo = {
  templateId: string;
  name: string;
  parameters: { name: string; maxLength: number }[];
  priceVnd: number | null;
  isEnabled: boolean;
};

/** What a worker asks Zalo about an account. Each call is one try, bounded in time, and never throws. */
export type AccountAtZalo = {
  /** The code works once. */
  exchangeCode(code: string, verifier: string): Promise<CodeAnswer>;
  readInfo(accessToken: string): Promise<Told<AccountInfo>>;
  readQuotas(accessToken: string): Promise<Told<Quota[]>>;
  readTemplates(accessToken: string): Promise<Told<TemplateAtZalo[]>>;
};
