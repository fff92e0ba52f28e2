import type { Tutorial } from '#shared/tutorials.ts';
import bankBiometricUpdate from './content/bank-biometric-update.ts';
import bankTransferSafely from './content/bank-transfer-safely.ts';
import binhDanHocVuSo from './content/binh-dan-hoc-vu-so.ts';
import buyOnlineSafely from './content/buy-online-safely.ts';
import digitalAddress from './content/digital-address.ts';
import dvcBirthRegistration from './content/dvc-birth-registration.ts';
import dvcCertifiedECopy from './content/dvc-certified-e-copy.ts';
import dvcCivilStatusCopy from './content/dvc-civil-status-copy.ts';
import dvcFeedback from './content/dvc-feedback.ts';
import dvcFixReturnedDossier from './content/dvc-fix-returned-dossier.ts';
import dvcLoginVneid from './content/dvc-login-vneid.ts';
import dvcPayFees from './content/dvc-pay-fees.ts';
import dvcResidenceConfirmation from './content/dvc-residence-confirmation.ts';
import dvcScanDocuments from './content/dvc-scan-documents.ts';
import dvcSubmitOnline from './content/dvc-submit-online.ts';
import dvcTemporaryResidence from './content/dvc-temporary-residence.ts';
import dvcTrackDossier from './content/dvc-track-dossier.ts';
import emailCreate from './content/email-create.ts';
import ewalletMobileMoney from './content/ewallet-mobile-money.ts';
import householdTaxEtax from './content/household-tax-etax.ts';
import landCertificateVneid from './content/land-certificate-vneid.ts';
import nfcChipScan from './content/nfc-chip-scan.ts';
import payUtilityBills from './content/pay-utility-bills.ts';
import personalDigitalSignature from './content/personal-digital-signature.ts';
import protectChildren from './content/protect-children.ts';
import protectPersonalData from './content/protect-personal-data.ts';
import provincialCitizenApp from './content/provincial-citizen-app.ts';
import scamEmergency from './content/scam-emergency.ts';
import scamIdentify from './content/scam-identify.ts';
import scamReport from './content/scam-report.ts';
import sellOnlineFarmProducts from './content/sell-online-farm-products.ts';
import shopQrReceive from './content/shop-qr-receive.ts';
import simConfirmVneid from './content/sim-confirm-vneid.ts';
import simLostReplace from './content/sim-lost-replace.ts';
import smartphoneBasics from './content/smartphone-basics.ts';
import strongPassword from './content/strong-password.ts';
import vneidAddDrivingLicence from './content/vneid-add-driving-licence.ts';
import vneidAddHealthCard from './content/vneid-add-health-card.ts';
import vneidAddressAfterMerger from './content/vneid-address-after-merger.ts';
import vneidChangePhoneNumber from './content/vneid-change-phone-number.ts';
import vneidChildAccount from './content/vneid-child-account.ts';
import vneidForgotPasscode from './content/vneid-forgot-passcode.ts';
import vneidForgotPassword from './content/vneid-forgot-password.ts';
import vneidHealthRecord from './content/vneid-health-record.ts';
import vneidInstall from './content/vneid-install.ts';
import vneidLevel2Activate from './content/vneid-level2-activate.ts';
import vneidLockLostPhone from './content/vneid-lock-lost-phone.ts';
import vneidNewPhone from './content/vneid-new-phone.ts';
import vneidSocialBenefitAccount from './content/vneid-social-benefit-account.ts';
import vssidLogin from './content/vssid-login.ts';
import wifiMobileData from './content/wifi-mobile-data.ts';
import zaloAccountSecurity from './content/zalo-account-security.ts';
import zaloBasics from './content/zalo-basics.ts';

/** Every tutorial, in the order people see them: by topic, then from the first to the last need. */
export const tutorials: readonly Tutorial[] = [
  vneidInstall,
  vneidLevel2Activate,
  vneidForgotPassword,
  vneidForgotPasscode,
  vneidNewPhone,
  vneidChangePhoneNumber,
  vneidLockLostPhone,
  nfcChipScan,
  vneidAddHealthCard,
  vneidAddDrivingLicence,
  vneidHealthRecord,
  vneidSocialBenefitAccount,
  vneidChildAccount,
  vneidAddressAfterMerger,
  simConfirmVneid,
  simLostReplace,
  dvcLoginVneid,
  dvcSubmitOnline,
  dvcScanDocuments,
  dvcBirthRegistration,
  dvcResidenceConfirmation,
  dvcTemporaryResidence,
  dvcCivilStatusCopy,
  dvcCertifiedECopy,
  dvcTrackDossier,
  dvcFixReturnedDossier,
  dvcPayFees,
  dvcFeedback,
  landCertificateVneid,
  vssidLogin,
  personalDigitalSignature,
  bankBiometricUpdate,
  shopQrReceive,
  bankTransferSafely,
  ewalletMobileMoney,
  payUtilityBills,
  householdTaxEtax,
  sellOnlineFarmProducts,
  buyOnlineSafely,
  smartphoneBasics,
  wifiMobileData,
  emailCreate,
  zaloBasics,
  zaloAccountSecurity,
  strongPassword,
  digitalAddress,
  provincialCitizenApp,
  binhDanHocVuSo,
  scamIdentify,
  scamReport,
  scamEmergency,
  protectChildren,
  protectPersonalData,
];

const tutorialsById: ReadonlyMap<string, Tutorial> = new Map(
  tutorials.map((tutorial) => [tutorial.id, tutorial]),
);

/** The library's own wording; a commune reads what `readShelf` gives. */
export function findTutorial(id: string): Tutorial | undefined {
  return tutorialsById.get(id);
}
