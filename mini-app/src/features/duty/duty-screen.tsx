export function DutyScreen() {
  return null;
}
