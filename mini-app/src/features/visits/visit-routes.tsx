export function VisitRoutes() {
  return null;
}
