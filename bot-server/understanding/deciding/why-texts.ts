/** Why a tutorial was found. */
export const whyTexts = {
  nearest: (phrasing: string): string => `Gần với câu “${phrasing}”`,
};
