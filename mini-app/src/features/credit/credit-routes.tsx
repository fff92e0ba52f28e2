export function CreditRoutes() {
  return null;
}
