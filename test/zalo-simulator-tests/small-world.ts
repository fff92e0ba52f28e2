import type { WorldInput } from '#test/zalo-simulator/world.ts';

/** The ids of the small world, so that tests need not repeat them. */
export const ids = {
  appId: '4242424242424242424',
  appSecret: 'small-world-app-secret',
  oaSecret: 'small-world-oa-secret',
  miniAppId: '3131313131313131313',
  /** A commune's OA, by default a business one (type 2). */
  oaId: '5550001112223334445',
  accessToken: 'small-world-access-token',
  refreshToken: 'small-world-refresh-token',
  /** A second commune's OA. */
  otherOaId: '6660001112223334446',
  otherAccessToken: 'other-access-token',
  groupId: 'a1b2c3d4e5f6a7b8c9d0',
  usedAssetId: 'asset-used',
  freeAssetId: 'asset-free',
  packageAssetId: 'asset-of-the-package',
  userIds: {
    lan: '7000000000000000001',
    hung: '7000000000000000002',
    tam: '7000000000000000003',
    chien: '7000000000000000004',
    na: '7000000000000000005',
    binh: '7000000000000000006',
    moi: '7000000000000000007',
  },
} as const;

function person(personId: keyof typeof ids.userIds, name: string) {
  return {
    personId,
    name,
    appUserId: ids.userIds[personId].replace('7', '8'),
    oaUserIds: { [ids.oaId]: ids.userIds[personId] },
    follows: [ids.oaId],
  };
}

/**
 * One commune with its OA, its village group and seven people: lan asks; hung and tam help, tam leads and
 * administers the OA; chien has blocked it, na has a slow phone, binh is outside the window, and moi has never
 * met the OA.
 */
export const smallWorld: WorldInput = {
  app: {
    appId: ids.appId,
    appSecret: ids.appSecret,
    oaSecret: ids.oaSecret,
    miniAppId: ids.miniAppId,
    linkedToOa: true,
  },
  officialAccounts: [
    {
      oaId: ids.oaId,
      name: 'Xã Thanh Tâm',
      oaType: 2,
      requestsPerMinute: 100,
      refreshToken: ids.refreshToken,
      accessToken: ids.accessToken,
      adminPersonIds: ['tam'],
      templates: [
        {
          templateId: '411002',
          name: 'Mời họp thôn',
          price: 120,
          parameters: [{ name: 'thoi_gian', maxLength: 30 }],
        },
        { templateId: '411003', name: 'Trả kết quả', status: 'PENDING_REVIEW' },
      ],
      groupAssets: [
        { assetId: ids.usedAssetId, size: 'gmf100' },
        { assetId: ids.freeAssetId, size: 'gmf10' },
        { assetId: ids.packageAssetId, size: 'gmf100', quotaType: 'sub_quota' },
      ],
    },
    {
      oaId: ids.otherOaId,
      name: 'Xã Bình Minh',
      refreshToken: 'other-refresh-token',
      accessToken: ids.otherAccessToken,
    },
  ],
  people: [
    { ...person('lan', 'Nguyễn Thị Lan'), phone: '0912345678', area: 'thôn Chè' },
    { ...person('hung', 'Trần Văn Hùng'), kind: 'member' },
    { ...person('tam', 'Lê Thị Tâm'), kind: 'member' },
    { ...person('chien', 'Phạm Văn Chiến'), behaviour: 'blocked' },
    { ...person('na', 'Hoàng Thị Na'), behaviour: 'slow' },
    { ...person('binh', 'Đỗ Văn Bình'), behaviour: 'outside-window' },
    { ...person('moi', 'Vũ Thị Mới'), follows: [] },
  ],
  groups: [
    {
      groupId: ids.groupId,
      oaId: ids.oaId,
      name: 'Tổ số thôn Chè',
      assetId: ids.usedAssetId,
      memberPersonIds: ['hung', 'tam'],
    },
  ],
};
